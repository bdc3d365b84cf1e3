import { Injectable } from '@nestjs/common';
import type { LevelTag } from '@hinomi/shared/vocabulary/level';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import type { ActiveTopic } from '../../listen/topic/topic.reader.js';
import { bridgeGap, calmState, isReignited, nextLevel } from './domain/level-hysteresis.js';
import type { LevelState, LevelStep } from './domain/level-hysteresis.js';
import { evaluateLevel } from './domain/level-rules.js';
import type { LevelCall } from './domain/level-rules.js';
import { LevelInputReader } from './level-input.reader.js';

const batchesAtOnce = 100;
/** Topics whose figures are read together. */
const topicsAtOnce = 50;

/** Calls the level of topics from what was measured, keeps each change with its values, and leaves it for alerting. */
@Injectable()
export class DetectService {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
    private readonly topics: TopicReader,
    private readonly inputs: LevelInputReader,
    private readonly clock: Clock,
  ) {}

  /** Evaluates topics whose counts changed; answers how many batches were done. A topic that fails holds no other up. */
  async detectWaiting(): Promise<number> {
    const waiting = new Set<number>();
    const taken = await this.queue.take<{ topicIds: number[] }>('detect', batchesAtOnce, (_tx, batches) => {
      for (const topicId of batches.flatMap((batch) => batch.topicIds)) waiting.add(topicId);
      return Promise.resolve();
    });
    // After a crash just here the next sweep evaluates them.
    if (taken > 0) await this.evaluateAll((topic) => waiting.has(topic.id));
    return taken;
  }

  /** Evaluates every topic: levels also change because time passes. Topics no longer watched lose their level. */
  async sweep(): Promise<void> {
    await this.database.query('delete from topic_level l where not exists (select from topic t where t.id = l.topic_id and t.is_active and t.removed_at is null)');
    await this.evaluateAll(() => true);
  }

  private async evaluateAll(isWanted: (topic: ActiveTopic) => boolean): Promise<void> {
    const failures: unknown[] = [];
    const { topics } = await this.topics.matcher();
    const wanted = topics.filter(isWanted);
    for (let at = 0; at < wanted.length; at += topicsAtOnce) await this.evaluate(wanted.slice(at, at + topicsAtOnce), failures);
    if (failures.length > 0) throw failures[0];
  }

  /** Reads the figures of many topics together: each question costs the database more than its answer. */
  private async evaluate(topics: readonly ActiveTopic[], failures: unknown[]): Promise<void> {
    const nowMs = this.clock.now();
    const inputs = await this.inputs.read(topics, nowMs);
    for (const topic of topics) {
      const input = inputs.get(topic.id);
      if (input === undefined) continue;
      await this.database.transact((tx) => this.apply(tx, topic.id, evaluateLevel(input), nowMs)).catch((error: unknown) => failures.push(error));
    }
  }

  private async apply(tx: Transaction, topicId: number, call: LevelCall, nowMs: number): Promise<void> {
    await tx.execute(
      `insert into topic_level (topic_id, level, since, state, evaluated_at) values ($1, 1, to_timestamp($2), $3, to_timestamp($2)) on conflict on constraint topic_level_pk do nothing`,
      [topicId, nowMs / 1_000, JSON.stringify(calmState(nowMs))]);
    // Held while the step is taken, and never by what was read earlier than the step before: two processes may evaluate at once.
    // A step far ahead was taken by a clock that was set back since: it must not silence the topic until then.
    const [row] = await tx.query<{ state: LevelState; seenMs: number }>(
      `select state, extract(epoch from evaluated_at)::float8 * 1000 as "seenMs" from topic_level
       where topic_id = $1 and (evaluated_at <= to_timestamp($2) or evaluated_at > to_timestamp($2) + interval '1 minute') for update`, [topicId, nowMs / 1_000]);
    if (row === undefined) return;
    const step = nextLevel(bridgeGap(row.state, row.seenMs, nowMs), call, nowMs);
    const tags: LevelTag[] = isReignited(step.state, nowMs) ? [...call.tags, 'reignited'] : call.tags;
    await tx.execute(
      `update topic_level set level = $2, since = to_timestamp($3), state = $4, tags = $5, reason = case when $8 then $6 else reason end, evaluated_at = to_timestamp($7) where topic_id = $1`,
      [topicId, step.state.level, step.state.levelSinceMs / 1_000, JSON.stringify(step.state), tags, call.rule === 'usual' ? null : JSON.stringify(call.reason), nowMs / 1_000,
       // A level that has not fallen yet keeps the reason it was raised for.
       call.level >= step.state.level]);
    if (step.change !== null) await this.keepChange(tx, topicId, step.change, { ...call, tags }, nowMs);
  }

  private async keepChange(tx: Transaction, topicId: number, change: NonNullable<LevelStep['change']>, call: LevelCall, nowMs: number): Promise<void> {
    const [row] = await tx.query<{ id: number }>(
      `insert into level_change (topic_id, at, from_level, level, rule, category, tags, reason, evaluated)
       values ($1, to_timestamp($2), $3, $4, $5, $6, $7, $8, $9) returning id`,
      [topicId, nowMs / 1_000, change.from, change.to, call.rule, call.category, call.tags, JSON.stringify(call.reason), JSON.stringify(call.values)]);
    tx.emit('level.changed', { topicId, from: change.from, level: change.to });
    await this.queue.append(tx, 'alert', { changeId: row?.id });
  }
}
