export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** Japan is nine hours ahead and knows no summer time. */
const japanMs = 9 * hourMs;
/** The day begins a little before anything happens, so that calm is seen first. */
const firstHour = 7;

/**
 * The last day from 07:00 to 07:00 in Japan that is over: no moment of the demo lies ahead of the clock of the database,
 * which goes on deciding leases, sessions and what is forgotten.
 */
export function demoDayStart(nowMs: number): number {
  const shift = japanMs - firstHour * hourMs;
  return Math.floor((nowMs + shift) / dayMs) * dayMs - shift - dayMs;
}

/** Milliseconds from the day's start to a Japan time such as `14:30`; `25:30` is half past one of the next morning. */
export function offsetOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours - firstHour) * hourMs + minutes * 60_000;
}
