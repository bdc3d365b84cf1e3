/** A clock that stood still longer than this means a sleep; browsers run the timers of a hidden tab once a minute. */
export const sleepMs = 100_000;

/**
 * Tells a sleep from ordinary waiting: `look` is called often while awake, so a long gap between two looks is a sleep.
 * Answers the length of the sleep, or null.
 */
export class SleepWatch {
  #lookedAt: number;

  constructor(now: number) {
    this.#lookedAt = now;
  }

  look(now: number): number | null {
    const gap = now - this.#lookedAt;
    this.#lookedAt = now;
    return gap >= sleepMs ? gap : null;
  }
}
