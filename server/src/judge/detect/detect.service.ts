import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import type { ActiveTopic } from '../../listen/topic/topic.reader.js';
import { MeasureReader } from '../measure/measure.reader.js';
import { calmState, nextLevel } from './domain/level-hysteresis.js';
import type { LevelState, LevelStep } from './domain/level-hysteresis.js';
import { evaluateLevel } from './domain/level-rules.js';
import type { LevelCall, LevelInput } from './domain/level-rules.js';

const batchesAtOnce = 100;

/** Calls the level of topics from what was measured, keeps each change with its values, and leaves it for alerting. */
@Injectable()
export class DetectService {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
    private readonly topics: TopicReader,
    private readonly measures: MeasureReader,
    private readonly clock: Clock,
  ) {}

  /** Evaluates topics whose counts changed; answers how many batches were done. */
  async detectWaiting(): Promise<number> {
    const matcher = await this.topics.matcher();
    return this.queue.take<{ topicIds: number[] }>('detect', batchesAtOnce, async (tx, batches) => {
      const waiting = new Set(batches.flatMap((batch) => batch.topicIds));
      for (const topic of matcher.topics) if (waiting.has(topic.id)) await this.evaluate(tx, topic);
    });
  }

  /** Evaluates every topic: levels also change because time passes. */
  async sweep(): Promise<void> {
    const { topics } = await this.topics.matcher();
    for (const topic of topics) await this.database.transact((tx) => this.evaluate(tx, topic));
  }

  private async evaluate(tx: Transaction, topic: ActiveTopic): Promise<void> {
    const nowMs = this.clock.now();
    // The row is held while its topic is evaluated: two processes must not take the same step twice.
    await tx.execute(
      `insert into topic_level (topic_id, level, since, state, evaluated_at) values ($1, 1, to_timestamp($2), $3, to_timestamp($2)) on conflict on constraint topic_level_pk do nothing`,
      [topic.id, nowMs / 1_000, JSON.stringify(calmState(nowMs))]);
    const [row] = await tx.query<{ state: LevelState }>('select state from topic_level where topic_id = $1 for update', [topic.id]);
    if (row === undefined) return;
    const call = evaluateLevel(await this.readInput(topic, nowMs));
    const step = nextLevel(row.state, call, nowMs);
    await tx.execute(
      `update topic_level set level = $2, since = to_timestamp($3), state = $4, tags = $5, reason = $6, evaluated_at = to_timestamp($7) where topic_id = $1`,
      [topic.id, step.state.level, step.state.levelSinceMs / 1_000, JSON.stringify(step.state), call.tags, call.rule === 'usual' ? null : JSON.stringify(call.reason), nowMs / 1_000]);
    if (step.change !== null) await this.keepChange(tx, topic.id, step.change, call, nowMs);
  }

  private async keepChange(tx: Transaction, topicId: number, change: NonNullable<LevelStep['change']>, call: LevelCall, nowMs: number): Promise<void> {
    const [row] = await tx.query<{ id: number }>(
      `insert into level_change (topic_id, at, from_level, level, rule, category, tags, reason, evaluated)
       values ($1, to_timestamp($2), $3, $4, $5, $6, $7, $8, $9) returning id`,
      [topicId, nowMs / 1_000, change.from, change.to, call.rule, call.category, call.tags, JSON.stringify(call.reason), JSON.stringify(call.values)]);
    tx.emit('level.changed', { topicId, from: change.from, level: change.to });
    await this.queue.append(tx, 'alert', { changeId: row?.id });
  }

  private async readInput(topic: ActiveTopic, nowMs: number): Promise<LevelInput> {
    const [windows, authorsOf, tone3h, baseline] = await Promise.all([
      this.measures.windows(topic.id, nowMs), this.measures.crisisAuthors3h(topic.id, nowMs), this.measures.tone3h(topic.id, nowMs), this.measures.baseline(topic.id, nowMs),
    ]);
    return {
      sensitivity: topic.sensitivity, critical60: windows.critical60, authors60: windows.authors60, baseline60: baseline.value,
      previousWindow: { critical60: windows.previousCritical60, baseline60: baseline.value },
      critical3h: windows.critical3h, authors3h: windows.authors3h, critical24h: windows.critical24h, maxFollowersCritical: windows.maxFollowers,
      categoryAuthors3h: authorsOf, hasCriticalArticle24h: windows.hasArticle24h, risingSources: windows.risingSources, repostGrowth: null,
      posts3h: windows.posts3h, copyShare3h: windows.posts3h === 0 ? 0 : 1 - windows.texts3h / windows.posts3h, tone3h, historyDays: baseline.historyDays,
    };
  }
}

