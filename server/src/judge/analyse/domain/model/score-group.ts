import { rowLift } from './judge-weights.js';
import type { Group, Rows } from './judge-weights.js';
import type { Grams } from './read-grams.js';

/** More bytes than these would overflow the half word they are summed in. */
const mostAtOnce = 256;
const twoBytes = 0x00ff00ff;

/** Sums of the outputs in the words `from` to `to` of the rows of a post's buckets, by their places in a row. */
export function sumRows(rows: Rows, grams: Grams, into: Float64Array, from = 0, to = rows.width): Float64Array {
  into.fill(-rowLift * grams.count, from * 4, to * 4);
  for (let first = 0; first < grams.count; first += mostAtOnce) {
    const last = Math.min(grams.count, first + mostAtOnce);
    if (rows.width === 1) addWord(rows, grams, first, last, into);
    else for (let word = from; word < to; word += 4) addFourWords(rows, grams, first, last, word, into);
  }
  return into;
}

/** Four outputs a word, two in each sum: most of the judge's time went into adding them one by one. */
function addWord({ words, bits }: Rows, { buckets }: Grams, first: number, last: number, into: Float64Array): void {
  const mask = (1 << bits) - 1;
  let even = 0;
  let odd = 0;
  for (let i = first; i < last; i += 1) {
    const four = words[buckets[i]! & mask]!;
    even = (even + (four & twoBytes)) | 0;
    odd = (odd + ((four >>> 8) & twoBytes)) | 0;
  }
  spread(even, odd, 0, into);
}

/** The same for four words that lie side by side: their sums stay out of memory. */
function addFourWords({ words, bits, width }: Rows, { buckets }: Grams, first: number, last: number, word: number, into: Float64Array): void {
  const mask = (1 << bits) - 1;
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = first; i < last; i += 1) {
    const at = (buckets[i]! & mask) * width + word;
    const one = words[at]!;
    const two = words[at + 1]!;
    const three = words[at + 2]!;
    const four = words[at + 3]!;
    a = (a + (one & twoBytes)) | 0;
    b = (b + ((one >>> 8) & twoBytes)) | 0;
    c = (c + (two & twoBytes)) | 0;
    d = (d + ((two >>> 8) & twoBytes)) | 0;
    e = (e + (three & twoBytes)) | 0;
    f = (f + ((three >>> 8) & twoBytes)) | 0;
    g = (g + (four & twoBytes)) | 0;
    h = (h + ((four >>> 8) & twoBytes)) | 0;
  }
  spread(a, b, word, into);
  spread(c, d, word + 1, into);
  spread(e, f, word + 2, into);
  spread(g, h, word + 3, into);
}

function spread(even: number, odd: number, word: number, into: Float64Array): void {
  const at = word * 4;
  into[at]! += even & 0xffff;
  into[at + 1]! += odd & 0xffff;
  into[at + 2]! += even >>> 16;
  into[at + 3]! += odd >>> 16;
}

/**
 * What a group says of a post, one number an output: probabilities that sum to 1 for a `choice`, each between 0 and 1
 * for `flags`. `sums` are those of the post's rows, in which the outputs of the group begin at `place`; `share` is that
 * of its grams.
 */
export function scoreGroup(group: Group, post: { sums: Float64Array; share: number; dense: Float64Array }, place: number, into: Float64Array): Float64Array {
  for (let k = 0; k < into.length; k += 1) into[k] = post.sums[place + k]! * post.share * group.scale[k]!;
  addDense(group, post.dense, into);
  return group.kind === 'choice' ? toShares(into) : toChances(into);
}

function addDense(group: Group, dense: Float64Array, into: Float64Array): void {
  const outputs = group.outputs.length;
  for (let d = 0; d < dense.length; d += 1) {
    const value = dense[d]!;
    if (value === 0) continue;
    for (let k = 0; k < outputs; k += 1) into[k]! += value * group.dense[d * outputs + k]!;
  }
}

/** Powers to probabilities, in place. */
export function toShares(powers: Float64Array): Float64Array {
  let most = -Infinity;
  for (let k = 0; k < powers.length; k += 1) most = Math.max(most, powers[k]!);
  let sum = 0;
  for (let k = 0; k < powers.length; k += 1) sum += powers[k] = Math.exp(powers[k]! - most);
  for (let k = 0; k < powers.length; k += 1) powers[k]! /= sum;
  return powers;
}

function toChances(powers: Float64Array): Float64Array {
  for (let k = 0; k < powers.length; k += 1) powers[k] = 1 / (1 + Math.exp(-powers[k]!));
  return powers;
}
