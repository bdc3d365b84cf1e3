import { queryGrams } from './text-grams.js';

/** One change of a word touches no two bigrams that stand so many units apart. */
const apart = 6;
const mostGrams = 4;
/** The first units of a text name enough bigrams. */
const mostUnits = 600;

/** The rarest bigrams of a text, rarest first, none near another. */
function rarestApart(letters: string, frequency: (gram: number) => number): number[] {
  const places = Array.from({ length: Math.min(letters.length, mostUnits) - 1 }, (_value, at) => ({ at, gram: queryGrams(letters.slice(at, at + 2))[0] }));
  const ranked = places.flatMap(({ at, gram }) => (gram === undefined ? [] : [{ at, gram, share: frequency(gram) }])).toSorted((a, b) => a.share - b.share || a.at - b.at);
  const chosen: { at: number; gram: number }[] = [];
  for (const place of ranked) {
    if (chosen.length === mostGrams) break;
    if (chosen.every(({ at, gram }) => Math.abs(at - place.at) >= apart && gram !== place.gram)) chosen.push(place);
  }
  return chosen.map(({ gram }) => gram);
}

/**
 * Sets of bigrams of which a text that differs in one place still holds one: the rarest with the second, the rarest
 * with the third, or all but the rarest. `frequency` is the share of texts that hold a bigram.
 */
export function rareGramSets(letters: string, frequency: (gram: number) => number): number[][] {
  const [first, second, third, fourth] = letters.length < 2 ? [] : rarestApart(letters, frequency);
  if (first === undefined) return [];
  if (second === undefined) return [[first]];
  if (third === undefined) return [[first], [second]];
  return [[first, second], [first, third], [second, third, ...(fourth === undefined ? [] : [fourth])]];
}
