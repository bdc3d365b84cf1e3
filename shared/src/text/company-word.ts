import type { Words } from '../vocabulary/words.ts';
import { longestWord } from '../vocabulary/company-word.ts';

/** The form a word is compared and matched in: NFKC, lower case, one blank between parts. */
export function wordForm(word: string): string {
  return word.toWellFormed().normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

const looseBlank = /(?<![a-z0-9'.!-]) | (?![a-z0-9])/;
const link = /https?:\/\/|(?:^|[^a-z0-9])@[a-z0-9_.-]/;

/** Why the judge cannot look for a word, in words for the person who typed it; null where it can. */
export function wordTrouble(word: string): Words | null {
  const form = wordForm(word);
  // In UTF-16 units, of which the table the judge finds words by has only so many.
  if (form.length < 1 || form.length > longestWord) return { ja: `1〜${longestWord}文字で入力してください。`, en: `Enter 1 to ${longestWord} characters.` };
  if (/[|*_\\]/.test(form)) return { ja: '記号「|」「*」「_」「\\」は使用できません。削除してください。', en: 'The signs | * _ \\ cannot be used. Remove them.' };
  if (link.test(form)) return { ja: 'URLと@で始まる名前は判定に使用しません。言葉だけを入力してください。', en: 'Addresses and @names are not read by the judging. Enter words only.' };
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(form)) return { ja: '文字、数字または絵文字を含めてください。', en: 'Use at least one letter, digit or emoji.' };
  if (looseBlank.test(form)) return { ja: '空白は英数字の言葉の間でのみ使用できます。日本語は空白なしで入力してください。', en: 'Blanks are possible between Latin words only. Enter Japanese without blanks.' };
  return null;
}
