/** Timer functions, passed in so that tests own the time. */
export type Timers = { now(): number; later(run: () => void, ms: number): void };

const realTimers: Timers = { now: () => performance.now(), later: (run, ms) => { setTimeout(run, ms); } };

/**
 * Runs an act at most once an interval for each key: at once the first time, then the last wish at the end of the
 * interval, so nothing is lost.
 */
export function createKeyThrottle(run: (key: string) => void, intervalMs: number, timers: Timers = realTimers): (key: string) => void {
  const lastRunAt = new Map<string, number>();
  const waiting = new Set<string>();
  const runNow = (key: string) => {
    waiting.delete(key);
    lastRunAt.set(key, timers.now());
    run(key);
  };
  return (key) => {
    if (waiting.has(key)) return;
    const last = lastRunAt.get(key);
    const wait = last === undefined ? 0 : last + intervalMs - timers.now();
    if (wait <= 0) {
      runNow(key);
      return;
    }
    waiting.add(key);
    timers.later(() => runNow(key), wait);
  };
}
