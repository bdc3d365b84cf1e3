import type { Log } from '../../platform/log/log.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import { TurnLost } from '../source/source-turn.service.js';
import type { SourceTurnService, Turn } from '../source/source-turn.service.js';
import { chance, toFailure } from './failure.js';

export type RunsRule = { mode: 'poll' | 'stream'; atOnce: number };
/** Works on one source until it is done; answers in how many milliseconds the source is due again. */
export type Run = (turn: Turn, stopping: AbortSignal) => Promise<number>;

/** The sources this process works on just now: taken when due and free, each by itself, ended together. */
export class SourceRuns {
  private readonly running = new Map<number, { done: Promise<void>; isFailing: boolean }>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly turns: SourceTurnService,
    private readonly metrics: Metrics,
    private readonly log: Log,
    private readonly rule: RunsRule,
  ) {}

  /** Takes turns and starts `run` on each; resolves once started, not once done. */
  async startDue(run: Run): Promise<void> {
    if (this.stopping.signal.aborted) return;
    await this.startSome(run, false, this.rule.atOnce - this.running.size);
    // Sources that failed last may take half of the places: many that hang must not keep those that work waiting.
    const failing = [...this.running.values()].filter(({ isFailing }) => isFailing).length;
    await this.startSome(run, true, Math.min(this.rule.atOnce - this.running.size, Math.floor(this.rule.atOnce / 2) - failing));
  }

  private async startSome(run: Run, isFailing: boolean, limit: number): Promise<void> {
    const turns = await this.turns.claimDue({ mode: this.rule.mode, limit, busyWith: [...this.running.keys()], isFailing });
    for (const turn of turns) {
      const done = this.complete(turn, run).catch((error: unknown) => this.log.warn('a source could not be finished', { sourceId: turn.sourceId, reason: String(error) }));
      this.running.set(turn.sourceId, { done, isFailing });
      void done.finally(() => this.running.delete(turn.sourceId));
    }
  }

  /** Ends all; what was not stored yet comes again next time. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled([...this.running.values()].map(({ done }) => done));
  }

  private async complete(turn: Turn, run: Run): Promise<void> {
    try {
      const delayMs = await run(turn, this.stopping.signal);
      this.metrics.fetches.inc({ channel: turn.channel, outcome: 'ok' });
      await this.turns.finish(turn, delayMs);
    } catch (error) {
      // A source that was changed or removed meanwhile has done nothing wrong: what it brought counts no more.
      if (this.stopping.signal.aborted || error instanceof TurnLost) return await this.turns.finish(turn, 0);
      this.metrics.fetches.inc({ channel: turn.channel, outcome: 'failed' });
      await this.turns.failAfterBackOff(turn, toFailure(error), chance());
    }
  }
}
