import type { SpellingKind } from '@hinomi/shared/vocabulary/company';
import { foldText } from '@hinomi/shared/text/fold-text';
import { suggestVariants } from './suggest-variants.js';

export type Spelling = { readonly word: string; readonly kind: SpellingKind };

const mostOfAKind = 5;
/** A slip in a shorter name makes another word of it. */
const leastLettersForSlips = 4;
const companyWords = /(?:株式|有限|合同)会社|[(\uff08][株有同][)\uff09]|[㈱㈲]/g;

const toHiragana = (text: string): string => text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
const toKatakana = (text: string): string => text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

/** Pairs of hiragana that people write for one another; left is read in the name, right is suggested. */
const soundAlikes: readonly (readonly [RegExp, string])[] = [
  [/([おこそとのほもよろごぞどぼぽょ])う/g, '$1ー'], [/([おこそとのほもよろごぞどぼぽょ])ー/g, '$1う'],
  [/([えけせてねへめれげぜでべぺ])い/g, '$1ー'], [/([えけせてねへめれげぜでべぺ])ー/g, '$1い'],
  [/ゔぁ/g, 'ば'], [/ゔぃ/g, 'び'], [/ゔぇ/g, 'べ'], [/ゔぉ/g, 'ぼ'], [/ゔ(?![ぁぃぇぉ])/g, 'ぶ'], [/てぃ/g, 'ち'], [/でぃ/g, 'で'], [/づ/g, 'ず'], [/ぢ/g, 'じ'],
];
const smallOf: Readonly<Record<string, string>> = { ぁ: 'あ', ぃ: 'い', ぅ: 'う', ぇ: 'え', ぉ: 'お', っ: 'つ', ゃ: 'や', ゅ: 'ゆ', ょ: 'よ', ゎ: 'わ' };
const voiced = /[がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔ]/;

/** The name as people type it: width made even, without company form and separators. */
function bareName(name: string): string {
  return name.normalize('NFKC').replace(companyWords, ' ').replace(/[\s・･‐=]+/g, '').trim();
}

function spellByEar(kana: string): string[] {
  const heard = soundAlikes.map(([from, to]) => kana.replace(from, to));
  const large = kana.replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (letter) => smallOf[letter] ?? letter);
  return [...heard, large];
}

/** Slips of the keyboard: the long vowel as a dash or as the kanji for one, a voiced mark left out. */
function spellWithSlips(kana: string): string[] {
  if (Array.from(kana).length < leastLettersForSlips) return [];
  const dashes = kana.includes('ー') ? [kana.replaceAll('ー', '-'), kana.replaceAll('ー', '一')] : [];
  const unmarked = Array.from(kana, (letter, place) => (voiced.test(letter) ? kana.slice(0, place) + letter.normalize('NFD').charAt(0) + kana.slice(place + 1) : kana));
  return [...dashes, ...unmarked];
}

function spellCompanyForms(name: string, bare: string): string[] {
  if (bare === '' || name.normalize('NFKC').search(companyWords) === -1) return [];
  return [`株式会社${bare}`, `${bare}株式会社`, `(株)${bare}`, `${bare}(株)`];
}

function kindOfVariant(variant: string, bare: string): SpellingKind {
  if (/^[a-z]+$/.test(variant) && !/^[\x20-\x7e]+$/.test(bare)) return 'latin';
  if (bare === `${variant}ー`) return 'kana';
  return variant.length === bare.length && variant !== bare ? 'kanji' : 'short';
}

/**
 * Spellings people may use for a name, with what each is. Never one letter, and nothing that folding makes equal to the
 * name or to a spelling before it (case, width, hiragana against katakana). The certain ones come first, slips last.
 */
export function suggestSpellings(name: string): Spelling[] {
  const bare = bareName(name);
  const isKatakana = !/[ぁ-ゖ]/.test(bare);
  const kana = toHiragana(bare);
  const back = (words: string[]): string[] => (isKatakana ? words.map(toKatakana) : words);
  const found: Spelling[] = [
    ...suggestVariants(name).map((word) => ({ word, kind: kindOfVariant(word, bare) })),
    ...back(spellByEar(kana)).map((word) => ({ word, kind: 'kana' as const })),
    ...spellCompanyForms(name, bare).map((word) => ({ word, kind: 'form' as const })),
    ...back(spellWithSlips(kana)).map((word) => ({ word, kind: 'typo' as const })),
  ];
  const said = new Set([foldText(name.trim())]);
  const countOf = new Map<SpellingKind, number>();
  return found.filter(({ word, kind }) => {
    const key = foldText(word);
    const count = countOf.get(kind) ?? 0;
    if (said.has(key) || Array.from(word).length < 2 || count >= mostOfAKind) return false;
    said.add(key);
    countOf.set(kind, count + 1);
    return true;
  });
}
