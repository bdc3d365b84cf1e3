import { targetMark } from '../normalise.js';
import type { Group } from './judge-weights.js';
import { bucketOf } from './read-grams.js';

/** A piece of the text as it was before the target became one mark; `end` is exclusive. */
export type Piece = { start: number; end: number };

const [shortest, longest] = [2, 4];
/** Weaker pieces explain nothing to a reader. */
const leastPull = 0.35;

/**
 * The piece of a text that speaks most for an output of a group, by what its parts of 2–4 letters weigh; null where
 * none does. `text` still holds the target at full length; the pieces around it are read as the model read them.
 */
export function findPiece(group: Group, output: number, text: string): Piece | null {
  const places = placesOf(text);
  const letters = places.map((at) => text.charAt(at)).join('');
  let best: { start: number; length: number } | null = null;
  let most = leastPull;
  for (let start = 0; start < letters.length; start += 1) {
    for (let length = shortest; length <= longest && start + length <= letters.length; length += 1) {
      const pull = pullOf(group, output, letters.slice(start, start + length));
      if (pull > most) [most, best] = [pull, { start, length }];
    }
  }
  if (best === null) return null;
  return { start: places[best.start] ?? 0, end: (places[best.start + best.length - 1] ?? 0) + 1 };
}

/** Where the letters stand that the model reads: of a target's marks only the first. */
function placesOf(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === targetMark && text.charAt(at - 1) === targetMark) continue;
    places.push(at);
  }
  return places;
}

function pullOf(group: Group, output: number, piece: string): number {
  if (/[\s\uE000-\uE002]/.test(piece)) return 0;
  return (group.weights[bucketOf(piece, group.bits) * group.outputs.length + output] ?? 0) * (group.scale[output] ?? 0);
}
