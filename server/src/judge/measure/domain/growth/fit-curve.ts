import type { Columns } from './boost-trees.js';
import { fitRidge, readRidge } from './fit-ridge.js';
import type { Ridge } from './fit-ridge.js';

/** A plane over features and the products of the main ones with each other: the simplest surface that bends. */
export type Curve = { readonly means: Float64Array; readonly scales: Float64Array; readonly ridge: Ridge };

/** Products of what lies further out would outweigh all else. */
const farthest = 3;

/** Ridge regression on `columns` and on each product of two of `main`, its squares included. */
export function fitCurve(columns: Columns, main: Columns, answers: Float64Array, decay: number): Curve {
  const means = Float64Array.from(main, meanOf);
  const scales = Float64Array.from(main, (column, f) => Math.sqrt(meanOf(column.map((value) => (value - means[f]!) ** 2))) || 1);
  return { means, scales, ridge: fitRidge([...columns, ...multiply(main, means, scales)], answers, new Float64Array(answers.length).fill(1), decay) };
}

/** The values of the curve at all examples of the columns. */
export function readCurve({ means, scales, ridge }: Curve, columns: Columns, main: Columns): Float64Array {
  const all = [...columns, ...multiply(main, means, scales)];
  return Float64Array.from(all[0] ?? [], (_, row) => readRidge(ridge, all, row));
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function multiply(main: Columns, means: Float64Array, scales: Float64Array): Columns {
  const plain = main.map((column, f) => column.map((value) => Math.max(-farthest, Math.min(farthest, (value - means[f]!) / scales[f]!))));
  return plain.flatMap((one, at) => plain.slice(at).map((other) => one.map((value, row) => value * other[row]!)));
}
