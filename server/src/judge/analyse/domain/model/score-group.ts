import { rowLift } from './judge-weights.js';
import type { Group } from './judge-weights.js';
import type { Grams } from './read-grams.js';

/** More bytes than these would overflow the half word they are summed in. */
const mostAtOnce = 256;
const twoBytes = 0x00ff00ff;

/**
 * What a group says of a post, one number an output: probabilities that sum to 1 for a `choice`, each between 0 and 1
 * for `flags`. Buckets of a finer reader fall into the coarser ones of the group.
 */
export function scoreGroup(group: Group, grams: Grams, dense: Float64Array, into: Float64Array = new Float64Array(group.outputs.length)): Float64Array {
  const { scale } = group;
  into.fill(-rowLift * grams.count);
  const width = Math.ceil(into.length / 4);
  for (let from = 0; from < grams.count; from += mostAtOnce) {
    for (let word = 0; word < width; word += 1) addWord(group, grams, from, word, into);
  }
  for (let k = 0; k < into.length; k += 1) into[k]! *= grams.share * scale[k]!;
  addDense(group, dense, into);
  return group.kind === 'choice' ? toShares(into) : toChances(into);
}

/** Adds four outputs of up to `mostAtOnce` buckets, two in each sum: most of the judge's time went into adding them one by one. */
function addWord({ rows, bits, outputs }: Group, { buckets, count }: Grams, from: number, word: number, into: Float64Array): void {
  const mask = (1 << bits) - 1;
  const width = Math.ceil(outputs.length / 4);
  const to = Math.min(count, from + mostAtOnce);
  let [even, odd] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const four = rows[(buckets[i]! & mask) * width + word]!;
    even = (even + (four & twoBytes)) | 0;
    odd = (odd + ((four >>> 8) & twoBytes)) | 0;
  }
  const first = word * 4;
  const left = outputs.length - first;
  into[first]! += even & 0xffff;
  if (left > 1) into[first + 1]! += odd & 0xffff;
  if (left > 2) into[first + 2]! += even >>> 16;
  if (left > 3) into[first + 3]! += odd >>> 16;
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
