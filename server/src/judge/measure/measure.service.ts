import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { WorkQueue } from '../../platform/work/work-queue.js';

type Touched = { topicId: number; minute: string };
const batchesAtOnce = 200;

/**
 * Keeps the counts per topic and minute. A touched minute is always counted anew from the judgements, so repeating
 * changes nothing; batches are left by transactions that have committed, so each count sees what it is about.
 */
@Injectable()
export class MeasureService {
  constructor(private readonly queue: WorkQueue) {}

  /** Counts what waits; answers how many batches were done. */
  measureWaiting(): Promise<number> {
    return this.queue.take<{ minutes: Touched[] }>('measure', batchesAtOnce, async (tx, batches) => {
      const touched = new Map(batches.flatMap((batch) => batch.minutes).map((one) => [`${one.topicId} ${one.minute}`, one]));
      await this.recount(tx, [...touched.values()]);
    });
  }

  private async recount(tx: Transaction, touched: readonly Touched[]): Promise<void> {
    // One counter at a time: two that recount the same minute could else overwrite the newer count with the older.
    await tx.execute('select pg_advisory_xact_lock(7201, 2)');
    const parameters = [touched.map((one) => one.topicId), touched.map((one) => one.minute)];
    await tx.execute(
      `insert into measure_minute (topic_id, minute, mentions, critical, critical_authors, negative, neutral, positive)
       select t.topic_id, t.minute, count(j.mention_id), count(distinct (j.author_key, j.text_key)) filter (where j.is_critical),
         count(distinct j.author_key) filter (where j.is_critical),
         count(*) filter (where j.polarity = 'negative'), count(*) filter (where j.polarity = 'neutral'), count(*) filter (where j.polarity = 'positive')
       from unnest($1::integer[], $2::timestamptz[]) as t(topic_id, minute)
       left join judgement j on j.topic_id = t.topic_id and j.sort_at >= t.minute and j.sort_at < t.minute + interval '1 minute'
       group by t.topic_id, t.minute order by t.topic_id, t.minute
       on conflict on constraint measure_minute_pk do update set mentions = excluded.mentions, critical = excluded.critical,
         critical_authors = excluded.critical_authors, negative = excluded.negative, neutral = excluded.neutral, positive = excluded.positive`, parameters);
    const topicIds = [...new Set(touched.map((one) => one.topicId))].toSorted((a, b) => a - b);
    await this.queue.append(tx, 'detect', { topicIds });
    tx.emit('topic.measured', { topicIds });
  }
}
