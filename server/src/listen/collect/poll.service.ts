import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Log } from '../../platform/log/log.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { OutgoingClient } from '../../platform/outgoing/outgoing-client.js';
import { SourceTurnService } from '../source/source-turn.service.js';
import type { Turn } from '../source/source-turn.service.js';
import { connectors } from './connectors.js';
import type { Intake } from './intake.js';
import { SourceRuns } from './source-runs.js';

const atOnce = 16;
const longestFetchMs = 45_000;

/** Asks sources that answer requests, several at once, each in its own time: a slow one holds no other up. */
@Injectable()
export class PollService {
  private readonly runs: SourceRuns;

  constructor(
    private readonly turns: SourceTurnService,
    private readonly outgoing: OutgoingClient,
    private readonly clock: Clock,
    metrics: Metrics,
    log: Log,
  ) {
    this.runs = new SourceRuns(turns, metrics, log, { mode: 'poll', atOnce });
  }

  /** Starts what is due and free; resolves once started, not once done. */
  startDue(intake: Intake): Promise<void> {
    return this.runs.startDue(async (turn, stopping) => {
      await this.fetchAndStore(turn, intake, AbortSignal.any([stopping, AbortSignal.timeout(longestFetchMs)]));
      return turn.intervalSeconds * 1_000;
    });
  }

  stop(): Promise<void> {
    return this.runs.stop();
  }

  private async fetchAndStore(turn: Turn, intake: Intake, signal: AbortSignal): Promise<void> {
    const connector = connectors[turn.channel as keyof typeof connectors];
    if (connector.mode !== 'poll') throw new Error(`${turn.channel} is not asked by polling`);
    const result = await connector.fetch({ config: turn.config, cursor: turn.cursor, outgoing: this.outgoing, nowMs: this.clock.now(), signal });
    await intake.accept({ sourceId: turn.sourceId, lines: result.lines, keepsOnlyMatches: turn.keepsOnlyMatches, position: { cursorVersion: turn.cursorVersion, cursor: result.cursor } });
    if (result.problem !== null) await this.turns.noteProblem(turn, result.problem.code, result.problem.detail);
  }
}
