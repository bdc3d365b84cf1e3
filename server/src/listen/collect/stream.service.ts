import { Injectable } from '@nestjs/common';
import { Log } from '../../platform/log/log.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { SourceSilenceService } from '../source/source-silence.service.js';
import { SourceTurnService, TurnLost } from '../source/source-turn.service.js';
import type { Turn } from '../source/source-turn.service.js';
import { streamerOf } from './connectors.js';
import type { Intake } from './intake.js';
import { ReadSurroundings } from './read-surroundings.js';
import { SourceRuns } from './source-runs.js';

const atOnce = 16;
const keepMs = 5_000;
/** A stream may repeat the same remark many times a second. */
const noteMs = 60_000;

/** Keeps streams running: one holder a source, over again after a break, ended when the source is changed or removed. */
@Injectable()
export class StreamService {
  private readonly runs: SourceRuns;

  constructor(
    private readonly turns: SourceTurnService,
    private readonly around: ReadSurroundings,
    private readonly silence: SourceSilenceService,
    metrics: Metrics,
    log: Log,
  ) {
    this.runs = new SourceRuns(turns, metrics, log, { mode: 'stream', atOnce });
  }

  /** Starts streams that are due and free; resolves once started. */
  startDue(intake: Intake): Promise<void> {
    return this.runs.startDue((turn, stopping) => this.hold(turn, intake, stopping));
  }

  stop(): Promise<void> {
    return this.runs.stop();
  }

  /** Runs until the process stops or the turn is lost. */
  private async hold(turn: Turn, intake: Intake, stopping: AbortSignal): Promise<number> {
    const ending = new AbortController();
    const keeper = setInterval(() => {
      // When the database is away the turn is not lost: storing waits or fails by itself.
      this.turns.keep(turn).then((isKept) => { if (!isKept) ending.abort(); }, () => undefined);
    }, keepMs);
    try {
      await this.run(turn, intake, AbortSignal.any([ending.signal, stopping]));
      return 0;
    } finally {
      clearInterval(keeper);
    }
  }

  private async run(turn: Turn, intake: Intake, signal: AbortSignal): Promise<void> {
    const input = await this.around.open({ source: turn, config: turn.config, signal });
    let { cursorVersion } = turn;
    let lost: TurnLost | null = null;
    const mayNote = atMostEvery(noteMs, () => this.around.clock.now());
    await streamerOf(turn.channel).run({
      ...input, cursor: turn.cursor, now: () => this.around.clock.now(),
      onBatch: async (lines, cursor) => {
        const taken = await intake.accept({ sourceId: turn.sourceId, lines, keepsOnlyMatches: turn.keepsOnlyMatches, position: { cursorVersion, cursor } }).catch((error: unknown) => {
          if (error instanceof TurnLost) lost = error;
          throw error;
        });
        cursorVersion = taken.cursorVersion ?? cursorVersion;
        turn.failures = 0;
      },
      onAlive: () => {
        turn.failures = 0;
        if (mayNote('alive')) void this.turns.noteAlive(turn).catch(() => undefined);
      },
      onProblem: (code, detail) => {
        if (mayNote(code)) void this.turns.noteProblem(turn, code, detail).catch(() => undefined);
      },
      onGap: (gap) => void this.silence.noteLost({ sourceId: turn.sourceId, ...gap }).catch(() => undefined),
    }).catch((error: unknown) => {
      // Connectors put errors of storing into their own words; a lost turn is no failure of the source.
      throw lost ?? error;
    });
  }
}

/** Answers, for each word, whether `spanMs` have passed since it was last answered with yes. */
function atMostEvery(spanMs: number, now: () => number): (word: string) => boolean {
  const last = new Map<string, number>();
  return (word) => {
    if (now() - (last.get(word) ?? -Infinity) < spanMs) return false;
    last.set(word, now());
    return true;
  };
}
