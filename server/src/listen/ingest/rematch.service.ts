import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicReader } from '../topic/topic.reader.js';
import type { TopicMatcher } from '../topic/topic.reader.js';

const chunk = 1_000;
type Step = { topicId: number; beforeId?: string };

/** Matches stored mentions of the last 7 days anew after a topic was added, changed or removed; one chunk a step. */
@Injectable()
export class RematchService {
  constructor(
    private readonly queue: WorkQueue,
    private readonly topics: TopicReader,
  ) {}

  /** Does the next step that waits; answers whether there was one. */
  async step(): Promise<boolean> {
    const matcher = await this.topics.matcher();
    return (await this.queue.take<Step>('rematch', 1, async (tx, [step]) => {
      if (step !== undefined) await this.rematchChunk(tx, step, matcher);
    })) > 0;
  }

  private async rematchChunk(tx: Transaction, step: Step, matcher: TopicMatcher): Promise<void> {
    const rows = await tx.query<{ id: string; folded: string; topic_ids: number[]; repost_of: string | null }>(
      `select id, folded, topic_ids, repost_of from mention
       where sort_at > now() - interval '7 days' and deleted_at is null and ($1::bigint is null or id < $1) order by id desc limit ${chunk}`,
      [step.beforeId ?? null]);
    const changed = rows.flatMap((row) => {
      if (row.folded === '' && row.repost_of !== null) return [];
      const topicIds = matcher.match(row.folded);
      return topicIds.join() === row.topic_ids.join() ? [] : [{ id: row.id, topicIds }];
    });
    if (changed.length > 0) {
      await tx.execute(
        `update mention m set topic_ids = g.topic_ids::integer[] from unnest($1::bigint[], $2::text[]) as g(id, topic_ids) where m.id = g.id`,
        [changed.map((one) => one.id), changed.map((one) => `{${one.topicIds.join(',')}}`)]);
      await this.queue.append(tx, 'judge', { ids: changed.map((one) => one.id) });
    }
    const last = rows.at(-1);
    if (rows.length === chunk && last !== undefined) await this.queue.append(tx, 'rematch', { topicId: step.topicId, beforeId: last.id });
    else tx.emit('topic.changed', { topicId: step.topicId });
  }
}
