import { targetMark } from '../normalise.js';
import { rowLift } from './judge-weights.js';
import type { Rows } from './judge-weights.js';
import { addUnit, bucketOf, noPiece } from './read-grams.js';

/** A piece of the text as it was before the target became one mark; `end` is exclusive. */
export type Piece = { start: number; end: number };

const longest = 4;
const mark = targetMark.charCodeAt(0);
/** Weaker pieces explain nothing to a reader. */
const leastPull = 0.35;

/**
 * The piece of a text that speaks most for the output at `place` of the rows, by what its parts of 2–4 letters weigh
 * times `scale`; null where none does. `text` still holds the target at full length; the pieces around it are read as the model read them.
 */
export function findPiece(rows: Rows, place: number, scale: number, text: string): Piece | null {
  const places = placesOf(text);
  const shift = (place & 3) * 8;
  let best: { from: number; to: number } | null = null;
  let most = leastPull;
  for (let from = 0; from < places.length; from += 1) {
    let hash = noPiece;
    for (let to = from; to < places.length && to < from + longest; to += 1) {
      const unit = text.charCodeAt(places[to]!);
      if (isBetweenWords(unit)) break;
      hash = addUnit(hash, unit);
      if (to === from) continue;
      const pull = (((rows.words[bucketOf(hash, rows.bits) * rows.width + (place >> 2)]! >>> shift) & 0xff) - rowLift) * scale;
      if (pull > most) [most, best] = [pull, { from, to }];
    }
  }
  return best === null ? null : { start: places[best.from]!, end: places[best.to]! + 1 };
}

/** Where the letters stand that the model reads: of a target's marks only the first. */
function placesOf(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) === mark && text.charCodeAt(at - 1) === mark) continue;
    places.push(at);
  }
  return places;
}

/** Blanks and stand-ins explain nothing to a reader. */
function isBetweenWords(unit: number): boolean {
  return unit <= 0x20 || unit === 0x3000 || unit === 0xa0 || (unit >= 0xe000 && unit <= mark);
}
