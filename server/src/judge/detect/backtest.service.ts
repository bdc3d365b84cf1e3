import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Backtest } from '@hinomi/shared/contracts/sensitivity';
import { sensitivities } from '@hinomi/shared/vocabulary/level';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import { Clock } from '../../platform/clock/clock.js';
import { MeasureReader } from '../measure/measure.reader.js';
import { LevelReplay, replayStepMs, stepInputs } from './domain/replay-levels.js';
import type { Past, Replay } from './domain/replay-levels.js';
import { PastReader, postsLimit } from './past.reader.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daysBack = 30;
/** Topics beyond these are left out: one question must stay short. */
const topicsLimit = 20;
const stepsBetweenRests = 200;
/** A result is good this long; several administrators may ask at once. */
const keptForMs = 60_000;

/** Answers how often each sensitivity would have told of the past: the live rules over the stored judgements, every ten minutes. */
@Injectable()
export class BacktestService {
  private kept: { untilMs: number; answer: Promise<Backtest> } | null = null;

  constructor(
    private readonly topics: TopicReader,
    private readonly measures: MeasureReader,
    private readonly past: PastReader,
    private readonly clock: Clock,
  ) {}

  /** Sums over all topics in use; without history `days` is 0. */
  backtest(): Promise<Backtest> {
    const nowMs = this.clock.now();
    if (this.kept === null || this.kept.untilMs < nowMs) {
      const answer = this.run(nowMs);
      this.kept = { untilMs: nowMs + keptForMs, answer };
      answer.catch(() => { this.kept = null; });
    }
    return this.kept.answer;
  }

  private async run(nowMs: number): Promise<Backtest> {
    const [firstMs, matcher] = await Promise.all([this.past.historyStart(), this.topics.matcher()]);
    const fromMs = Math.ceil(Math.max(firstMs ?? nowMs, nowMs - daysBack * dayMs) / replayStepMs) * replayStepMs;
    const days = firstMs === null ? 0 : Math.floor((nowMs - fromMs + hourMs) / dayMs);
    const looked = matcher.topics.slice(0, topicsLimit);
    const sums = new Map(sensitivities.map((sensitivity) => [sensitivity, { alerts: 0, highestLevel: 1 as number }]));
    let isCapped = matcher.topics.length > topicsLimit;
    for (const topic of days === 0 ? [] : looked) {
      const past = await this.readPast(topic.id, fromMs, nowMs);
      isCapped ||= past.posts.length >= postsLimit || past.crises.length >= postsLimit;
      const results = await this.replay(past, fromMs, nowMs);
      for (const [place, sensitivity] of sensitivities.entries()) addTo(sums.get(sensitivity), results[place]);
    }
    return {
      days, from: days === 0 ? null : new Date(fromMs).toISOString(), topics: looked.length, isCapped,
      results: [...sums].map(([sensitivity, sum]) => ({ sensitivity, ...sum })),
    };
  }

  private async replay(past: Past, fromMs: number, toMs: number): Promise<Replay[]> {
    const runs = sensitivities.map((sensitivity) => new LevelReplay(sensitivity, fromMs));
    let steps = 0;
    for (const { atMs, input } of stepInputs(past, fromMs, toMs)) {
      for (const run of runs) run.take(atMs, input);
      steps += 1;
      if (steps % stepsBetweenRests === 0) await letOthersRun();
    }
    return runs.map((run) => run.result);
  }

  private async readPast(topicId: number, fromMs: number, toMs: number): Promise<Past> {
    // What lay just before counts in the first windows.
    const earlierMs = fromMs - dayMs;
    const [posts, crises, tones, baselineAt] = await Promise.all([
      this.past.posts(topicId, earlierMs, toMs), this.past.crises(topicId, earlierMs, toMs), this.past.tones(topicId, earlierMs, toMs), this.measures.baselines(topicId, fromMs, toMs),
    ]);
    return { posts, crises, tones, baselineAt };
  }
}

function addTo(sum: { alerts: number; highestLevel: number } | undefined, replay: Replay | undefined): void {
  if (sum === undefined || replay === undefined) return;
  sum.alerts += replay.alerts;
  sum.highestLevel = Math.max(sum.highestLevel, replay.highestLevel);
}
