import { copyRuns } from './copy-shape.js';
import { queryGrams } from './text-grams.js';

/** One mark put between letters touches no two bigrams that stand so far apart. */
const apart = 4;
const mostGrams = 5;
/** The first letters of a text name enough bigrams. */
const mostLetters = 600;

/**
 * The rarest bigrams, none near another, that every copy with the same letters holds: they lie within runs of letters, so
 * other addresses, signs and digits around them do not matter. A mark put into the middle of a run may hide a copy.
 * `frequency` is the share of texts that hold a bigram. Empty where the text has no two letters side by side.
 */
export function copyGrams(folded: string, frequency: (gram: number) => number): number[] {
  const places: { at: number; gram: number; share: number }[] = [];
  let start = 0;
  for (const run of copyRuns(folded)) {
    for (let at = 0; at + 1 < run.length && start + at < mostLetters; at += 1) {
      const [gram] = queryGrams(run.slice(at, at + 2));
      if (gram !== undefined) places.push({ at: start + at, gram, share: frequency(gram) });
    }
    start += run.length + apart;
  }
  const chosen: typeof places = [];
  for (const place of places.toSorted((a, b) => a.share - b.share || a.at - b.at)) {
    if (chosen.length === mostGrams) break;
    if (chosen.every(({ at, gram }) => Math.abs(at - place.at) >= apart && gram !== place.gram)) chosen.push(place);
  }
  return chosen.map(({ gram }) => gram);
}
