/** Ages of a post, in minutes, at which its counts are asked for again: often while it is young, then ever more rarely. */
export const recountAges: readonly number[] = [15, 30, 60, 120, 240, 480, 960, 1_440, 2_880, 4_320];
/** Up to this age every post counts as young; later only those of risk or reach are asked for. */
export const youngMinutes = 60;

/** The next step after `step` for a post of this age in minutes, skipping what an outage left behind; null at the end. */
export function nextStep(step: number, ageMinutes: number): number | null {
  const next = recountAges.findIndex((age, index) => index > step && age > ageMinutes);
  return next === -1 ? null : next;
}
