import type { Columns } from './boost-trees.js';
import { solvePositive } from './fit-ridge.js';

/** Answers of known examples, weighed by how like they are to a new one. */
export type Kernel = { readonly means: Float64Array; readonly scales: Float64Array; readonly known: readonly Float64Array[]; readonly weights: Float64Array; readonly centre: number; readonly options: KernelOptions };
/** `reach` = distance at which likeness fades, `noise` = how little a single answer is trusted, `slope` = share of the straight plane. */
export type KernelOptions = { readonly reach: number; readonly noise: number; readonly slope: number };

/** Beyond so many deviations a feature is cut: a single odd post must not lie out of every reach. */
const farthest = 4;

/** Regression by a Gaussian process (Rasmussen and Williams 2006, chapter 2) with a Gaussian and a linear kernel. Costs grow with the cube of the examples. */
export function fitKernel(columns: Columns, answers: Float64Array, options: KernelOptions): Kernel {
  const rows = answers.length;
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / rows;
  const means = Float64Array.from(columns, mean);
  const scales = Float64Array.from(columns, (column, f) => Math.sqrt(mean(column.map((value) => (value - means[f]!) ** 2))) || 1);
  const known = Array.from({ length: rows }, (_, row) => readPlain(columns, row, means, scales));
  const likeness = new Float64Array(rows * rows);
  for (let a = 0; a < rows; a += 1) {
    for (let b = 0; b <= a; b += 1) likeness[a * rows + b] = compare(known[a]!, known[b]!, options) + (a === b ? options.noise : 0);
  }
  const centre = mean(answers);
  return { means, scales, known, weights: solvePositive(likeness, answers.map((answer) => answer - centre)), centre, options };
}

/** The answer expected at the example in row `row` of the columns. */
export function readKernel({ means, scales, known, weights, centre, options }: Kernel, columns: Columns, row: number): number {
  const plain = readPlain(columns, row, means, scales);
  return known.reduce((sum, one, at) => sum + weights[at]! * compare(one, plain, options), centre);
}

function readPlain(columns: Columns, row: number, means: Float64Array, scales: Float64Array): Float64Array {
  return Float64Array.from(columns, (column, f) => Math.max(-farthest, Math.min(farthest, (column[row]! - means[f]!) / scales[f]!)));
}

function compare(a: Float64Array, b: Float64Array, { reach, slope }: KernelOptions): number {
  let apart = 0;
  let along = 0;
  for (let f = 0; f < a.length; f += 1) {
    const gap = a[f]! - b[f]!;
    apart += gap * gap;
    along += a[f]! * b[f]!;
  }
  return Math.exp(-apart / (2 * reach * reach * a.length)) + (slope * along) / a.length;
}
