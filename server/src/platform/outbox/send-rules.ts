/** Thrown by a channel when trying again cannot help, such as an address the mail server refuses for good. */
export class SendRefused extends Error {}

const firstDelayMs = 5_000;
const longestDelayMs = 15 * 60_000;
/** Farther ahead than any next try can lie, in seconds: such a time was written by a clock that was set back since. */
export const neverWaitsSeconds = 20 * 60;
const giveUpAfterMs = 24 * 3_600_000;

/**
 * Milliseconds until the next try: 5 s doubling to 15 min, with up to a fifth of jitter (`chance` 0–1);
 * null once the message is a day old.
 */
export function nextDelayMs(tries: number, ageMs: number, chance: number): number | null {
  if (ageMs >= giveUpAfterMs) return null;
  const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(tries, 20));
  return Math.round(delay * (1 + chance / 5));
}
