/** The time as the program sees it; tests hand in a fixed one. Milliseconds since 1970. */
export abstract class Clock {
  abstract now(): number;
}

export class SystemClock extends Clock {
  override now(): number {
    return Date.now();
  }
}
