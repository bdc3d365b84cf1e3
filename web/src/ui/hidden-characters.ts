/** A piece of outsiders' text: plain, or characters that cannot be seen or that turn the direction of text. */
export type TextPiece = { kind: 'plain'; text: string } | { kind: 'hidden'; codes: string[] };

/** First and last code point of what hides or turns text: controls, marks of direction, zero-width, fillers, tags. */
const hiddenRanges: readonly (readonly [number, number])[] = [
  [0x00, 0x08], [0x0b, 0x0c], [0x0e, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160],
  [0x17b4, 0x17b5], [0x180e, 0x180e], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0x3164, 0x3164], [0xfeff, 0xfeff],
  [0xffa0, 0xffa0], [0xfff9, 0xfffb], [0xe0001, 0xe007f],
];
const joiner = 0x200d;
/** What an emoji may end in before it is joined to the next one. */
const joinable = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
/** An emoji flag of a region is written with tag characters; it is not hidden text. */
const regionFlag = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}/gu;
/** More marks than this on one letter are a pile that paints over other lines. */
const pile = /(\p{M}{4})\p{M}+/gu;

function isHidden(letter: string, before: string | undefined): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code === joiner && before !== undefined && joinable.test(before)) return false;
  return hiddenRanges.some(([first, last]) => code >= first && code <= last);
}

const nameOf = (letter: string): string => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function addLetter(pieces: TextPiece[], letter: string, hides: boolean): void {
  const last = pieces.at(-1);
  if (hides) {
    if (last?.kind !== 'hidden') pieces.push({ kind: 'hidden', codes: [nameOf(letter)] });
    else if (!last.codes.includes(nameOf(letter))) last.codes.push(nameOf(letter));
    return;
  }
  if (last?.kind === 'plain') last.text += letter;
  else pieces.push({ kind: 'plain', text: letter });
}

function addText(pieces: TextPiece[], text: string): void {
  let before: string | undefined;
  for (const letter of text) {
    addLetter(pieces, letter, isHidden(letter, before));
    before = letter;
  }
}

/** Text of an outsider cut into what may be shown and what must be marked. */
export function splitText(text: string): TextPiece[] {
  const calm = text.replace(pile, '$1');
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const flag of calm.matchAll(regionFlag)) {
    addText(pieces, calm.slice(from, flag.index));
    addLetter(pieces, flag[0], false);
    from = flag.index + flag[0].length;
  }
  addText(pieces, calm.slice(from));
  return pieces;
}
