import { Injectable } from '@nestjs/common';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { Database } from '../../platform/database/database.js';
import { hourlyBaseline } from './domain/baseline.js';
import type { Baseline, HourCount } from './domain/baseline.js';
import { dayMs, hourBucket } from './domain/time-buckets.js';

/** Counts of critical originals of one topic in the windows the level rules look at; without what only judging again made critical. */
export type Windows = {
  critical10: number; previous10: number; critical60: number; authors60: number; previousCritical60: number; critical3h: number; authors3h: number; critical24h: number;
  posts3h: number; texts3h: number; maxFollowers: number | null; hasArticle24h: boolean; risingSources: number;
};
/** Longest past a baseline looks at. */
const baselineMs = 36 * dayMs;

export type Tone = { criticism: number; counter: number; topical: number };
type Bucket = { at: Date; all: number; critical: number; negative: number; neutral: number; positive: number };

/** Answers what was counted. Times are milliseconds; the end of every window is given, so that tests and replays can move it. */
@Injectable()
export class MeasureReader {
  constructor(private readonly database: Database) {}

  async windows(topicId: number, nowMs: number): Promise<Windows> {
    const since = (minutes: number): string => `j.sort_at > to_timestamp($2) - interval '${minutes} minutes'`;
    const distinct = (condition: string): string => `count(distinct j.voice) filter (where ${condition})::integer`;
    // Distinct voices are told apart by 64-bit hashes: sorting the texts themselves takes seconds in a storm.
    const rows = await this.database.query<{ [K in keyof Windows]: Windows[K] }>(
      `select ${distinct(since(10))} as "critical10", ${distinct(`not ${since(10)} and ${since(20)}`)} as "previous10",
         ${distinct(since(60))} as "critical60", count(distinct j.author) filter (where ${since(60)})::integer as "authors60",
         ${distinct(`not ${since(60)} and ${since(120)}`)} as "previousCritical60",
         ${distinct(since(180))} as "critical3h", count(distinct j.author) filter (where ${since(180)})::integer as "authors3h",
         ${distinct('true')} as "critical24h", count(*) filter (where ${since(180)})::integer as "posts3h",
         count(distinct j.post_text) filter (where ${since(180)})::integer as "texts3h",
         max(j.followers) filter (where ${since(180)})::float8 as "maxFollowers", coalesce(bool_or(j.kind = 'news'), false) as "hasArticle24h",
         (select count(*) from (
            select m.source_id from judgement k join mention m on m.id = k.mention_id
            where k.topic_id = $1 and k.is_critical and k.late & 1 = 0 and k.sort_at > to_timestamp($2) - interval '120 minutes' and k.sort_at <= to_timestamp($2)
            group by m.source_id having count(*) filter (where k.sort_at > to_timestamp($2) - interval '60 minutes') >
              greatest(2, count(*) filter (where k.sort_at <= to_timestamp($2) - interval '60 minutes'))) rising)::integer as "risingSources"
       from (select sort_at, followers, kind, hash_record_extended((author_key, text_key), 0) as voice, hashtextextended(author_key, 0) as author, hashtextextended(encode(text_key, 'hex'), 0) as post_text
         from judgement where topic_id = $1 and is_critical and late & 1 = 0 and sort_at > to_timestamp($2) - interval '24 hours' and sort_at <= to_timestamp($2)) j`,
      [topicId, nowMs / 1_000]);
    const windows = rows[0];
    if (windows === undefined) throw new Error('counting gave no row');
    return windows;
  }

  /** Distinct authors of originals of risk level 3 in the last 3 hours, by category. */
  async crisisAuthors3h(topicId: number, nowMs: number): Promise<Partial<Record<Category, number>>> {
    const rows = await this.database.query<{ category: Category; authors: number }>(
      `select c.category, count(distinct j.author_key)::integer as authors from judgement j,
         jsonb_to_recordset(j.categories) as c(category text, level integer)
       where j.topic_id = $1 and j.risk_level >= 2 and c.level = 3 and j.late & 2 = 0 and j.is_original and j.kind not in ('official', 'spam')
         and j.sort_at > to_timestamp($2) - interval '3 hours' and j.sort_at <= to_timestamp($2) group by c.category`, [topicId, nowMs / 1_000]);
    return Object.fromEntries(rows.map((row) => [row.category, row.authors]));
  }

  /** Originals of the last 3 hours by stance. */
  async tone3h(topicId: number, nowMs: number): Promise<Tone> {
    const rows = await this.database.query<Tone>(
      `select count(*) filter (where stance = 'criticism')::integer as criticism, count(*) filter (where stance = 'counter')::integer as counter,
         count(*) filter (where stance = 'topical')::integer as topical
       from judgement where topic_id = $1 and is_original and sort_at > to_timestamp($2) - interval '3 hours' and sort_at <= to_timestamp($2)`, [topicId, nowMs / 1_000]);
    return rows[0] ?? { criticism: 0, counter: 0, topical: 0 };
  }

  /** What is usual in the hour before `nowMs`; hours of level 3 and above do not count. */
  async baseline(topicId: number, nowMs: number): Promise<Baseline> {
    return hourlyBaseline(await this.hours(topicId, nowMs - baselineMs, nowMs), nowMs);
  }

  /** What was usual at any time of a span, as one would have known it then; worked out once an hour. */
  async baselines(topicId: number, fromMs: number, toMs: number): Promise<(atMs: number) => Baseline> {
    const hours = await this.hours(topicId, fromMs - baselineMs, toMs);
    const known = new Map<number, Baseline>();
    return (atMs) => {
      const hour = hourBucket(atMs);
      const found = known.get(hour) ?? hourlyBaseline(hours.filter((one) => one.atMs > hour - baselineMs), hour);
      known.set(hour, found);
      return found;
    };
  }

  private async hours(topicId: number, fromMs: number, toMs: number): Promise<HourCount[]> {
    const counts = await this.database.query<{ at: Date; value: number; level: number | null }>(
      `with hourly as (
         select date_trunc('hour', minute) as at, sum(critical)::integer as value from measure_minute
         where topic_id = $1 and minute > to_timestamp($2) and minute <= to_timestamp($3) group by 1)
       select at, value, (select max(c.level) from level_change c
         where c.topic_id = $1 and c.at >= hourly.at and c.at < hourly.at + interval '1 hour') as level from hourly`, [topicId, fromMs / 1_000, toMs / 1_000]);
    return counts.map((row): HourCount => (row.level === null ? { atMs: row.at.getTime(), value: row.value } : { atMs: row.at.getTime(), value: row.value, level: row.level }));
  }

  /** Counts in steps of `stepSeconds`, oldest first, empty steps left out. */
  series(topicId: number, fromMs: number, toMs: number, stepSeconds: number): Promise<Bucket[]> {
    return this.database.query<Bucket>(
      `select to_timestamp(floor(extract(epoch from minute) / $4) * $4) as at, sum(mentions)::integer as all, sum(critical)::integer as critical,
         sum(negative)::integer as negative, sum(neutral)::integer as neutral, sum(positive)::integer as positive
       from measure_minute where topic_id = $1 and minute >= to_timestamp($2) and minute < to_timestamp($3) group by 1 order by 1`,
      [topicId, fromMs / 1_000, toMs / 1_000, stepSeconds]);
  }
}
