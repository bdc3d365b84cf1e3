import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Log } from '../log/log.js';
import { Clock, SystemClock } from './clock.js';
import { clockOffsetMs } from './clock-offset.js';
import type { ClockProbe } from './clock-offset.js';

const probesAtOnce = 3;
const worthTellingMs = 2_000;
const measureEveryMs = 10_000;

/** Sets this process's clock by the database's: times written by either are compared with each other everywhere. */
@Injectable()
export class ClockSync {
  private isTold = false;
  private measuredAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Measures anew where it is time to, and at once where the machine's clock was set or the machine slept. Throws where the database is away. */
  async keep(): Promise<void> {
    const hasMoved = this.clock instanceof SystemClock && this.clock.hasMoved;
    if (hasMoved || performance.now() - this.measuredAtMs >= measureEveryMs) await this.measure();
  }

  /** Measures and applies the difference; a clock that was handed in fixed stays as it is. Throws where the database is away. */
  async measure(): Promise<void> {
    if (!(this.clock instanceof SystemClock)) return;
    const probes: ClockProbe[] = [];
    for (let n = 0; n < probesAtOnce; n += 1) probes.push(await this.probe());
    const offsetMs = clockOffsetMs(probes);
    this.clock.setOffset(offsetMs);
    this.measuredAtMs = performance.now();
    const isFar = Math.abs(offsetMs) >= worthTellingMs;
    if (isFar && !this.isTold) this.log.warn('the clocks of this machine and of the database differ; the one of the database counts', { offsetMs });
    this.isTold = isFar;
  }

  private async probe(): Promise<ClockProbe> {
    const beforeMs = Date.now();
    const [row] = await this.database.query<{ ms: number }>('select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms');
    const afterMs = Date.now();
    return { beforeMs, otherMs: row?.ms ?? (beforeMs + afterMs) / 2, afterMs };
  }
}
