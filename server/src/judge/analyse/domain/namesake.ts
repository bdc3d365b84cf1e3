const split = (words: string): readonly string[] => words.split(' ');
const quotes = /^[」』”"’'\s)）]{0,2}/;
const openings = /[「『“"‘'\s(（]{0,2}$/;

export type NamesakeWords = { readonly beginnings: readonly string[]; readonly endings: readonly string[] };
export const readNamesakeWords = (beginnings: string, endings: string): NamesakeWords => ({ beginnings: split(beginnings), endings: split(endings) });

/**
 * Whether a text means something else of the same name: everywhere the brand stands, it is marked as a person's or a place's
 * (「みなも選手」, 「アイドルのみなも」). Text and target in one spelling, lower case.
 */
export function isNamesake(text: string, target: string, words: NamesakeWords): boolean {
  if (target === '') return false;
  let found = 0;
  for (let at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + target.length)) {
    if (!isMarked(text, at, at + target.length, words)) return false;
    found += 1;
  }
  return found > 0;
}

function isMarked(text: string, start: number, end: number, { beginnings, endings }: NamesakeWords): boolean {
  const after = text.slice(end, end + 12).replace(quotes, '');
  if (endings.some((ending) => after.startsWith(ending))) return true;
  const before = text.slice(Math.max(0, start - 12), start).replace(openings, '');
  return beginnings.some((beginning) => before.endsWith(beginning));
}
