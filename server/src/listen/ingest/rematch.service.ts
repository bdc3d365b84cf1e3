import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { TopicReader } from '../topic/topic.reader.js';
import type { TopicMatcher } from '../topic/topic.reader.js';
import { IngestSurroundings } from './ingest-surroundings.js';

const chunk = 1_000;
type Place = { at: string; id: string };
type Step = { topicId: number; before?: Place };
type Row = { id: string; folded: string; topic_ids: number[]; repost_of: string | null; at: string };

/** Matches stored mentions of the last 7 days anew after a topic was added, changed or removed; one chunk a step. */
@Injectable()
export class RematchService {
  constructor(
    private readonly queue: WorkQueue,
    private readonly topics: TopicReader,
    private readonly around: IngestSurroundings,
  ) {}

  /** Does the next step that waits; answers whether there was one. */
  async step(): Promise<boolean> {
    const matcher = await this.topics.matcher();
    return (await this.queue.take<Step>('rematch', 1, async (tx, [step]) => {
      if (step !== undefined) await this.rematchChunk(tx, step, matcher);
    })) > 0;
  }

  private async rematchChunk(tx: Transaction, step: Step, matcher: TopicMatcher): Promise<void> {
    // By time, so that old imports are not walked; locked in the order ingest locks, so that neither waits for the other.
    const rows = await tx.query<Row>(
      `select id, folded, topic_ids, repost_of, sort_at::text as at from mention where id = any(array(
         select id from mention where sort_at > now() - interval '7 days' and deleted_at is null
           and ($1::timestamptz is null or (sort_at, id) < ($1, $2::bigint)) order by sort_at desc, id desc limit ${chunk}))
       order by id for no key update`,
      [step.before?.at ?? null, step.before?.id ?? null]);
    const changed = rows.flatMap((row) => {
      if (row.folded === '' && row.repost_of !== null) return [];
      const topicIds = matcher.match(row.folded);
      return topicIds.join() === row.topic_ids.join() ? [] : [{ id: row.id, topicIds }];
    });
    if (changed.length > 0) {
      await tx.execute(
        `update mention m set topic_ids = g.topic_ids::integer[] from unnest($1::bigint[], $2::text[]) as g(id, topic_ids) where m.id = g.id`,
        [changed.map((one) => one.id), changed.map((one) => `{${one.topicIds.join(',')}}`)]);
      await this.around.leaveForJudging(tx, changed.map((one) => one.id));
    }
    const last = rows.reduce<Row | null>((least, row) => (least === null || row.at < least.at || (row.at === least.at && BigInt(row.id) < BigInt(least.id)) ? row : least), null);
    if (rows.length === chunk && last !== null) await this.queue.append(tx, 'rematch', { topicId: step.topicId, before: { at: last.at, id: last.id } });
    else tx.emit('topic.changed', { topicId: step.topicId });
  }
}
