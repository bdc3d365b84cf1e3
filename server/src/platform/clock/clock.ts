/** The time as the program sees it; tests hand in a fixed one. Milliseconds since 1970. */
export abstract class Clock {
  abstract now(): number;
}

/** The clock of this machine, set by the database's so that all processes of an installation agree on the time. */
export class SystemClock extends Clock {
  private offsetMs = 0;

  override now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Milliseconds this machine's clock is behind; negative where it is ahead. */
  setOffset(offsetMs: number): void {
    this.offsetMs = offsetMs;
  }
}
