import type { DemoSpeed } from '@hinomi/shared/contracts/demo';
import { Clock } from '../platform/clock/clock.js';
import { dayMs } from './domain/demo-day.js';

/** The time of the demo's day: stands, or runs at a multiple of real time, and stops at the day's end. Milliseconds since 1970. */
export class DemoClock extends Clock {
  private anchorMs: number;
  private anchorRealMs = 0;
  private isRunning = false;
  private times: DemoSpeed = 144;

  constructor(
    readonly startMs: number,
    private readonly realMs: () => number = () => performance.now(),
  ) {
    super();
    this.anchorMs = startMs;
  }

  get endMs(): number {
    return this.startMs + dayMs;
  }

  get speed(): DemoSpeed {
    return this.times;
  }

  get isPlaying(): boolean {
    return this.isRunning && this.now() < this.endMs;
  }

  override now(): number {
    const passed = this.isRunning ? Math.floor((this.realMs() - this.anchorRealMs) * this.times) : 0;
    return Math.min(this.endMs, this.anchorMs + passed);
  }

  /** Goes on from the present moment, running or not, at this speed. */
  run(isPlaying: boolean, speed: DemoSpeed): void {
    this.setTo(this.now());
    this.isRunning = isPlaying;
    this.times = speed;
  }

  /** Moves to a moment of the day; whether it runs stays as it is. */
  setTo(moment: number): void {
    this.anchorMs = Math.min(this.endMs, Math.max(this.startMs, moment));
    this.anchorRealMs = this.realMs();
  }
}
