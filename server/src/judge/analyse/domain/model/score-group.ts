import type { Group } from './judge-weights.js';
import type { Grams } from './read-grams.js';

/**
 * What a group says of a post, one number an output: probabilities that sum to 1 for a `choice`, each between 0 and 1
 * for `flags`. Buckets of a finer reader fall into the coarser ones of the group.
 */
export function scoreGroup(group: Group, grams: Grams, dense: Float64Array, into: Float64Array = new Float64Array(group.outputs.length)): Float64Array {
  const { scale } = group;
  if (into.length === 3) addThree(group, grams, into);
  else addRows(group, grams, into);
  for (let k = 0; k < into.length; k += 1) into[k]! *= grams.share * scale[k]!;
  addDense(group, dense, into);
  return group.kind === 'choice' ? toShares(into) : toChances(into);
}

function addRows({ weights, bits }: Group, grams: Grams, into: Float64Array): void {
  const outputs = into.length;
  const mask = (1 << bits) - 1;
  into.fill(0);
  for (let i = 0; i < grams.count; i += 1) {
    const row = (grams.buckets[i]! & mask) * outputs;
    for (let k = 0; k < outputs; k += 1) into[k]! += weights[row + k]!;
  }
}

/** The same for three outputs, whose sums then stay out of memory: polarity is asked of every post. */
function addThree({ weights, bits }: Group, grams: Grams, into: Float64Array): void {
  const mask = (1 << bits) - 1;
  let [first, second, third] = [0, 0, 0];
  for (let i = 0; i < grams.count; i += 1) {
    const row = (grams.buckets[i]! & mask) * 3;
    first += weights[row]!;
    second += weights[row + 1]!;
    third += weights[row + 2]!;
  }
  into[0] = first;
  into[1] = second;
  into[2] = third;
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
