/**
 * What was visible of one post at a moment: how many events so far, and how they lie in the time observed. Shares are of that
 * time, 0 = the post, 1 = now. `extras` are further numbers known of the post (followers, hour of posting), NaN = unknown.
 */
export type SpreadView = {
  readonly count: number;
  /** Share of the time at which something was seen first and last; 1 where nothing was. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Events until each of `marks`. */
  readonly grown: readonly number[];
  /** Events that count less the longer ago they are, by each of `memories`. */
  readonly fresh: readonly number[];
  readonly extras: readonly number[];
};

/** Shares of the observed time at which a spread is read: closer together towards now, which says most of what comes. */
export const marks: readonly number[] = [1 / 16, 1 / 8, 1 / 4, 3 / 8, 1 / 2, 5 / 8, 3 / 4, 7 / 8, 15 / 16, 1];
/** Shares of the observed time after which an event counts a third. */
const memories: readonly number[] = [1 / 32, 1 / 8, 1 / 3];

/** The view of a post whose events are known by the second; `times` in seconds since the post, rising. */
export function viewTimes(times: readonly number[], cutSeconds: number, extras: readonly number[]): SpreadView {
  const seen = times.filter((time) => time <= cutSeconds);
  return {
    count: seen.length, firstAt: (seen[0] ?? cutSeconds) / cutSeconds, lastAt: (seen.at(-1) ?? cutSeconds) / cutSeconds, extras,
    grown: marks.map((mark) => seen.filter((time) => time <= mark * cutSeconds).length),
    fresh: memories.map((memory) => seen.reduce((sum, time) => sum + Math.exp((time / cutSeconds - 1) / memory), 0)),
  };
}

/** The view of a post whose count was read at even steps; -1 = not yet seen, which counts as 0. */
export function viewCounts(counts: readonly number[], cutSteps: number, extras: readonly number[]): SpreadView {
  const seen = counts.slice(0, cutSteps).map((count) => Math.max(0, count));
  const count = seen.at(-1) ?? 0;
  const first = counts.slice(0, cutSteps).findIndex((value) => value >= 0);
  const last = seen.findIndex((value) => value >= count);
  const share = (step: number): number => (step + 1) / cutSteps;
  return {
    count, firstAt: first < 0 ? 1 : share(first), lastAt: first < 0 ? 1 : share(last), extras,
    grown: marks.map((mark) => seen[Math.floor(mark * cutSteps) - 1] ?? 0),
    fresh: memories.map((memory) => seen.reduce((sum, value, step) => sum + Math.max(0, value - (seen[step - 1] ?? 0)) * Math.exp((share(step) - 1) / memory), 0)),
  };
}
