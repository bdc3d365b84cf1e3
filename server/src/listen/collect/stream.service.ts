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

const atOnce = 16;
const keepMs = 5_000;

/** Keeps streams running: one holder a source, over again after a break, ended when the source is changed or removed. */
@Injectable()
export class StreamService {
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

  /** Starts streams that are due and free; resolves once started. */
  async startDue(intake: Intake): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const turns = await this.turns.claimDue(channelsOf('stream'), atOnce - this.running.size, [...this.running.keys()]);
    for (const turn of turns) {
      const run = this.hold(turn, intake).catch((error: unknown) => this.log.warn('a stream could not be finished', { sourceId: turn.sourceId, reason: String(error) }));
      this.running.set(turn.sourceId, run);
      void run.finally(() => this.running.delete(turn.sourceId));
    }
  }

  /** Ends all streams; what they had handed over is stored first. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.running.values());
  }

  private async hold(turn: Turn, intake: Intake): Promise<void> {
    const ending = new AbortController();
    const keeper = setInterval(() => {
      // When the database is away the turn is not lost: storing waits or fails by itself.
      this.turns.keep(turn).then((isKept) => { if (!isKept) ending.abort(); }, () => undefined);
    }, keepMs);
    try {
      await this.run(turn, intake, AbortSignal.any([ending.signal, this.stopping.signal]));
      await this.turns.finish(turn, 0);
    } catch (error) {
      if (error instanceof TurnLost) return await this.turns.finish(turn, 0);
      this.metrics.fetches.inc({ channel: turn.channel, outcome: 'failed' });
      await this.turns.failAfterBackOff(turn, toFailure(error), chance());
    } finally {
      clearInterval(keeper);
    }
  }

  private async run(turn: Turn, intake: Intake, signal: AbortSignal): Promise<void> {
    const connector = connectors[turn.channel as keyof typeof connectors];
    if (connector.mode !== 'stream') throw new Error(`${turn.channel} is not a stream`);
    let { cursorVersion } = turn;
    let lost: TurnLost | null = null;
    await connector.run({
      config: turn.config, cursor: turn.cursor, outgoing: this.outgoing, signal, now: () => this.clock.now(),
      onBatch: async (lines, cursor) => {
        const taken = await intake.accept({ sourceId: turn.sourceId, lines, keepsOnlyMatches: turn.keepsOnlyMatches, position: { cursorVersion, cursor } }).catch((error: unknown) => {
          if (error instanceof TurnLost) lost = error;
          throw error;
        });
        cursorVersion = taken.cursorVersion ?? cursorVersion;
        turn.failures = 0;
      },
      onAlive: () => undefined,
      onProblem: (code, detail) => void this.turns.noteProblem(turn.sourceId, code, detail).catch(() => undefined),
    }).catch((error: unknown) => {
      // Connectors put errors of storing into their own words; a lost turn is no failure of the source.
      throw lost ?? error;
    });
  }
}
