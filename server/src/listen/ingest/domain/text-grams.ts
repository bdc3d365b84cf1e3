/** Longer texts are searchable by their first units only; a social post has at most a few thousand. */
const maxUnits = 100_000;
const maxGrams = 20_000;

const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0x3000 || unit === 0xa0;

function distinctSorted(grams: Int32Array): number[] {
  grams.sort();
  const distinct: number[] = [];
  for (let at = 0; at < grams.length; at += 1) {
    if (at === 0 || grams[at] !== grams[at - 1]) distinct.push(grams[at]!);
  }
  return distinct;
}

/** Used again for every text that fits: a new array for each would cost more than filling it. */
const shared = new Int32Array(4_096);

function collectGrams(folded: string): number[] {
  const length = Math.min(folded.length, maxUnits);
  const grams = length <= shared.length ? shared : new Int32Array(length);
  let count = 0;
  let before = 0x20;
  for (let at = 0; at < length; at += 1) {
    const unit = folded.charCodeAt(at);
    const wasSpace = isSpace(before);
    before = unit;
    if (!wasSpace && !isSpace(unit)) grams[count++] = (folded.charCodeAt(at - 1) << 16) | unit;
  }
  return distinctSorted(grams.subarray(0, count));
}

/**
 * The distinct pairs of neighbouring UTF-16 units of a folded text, each packed into a signed 32-bit integer (first
 * unit high), ascending, for the integer array index of PostgreSQL. Pairs never span white space, so the words of a
 * query are found in any order. At most 20,000 pairs of the first 100,000 units.
 */
export function textGrams(folded: string): number[] {
  const grams = collectGrams(folded);
  return grams.length > maxGrams ? grams.slice(0, maxGrams) : grams;
}

/**
 * The pairs a text must hold to be a candidate for a folded query (its words are split at white space and all of them
 * must occur). Necessary, not sufficient: candidates are checked against the text. Empty where no word has two units;
 * the index cannot help then.
 */
export function queryGrams(folded: string): number[] {
  return collectGrams(folded);
}
