import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { WorkQueue } from '../../platform/work/work-queue.js';

type Touched = { topicId: number; minute: string };
const batchesAtOnce = 20;
/** Minutes counted by one statement; many are touched by an import or a new topic. */
const minutesAtOnce = 1_000;

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
      const minutes = [...touched.values()];
      for (let at = 0; at < minutes.length; at += minutesAtOnce) await this.recount(tx, minutes.slice(at, at + minutesAtOnce));
    });
  }

  private async recount(tx: Transaction, touched: readonly Touched[]): Promise<void> {
    // One counter at a time: two that recount the same minute could else overwrite the newer count with the older.
    await tx.execute('select pg_advisory_xact_lock(7201, 2)');
    const parameters = [touched.map((one) => one.topicId), touched.map((one) => one.minute)];
    // Lateral, so that each minute is one short walk of the index: a join would be planned as minutes times all posts of the topic.
    // Distinct voices are told apart by 64-bit hashes: comparing the texts themselves costs most of the time in a storm.
    await tx.execute(
      `insert into measure_minute (topic_id, minute, mentions, critical, critical_authors, negative, neutral, positive, originals, criticism, counter, topical, bad_news, crises)
       select t.topic_id, t.minute, counted.* from (select distinct * from unnest($1::integer[], $2::timestamptz[])) as t(topic_id, minute)
       cross join lateral (
         select count(*), count(distinct hash_record_extended((j.author_key, j.text_key), 0)) filter (where j.is_critical),
           count(distinct hashtextextended(j.author_key, 0)) filter (where j.is_critical),
           count(*) filter (where j.polarity = 'negative'), count(*) filter (where j.polarity = 'neutral'), count(*) filter (where j.polarity = 'positive'),
           count(*) filter (where j.is_original), count(*) filter (where j.is_original and j.stance = 'criticism'),
           count(*) filter (where j.is_original and j.stance = 'counter'), count(*) filter (where j.is_original and j.stance = 'topical'),
           count(*) filter (where j.is_original and j.kind = 'news' and j.late & 1 = 0 and (j.is_critical or j.polarity = 'negative' and j.risk_level >= 2 and j.margin >= 0.5)),
           count(*) filter (where j.risk_level = 3 and j.is_original and j.kind not in ('official', 'spam') and (j.categories->0->>'confidence')::real >= 0.35)
         from judgement j where j.topic_id = t.topic_id and j.sort_at >= t.minute and j.sort_at < t.minute + interval '1 minute') counted
       order by t.topic_id, t.minute
       on conflict on constraint measure_minute_pk do update set mentions = excluded.mentions, critical = excluded.critical,
         critical_authors = excluded.critical_authors, negative = excluded.negative, neutral = excluded.neutral, positive = excluded.positive,
         originals = excluded.originals, criticism = excluded.criticism, counter = excluded.counter, topical = excluded.topical, bad_news = excluded.bad_news, crises = excluded.crises
       -- Posts of that time may be gone after their keeping time: what was counted while they were here stays.
       where measure_minute.minute >= coalesce((select cleared_until from retention_setting), '-infinity')`, parameters);
    await this.sumHours(tx, parameters);
    const topicIds = [...new Set(touched.map((one) => one.topicId))].toSorted((a, b) => a - b);
    await this.queue.append(tx, 'detect', { topicIds });
    tx.emit('topic.measured', { topicIds });
  }

  /** The hours that hold touched minutes, summed anew; older ones serve nothing any more. */
  private async sumHours(tx: Transaction, parameters: readonly unknown[]): Promise<void> {
    await tx.execute(
      `insert into measure_hour (topic_id, at, originals, critical, crises)
       select t.topic_id, t.at, summed.* from (select distinct topic_id, date_trunc('hour', minute, 'UTC') as at from unnest($1::integer[], $2::timestamptz[]) as u(topic_id, minute)) t
       cross join lateral (select coalesce(sum(m.originals), 0), coalesce(sum(m.critical), 0), coalesce(sum(m.crises), 0) from measure_minute m
         where m.topic_id = t.topic_id and m.minute >= t.at and m.minute < t.at + interval '1 hour') summed
       where t.at > now() - interval '100 days' order by t.topic_id, t.at
       on conflict on constraint measure_hour_pk do update set originals = excluded.originals, critical = excluded.critical, crises = excluded.crises`, [...parameters]);
  }
}
