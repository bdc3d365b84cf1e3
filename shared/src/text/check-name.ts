/** Controls, marks that turn the direction of text, and zero-width signs that no name needs. Joiners between emoji stay. */
const forbidden = /\p{Cc}|\p{Zl}|\p{Zp}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/u;
const everyForbidden = new RegExp(forbidden.source, 'gu');
const isolated = /[\p{L}\p{N}\p{S}\p{P}]/u;

/** Whether a text holds signs nobody can see or that turn it around: NUL, line breaks, direction overrides. */
export const hasForbiddenSign = (text: string): boolean => forbidden.test(text) || !text.isWellFormed();
/** Whether the database can keep the text as it is. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
/** Whether nothing of the text can be seen. */
export const isOnlyHidden = (text: string): boolean => !isolated.test(text);
/** The text without such signs, each run of them one space. */
export const withoutForbiddenSigns = (text: string): string => text.toWellFormed().replace(everyForbidden, ' ').replace(/\s+/g, ' ').trim();

/** What to say of a name before it is looked for; null where nothing speaks against it. */
export type NameRemark = 'one_character' | 'short' | 'too_long' | 'hidden' | 'empty' | 'no_letters' | null;

const letters = (text: string): number => [...new Intl.Segmenter('ja').segment(text)].length;

/**
 * Judges a name somebody types: `hidden`, `too_long` and `empty` cannot be saved; `one_character`, `short` and
 * `no_letters` can, but find too much or too little.
 */
export function remarkOnName(text: string, maxLength: number): NameRemark {
  const name = text.trim();
  if (hasForbiddenSign(name)) return 'hidden';
  if (name === '' || isOnlyHidden(name)) return 'empty';
  if (name.length > maxLength) return 'too_long';
  if (!/[\p{L}\p{N}]/u.test(name)) return 'no_letters';
  const count = letters(name);
  if (count === 1) return 'one_character';
  // Two kana or three Latin letters are part of many other words.
  return (count === 2 && /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(name)) || (count < 3 && /^[\p{Script=Latin}\p{N}]+$/u.test(name)) ? 'short' : null;
}
