import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Log } from '../../platform/log/log.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { OutgoingClient } from '../../platform/outgoing/outgoing-client.js';
import { SourceTurnService, TurnLost } from '../source/source-turn.service.js';
import type { Turn } from '../source/source-turn.service.js';
import { channelsOf, connectors } from './connectors.js';
import { chance, toFailure } from './failure.js';
import type { Intake } from './intake.js';

const atOnce = 8;
const longestFetchMs = 45_000;

/** Asks sources that answer requests, several at once, each in its own time: a slow one holds no other up. */
@Injectable()
export class PollService {
  /** What runs, by source. */
  private readonly running = new Map<number, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly turns: SourceTurnService,
    private readonly outgoing: OutgoingClient,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  /** Starts what is due and free; resolves once started, not once done. */
  async startDue(intake: Intake): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const turns = await this.turns.claimDue(channelsOf('poll'), atOnce - this.running.size, [...this.running.keys()]);
    for (const turn of turns) {
      const run = this.poll(turn, intake).catch((error: unknown) => this.log.warn('a source could not be finished', { sourceId: turn.sourceId, reason: String(error) }));
      this.running.set(turn.sourceId, run);
      void run.finally(() => this.running.delete(turn.sourceId));
    }
  }

  /** Ends what runs; what was not stored yet is fetched again next time. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.running.values());
  }

  private async poll(turn: Turn, intake: Intake): Promise<void> {
    try {
      const problem = await this.fetchAndStore(turn, intake);
      this.metrics.fetches.inc({ channel: turn.channel, outcome: 'ok' });
      if (problem !== null) await this.turns.noteProblem(turn.sourceId, problem.code, problem.detail);
      await this.turns.finish(turn, turn.intervalSeconds * 1_000);
    } catch (error) {
      // A source that was changed or removed meanwhile has done nothing wrong: what it brought counts no more.
      if (this.stopping.signal.aborted || error instanceof TurnLost) return await this.turns.finish(turn, 0);
      this.metrics.fetches.inc({ channel: turn.channel, outcome: 'failed' });
      await this.turns.failAfterBackOff(turn, toFailure(error), chance());
    }
  }

  private async fetchAndStore(turn: Turn, intake: Intake): Promise<{ code: Parameters<SourceTurnService['noteProblem']>[1]; detail: string | null } | null> {
    const connector = connectors[turn.channel as keyof typeof connectors];
    if (connector.mode !== 'poll') throw new Error(`${turn.channel} is not asked by polling`);
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(longestFetchMs)]);
    const result = await connector.fetch({ config: turn.config, cursor: turn.cursor, outgoing: this.outgoing, nowMs: this.clock.now(), signal });
    await intake.accept({ sourceId: turn.sourceId, lines: result.lines, keepsOnlyMatches: turn.keepsOnlyMatches, position: { cursorVersion: turn.cursorVersion, cursor: result.cursor } });
    return result.problem;
  }
}
