import { Injectable } from '@nestjs/common';
import { Log } from '../../platform/log/log.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { SourceTurnService } from '../source/source-turn.service.js';
import type { Turn } from '../source/source-turn.service.js';
import { pollerOf } from './connectors.js';
import type { Intake } from './intake.js';
import { ReadSurroundings } from './read-surroundings.js';
import { SourceRuns } from './source-runs.js';

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
    metrics: Metrics,
    log: Log,
  ) {
    this.runs = new SourceRuns(turns, metrics, log, { mode: 'poll', atOnce });
  }

  /** Starts what is due and free; resolves once started, not once done. */
  startDue(intake: Intake): Promise<void> {
    return this.runs.startDue(async (turn, stopping) => {
      const hasMore = await this.fetchAndStore(turn, intake, AbortSignal.any([stopping, AbortSignal.timeout(longestFetchMs)]));
      return hasMore ? nextPageMs : turn.intervalSeconds * 1_000;
    });
  }

  stop(): Promise<void> {
    return this.runs.stop();
  }

  /** Answers whether more waits behind what was read. */
  private async fetchAndStore(turn: Turn, intake: Intake, signal: AbortSignal): Promise<boolean> {
    const input = await this.around.open({ sourceId: turn.sourceId, config: turn.config, signal });
    const result = await pollerOf(turn.channel).fetch({ ...input, cursor: turn.cursor, nowMs: this.around.clock.now() });
    await intake.accept({ sourceId: turn.sourceId, lines: result.lines, keepsOnlyMatches: turn.keepsOnlyMatches, position: { cursorVersion: turn.cursorVersion, cursor: result.cursor } });
    if (result.problem !== null) await this.turns.noteProblem(turn, result.problem.code, result.problem.detail);
    return result.hasMore === true;
  }
}
