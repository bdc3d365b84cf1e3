const minute = 60;
const hour = 3_600;
const day = 86_400;

/** Seconds rounded to the unit a reader compares by: seconds below 2 minutes, then minutes, hours, days. */
export function roundSpan(seconds: number): number {
  const unit = seconds < 2 * minute ? 1 : seconds < 2 * hour ? minute : seconds < 2 * day ? hour : day;
  return Math.max(1, Math.round(seconds / unit)) * unit;
}
