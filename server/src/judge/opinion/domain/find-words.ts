import { foldText } from '@hinomi/shared/text/fold-text';
import type { Span } from './spans.js';

/** A text as it is compared, with the place in the text that each of its letters came from. */
type Folded = { folded: string; places: number[] };
const isLatin = (letter: string | undefined): boolean => letter !== undefined && /[a-z0-9]/.test(letter);

function foldWithPlaces(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const piece = foldText(letter);
    folded += piece;
    for (let n = 0; n < piece.length; n += 1) places.push(at);
    at += letter.length;
  }
  return { folded, places: [...places, at] };
}

/** Latin letters next to the word make it a part of another: `it` is not found in `with`. */
function standsAlone(folded: string, start: number, end: number): boolean {
  return !(isLatin(folded[start]) && isLatin(folded[start - 1])) && !(isLatin(folded[end - 1]) && isLatin(folded[end]));
}

/** Where the text has one of these words, in whatever kana, case or width; longer words first. */
export function findWords(text: string, words: readonly string[], mark: string): Span[] {
  const wanted = [...new Set(words.map((word) => foldText(word).trim()))].filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return [];
  const { folded, places } = foldWithPlaces(text);
  const spans: Span[] = [];
  for (const word of wanted) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      if (standsAlone(folded, at, at + word.length)) spans.push({ start: places[at] ?? 0, end: places[at + word.length] ?? text.length, mark });
    }
  }
  return spans;
}
