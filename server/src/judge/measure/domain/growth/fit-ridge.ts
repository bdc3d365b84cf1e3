import type { Columns } from './boost-trees.js';

/** A straight plane over features that are brought to mean 0 and deviation 1 first. */
export type Ridge = { readonly means: Float64Array; readonly scales: Float64Array; readonly weights: Float64Array; readonly centre: number };

/** Least squares with `decay` times the number of examples on the squared weights; `shares` = how much each example counts. */
export function fitRidge(columns: Columns, answers: Float64Array, shares: Float64Array, decay: number): Ridge {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const mean = (values: Float64Array): number => values.reduce((sum, value, at) => sum + value * shares[at]!, 0) / total;
  const means = Float64Array.from(columns, mean);
  const scales = Float64Array.from(columns, (column, f) => Math.sqrt(mean(column.map((value) => (value - means[f]!) ** 2))) || 1);
  const centre = mean(answers);
  const plain = columns.map((column, f) => column.map((value) => (value - means[f]!) / scales[f]!));
  const size = columns.length;
  const normal = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let a = 0; a < size; a += 1) {
    const weighted = plain[a]!.map((value, at) => value * shares[at]!);
    right[a] = weighted.reduce((sum, value, at) => sum + value * (answers[at]! - centre), 0);
    for (let b = 0; b <= a; b += 1) normal[a * size + b] = weighted.reduce((sum, value, at) => sum + value * plain[b]![at]!, a === b ? decay * total : 0);
  }
  return { means, scales, weights: solvePositive(normal, right), centre };
}

/** The value of the plane at the example in row `row` of the columns. */
export function readRidge({ means, scales, weights, centre }: Ridge, columns: Columns, row: number): number {
  let value = centre;
  for (let f = 0; f < weights.length; f += 1) value += (weights[f]! * (columns[f]![row]! - means[f]!)) / scales[f]!;
  return value;
}

/** Rows that are worked on together: they and the row they are compared with stay in the processor's own memory. */
const rowsTogether = 16;

/** Solves a symmetric positive system (its lower half is read and overwritten) by Cholesky's decomposition. */
export function solvePositive(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  for (let from = 0; from < size; from += rowsTogether) decomposeRows(lower, size, from, Math.min(size, from + rowsTogether));
  const found = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) found[row]! -= lower[row * size + k]! * found[k]!;
    found[row]! /= lower[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) found[row]! -= lower[k * size + row]! * found[k]!;
    found[row]! /= lower[row * size + row]!;
  }
  return found;
}

function decomposeRows(lower: Float64Array, size: number, from: number, until: number): void {
  for (let column = 0; column < until; column += 1) {
    for (let row = Math.max(from, column); row < until; row += 1) {
      const sum = lower[row * size + column]! - multiplyRows(lower, row * size, column * size, column);
      lower[row * size + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[column * size + column]!;
    }
  }
}

/** The product of two rows of this length; four sums at once, because a processor waits for each single one. */
function multiplyRows(values: Float64Array, a: number, b: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    first += values[a + k]! * values[b + k]!;
    second += values[a + k + 1]! * values[b + k + 1]!;
    third += values[a + k + 2]! * values[b + k + 2]!;
    fourth += values[a + k + 3]! * values[b + k + 3]!;
  }
  for (; k < length; k += 1) first += values[a + k]! * values[b + k]!;
  return first + second + third + fourth;
}
