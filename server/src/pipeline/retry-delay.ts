const firstMs = 1_000;
const longestMs = 30_000;
/** A database that comes back is noticed soon: what was missed meanwhile is what people wait for. */
const longestAwayMs = 2_000;

/** Milliseconds a loop rests after so many failures in a row (1 or more): 1 s doubling to 30 s, to 2 s while the database is away. */
export function retryDelayMs(failures: number, isAway: boolean): number {
  return Math.min(isAway ? longestAwayMs : longestMs, firstMs * 2 ** Math.min(failures - 1, 10));
}
