/** The middle value; NaN for an empty list. */
export function median(values: readonly number[]): number {
  const rising = [...values].sort((a, b) => a - b);
  const middle = rising.length >> 1;
  const upper = rising[middle] ?? Number.NaN;
  return rising.length % 2 === 1 ? upper : (upper + (rising[middle - 1] ?? Number.NaN)) / 2;
}

/** Scale of the median absolute deviation to the standard deviation of a normal distribution. */
const normalScale = 1.4826;

/** Spread that single outliers cannot move: the scaled median absolute deviation from the median. */
export function typicalDeviation(values: readonly number[]): number {
  const centre = median(values);
  return normalScale * median(values.map((value) => Math.abs(value - centre)));
}
