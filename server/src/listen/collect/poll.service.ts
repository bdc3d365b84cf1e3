import { Injectable } from '@nestjs/common';
import { Log } from '../../platform/log/log.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { SourceSilenceService } from '../source/source-silence.service.js';
import { SourceTurnService } from '../source/source-turn.service.js';
import type { Turn } from '../source/source-turn.service.js';
import { pollerOf } from './connectors.js';
import type { Intake } from './intake.js';
import { ReadSurroundings } from './read-surroundings.js';
import { SourceRuns } from './source-runs.js';
import type { Rate, TurnMeter } from './turn-meter.js';

const atOnce = 16;
const longestFetchMs = 45_000;
/** A source that holds more gives the turn back first: others wait too. */
const nextPageMs = 250;

/** Asks sources that answer requests, several at once, each in its own time: a slow one holds no other up. */
@Injectable()
export class PollService {
  private readonly runs: SourceRuns;

  constructor(
    private readonly turns: SourceTurnService,
    private readonly around: ReadSurroundings,
    private readonly silence: SourceSilenceService,
    metrics: Metrics,
    log: Log,
  ) {
    this.runs = new SourceRuns(turns, metrics, log, { mode: 'poll', atOnce });
  }

  /** Starts what is due and free; resolves once started, not once done. */
  startDue(intake: Intake): Promise<void> {
    return this.runs.startDue(async (turn, stopping) => {
      const meter = this.around.meterOf(turn);
      const hasMore = await this.fetchAndStore({ turn, meter, intake }, AbortSignal.any([stopping, AbortSignal.timeout(longestFetchMs)]));
      await this.keepRate(turn, meter.rate);
      return Math.max(hasMore ? nextPageMs : turn.intervalSeconds * 1_000, this.waitForRate(meter.rate));
    });
  }

  stop(): Promise<void> {
    return this.runs.stop();
  }

  /** Answers whether more waits behind what was read. */
  private async fetchAndStore({ turn, meter, intake }: { turn: Turn; meter: TurnMeter; intake: Intake }, signal: AbortSignal): Promise<boolean> {
    const input = await this.around.open({ source: turn, config: turn.config, signal }, meter);
    const result = await pollerOf(turn.channel).fetch({ ...input, cursor: turn.cursor, nowMs: this.around.clock.now() });
    await intake.accept({ sourceId: turn.sourceId, lines: result.lines, keepsOnlyMatches: turn.keepsOnlyMatches, position: { cursorVersion: turn.cursorVersion, cursor: result.cursor } });
    for (const gap of result.gaps ?? []) await this.silence.noteLost({ sourceId: turn.sourceId, ...gap });
    if (result.problem !== null) await this.turns.noteProblem(turn, result.problem.code, result.problem.detail);
    return result.hasMore === true;
  }

  private async keepRate(turn: Turn, rate: Rate | null): Promise<void> {
    if (rate !== null) await this.turns.noteRate(turn, rate);
  }

  /** Milliseconds until the source says it has calls left again; 0 while it has some. */
  private waitForRate(rate: Rate | null): number {
    return rate === null || rate.remaining > 0 ? 0 : Math.max(0, rate.resetAtMs - this.around.clock.now());
  }
}
