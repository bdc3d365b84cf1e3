/** Japan keeps one time all the year. */
const tokyoMs = 9 * 3_600_000;
const minuteMs = 60_000;

/** Starts of the minute, and of the month of Japan time, that a moment belongs to. */
export function windowsOf(nowMs: number): { minute: Date; month: Date } {
  const tokyo = new Date(nowMs + tokyoMs);
  return { minute: new Date(Math.floor(nowMs / minuteMs) * minuteMs), month: new Date(Date.UTC(tokyo.getUTCFullYear(), tokyo.getUTCMonth(), 1) - tokyoMs) };
}
