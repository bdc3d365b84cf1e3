/** The time as the program sees it; tests hand in a fixed one. Milliseconds since 1970. */
export abstract class Clock {
  abstract now(): number;
}

/** A machine's clock that goes astray from the steady one by more than this was set, or the machine slept. */
const movedMs = 1_000;

/**
 * The clock of this machine, set by the database's so that all processes of an installation agree on the time. Once it
 * was set it runs on steadily: whoever sets the machine's clock meanwhile moves nothing here.
 */
export class SystemClock extends Clock {
  private setAt: { nowMs: number; machineMs: number; steadyMs: number } | null = null;

  override now(): number {
    return this.setAt === null ? Date.now() : this.setAt.nowMs + performance.now() - this.setAt.steadyMs;
  }

  /** Milliseconds this machine's clock is behind; negative where it is ahead. */
  setOffset(offsetMs: number): void {
    const machineMs = Date.now();
    this.setAt = { nowMs: machineMs + offsetMs, machineMs, steadyMs: performance.now() };
  }

  /** Whether the machine's clock was set, or the machine slept, since the offset was measured. */
  get hasMoved(): boolean {
    if (this.setAt === null) return false;
    const { machineMs, steadyMs } = this.setAt;
    return Math.abs(Date.now() - machineMs - (performance.now() - steadyMs)) > movedMs;
  }
}
