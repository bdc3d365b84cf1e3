export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const weekMs = 7 * dayMs;

/** Japan keeps one offset all year, so a bucket of hours or days in Asia/Tokyo is plain arithmetic. */
const tokyoOffsetMs = 9 * hourMs;
/** 1970-01-01 was a Thursday; weeks start on Monday. */
const mondayOffsetMs = 3 * dayMs;

/** The start of the step of `stepMs` that holds `atMs`, counted from 1970 in UTC. */
export const floorTo = (atMs: number, stepMs: number): number => Math.floor(atMs / stepMs) * stepMs;
/** The start of the minute that holds `atMs`. */
export const minuteBucket = (atMs: number): number => floorTo(atMs, minuteMs);
/** The start of the hour that holds `atMs`; hours of UTC and of Tokyo start together. */
export const hourBucket = (atMs: number): number => floorTo(atMs, hourMs);

/** Hour of the week in Asia/Tokyo: 0 is Monday 00:00–00:59, 167 Sunday 23:00–23:59. */
export function hourOfWeek(atMs: number): number {
  const local = atMs + tokyoOffsetMs + mondayOffsetMs;
  return Math.floor((local - floorTo(local, weekMs)) / hourMs);
}
