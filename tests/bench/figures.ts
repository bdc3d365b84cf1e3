import { loadavg } from 'node:os';

/** The middle of some values; of an even number the higher of the two. */
export const median = (values: readonly number[]): number => percentile(values, 50);

/** The value that `share` percent of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? NaN;
}

const missed: string[] = [];

/** One line a figure: what, how much, the target, whether it is met, and how busy the machine was. */
export function printFigure(what: string, value: string, target: { text: string; isMet: boolean } | null = null): void {
  const load = loadavg()[0]?.toFixed(1);
  const verdict = target === null ? '' : `  target ${target.text}: ${target.isMet ? 'met' : 'MISSED'}`;
  if (target !== null && !target.isMet) missed.push(what);
  process.stdout.write(`${what}: ${value}${verdict}  [load ${load}]\n`);
}

/** What was printed as missed so far. */
export const missedFigures = (): readonly string[] => missed;

/** Milliseconds that `work` takes: the median of `runs` after one run that warms up. */
export async function timeMedian(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const started = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - started);
  }
  return median(times);
}
