import { Injectable } from '@nestjs/common';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { Database } from '../../platform/database/database.js';
import { hourlyBaseline } from './domain/baseline.js';
import type { Baseline, HourCount } from './domain/baseline.js';
import { dayMs, hourBucket } from './domain/time-buckets.js';

/** Counts of critical originals of one topic in the windows the level rules look at; without what only judging again made critical. */
export type Windows = {
  critical10: number; previous10: number; critical60: number; authors60: number; runningCritical60: number; previousCritical60: number; critical3h: number; authors3h: number;
  critical24h: number; authors24h: number; posts3h: number; texts3h: number; posts24h: number; texts24h: number; maxFollowers: number | null; risingSources: number; leadingCategory: Category | null;
};
/** Originals of one topic, whatever they say, and those of the last 3 hours by stance. */
export type Volume = { originals60: number; runningOriginals60: number; originals3h: number; originals24h: number; badNews24h: number; criticism: number; counter: number; topical: number };
export type CrisisAuthors = Record<'certain' | 'near', Partial<Record<Category, number>>>;
/** The post of a topic whose reposts grew most within the last hour. */
export type Spreading = { mentionId: string; from: number; to: number; minutes: number };
export type { Baseline };
/** Longest past a baseline looks at. */
const baselineMs = 36 * dayMs;
/** Judgements that leave no doubt: enough for a large account to be believed at once. */
const isCertain = '(j.margin >= 0.5 or j.risk_level >= 2)';

/** A category of crisis level counts from this confidence on; one below it only where the judge is sure. */
const sureCategory = 0.35;
const sureNearCategory = 0.6;

type Bucket = { at: Date; all: number; critical: number; negative: number; neutral: number; positive: number };

/** Answers what was counted. Times are milliseconds; the end of every window is given, so that tests and replays can move it. */
@Injectable()
export class MeasureReader {
  constructor(private readonly database: Database) {}

  async windows(topicId: number, nowMs: number): Promise<Windows> {
    const windows = (await this.windowsOf([topicId], nowMs)).get(topicId);
    if (windows === undefined) throw new Error('counting gave no row');
    return windows;
  }

  /** One row a topic, also where it has no posts. */
  async windowsOf(topicIds: readonly number[], nowMs: number): Promise<Map<number, Windows>> {
    const since = (minutes: number): string => `j.sort_at > to_timestamp($2) - interval '${minutes} minutes'`;
    const distinct = (condition: string): string => `count(distinct j.voice) filter (where ${condition})::integer`;
    // Distinct voices are told apart by 64-bit hashes: sorting the texts themselves takes seconds in a storm.
    const rows = await this.database.query<Windows & { topicId: number }>(
      `select t.id as "topicId", w.* from unnest($1::integer[]) as t(id) cross join lateral (
         select ${distinct(since(10))} as "critical10", ${distinct(`not ${since(10)} and ${since(20)}`)} as "previous10",
           ${distinct(since(60))} as "critical60", count(distinct j.author) filter (where ${since(60)})::integer as "authors60",
           ${distinct(`not ${since(10)} and ${since(70)}`)} as "runningCritical60", ${distinct(`not ${since(60)} and ${since(120)}`)} as "previousCritical60",
           ${distinct(since(180))} as "critical3h", count(distinct j.author) filter (where ${since(180)})::integer as "authors3h",
           ${distinct('true')} as "critical24h", count(distinct j.author)::integer as "authors24h", count(*) filter (where ${since(180)})::integer as "posts3h",
           count(distinct j.post_text) filter (where ${since(180)})::integer as "texts3h",
           count(*)::integer as "posts24h", count(distinct j.post_text)::integer as "texts24h",
           max(j.followers) filter (where ${since(180)} and ${isCertain})::float8 as "maxFollowers", mode() within group (order by j.category) filter (where ${since(180)}) as "leadingCategory",
           (select count(*) from (
              select m.source_id from judgement k join mention m on m.id = k.mention_id
              where k.topic_id = t.id and k.is_critical and k.late & 1 = 0 and k.sort_at > to_timestamp($2) - interval '120 minutes' and k.sort_at <= to_timestamp($2)
              group by m.source_id having count(*) filter (where k.sort_at > to_timestamp($2) - interval '60 minutes') >
                greatest(2, count(*) filter (where k.sort_at <= to_timestamp($2) - interval '60 minutes'))) rising)::integer as "risingSources"
         from (select sort_at, followers, margin, risk_level, category, hash_record_extended((author_key, text_key), 0) as voice, hashtextextended(author_key, 0) as author,
             hashtextextended(encode(text_key, 'hex'), 0) as post_text
           from judgement where topic_id = t.id and is_critical and late & 1 = 0 and sort_at > to_timestamp($2) - interval '24 hours' and sort_at <= to_timestamp($2)) j) w`,
      [topicIds, nowMs / 1_000]);
    return new Map(rows.map(({ topicId, ...windows }) => [topicId, windows]));
  }

  /**
   * Distinct authors of originals of risk level 3 that the judge is fairly sure of, in the last 3 hours, by topic and category; `near`
   * counts those whose posts stand one level lower. One text by many is one voice.
   */
  async crisisAuthors3h(topicIds: readonly number[], nowMs: number): Promise<Map<number, CrisisAuthors>> {
    const rows = await this.database.query<{ topicId: number; category: Category; certain: number; all: number }>(
      `select t.id as "topicId", w.* from unnest($1::integer[]) as t(id) cross join lateral (
         select c.category, least(count(distinct j.author_key), count(distinct j.text_key))::integer as all,
           least(count(distinct j.author_key) filter (where c.level = 3), count(distinct j.text_key) filter (where c.level = 3))::integer as certain from judgement j,
           jsonb_to_recordset(j.categories) as c(category text, level integer, confidence real)
         where j.topic_id = t.id and j.risk_level >= 2 and (c.level = 3 and c.confidence >= ${sureCategory} or c.level = 2 and c.confidence >= ${sureNearCategory})
           and j.late & 2 = 0 and j.is_original and j.kind not in ('official', 'spam')
           and j.sort_at > to_timestamp($2) - interval '3 hours' and j.sort_at <= to_timestamp($2) group by c.category) w`, [topicIds, nowMs / 1_000]);
    const found = new Map<number, CrisisAuthors>();
    for (const { topicId, category, certain, all } of rows) {
      const known = found.get(topicId) ?? { certain: {}, near: {} };
      found.set(topicId, { certain: { ...known.certain, [category]: certain }, near: { ...known.near, [category]: all - certain } });
    }
    return found;
  }

  /** From the counts per minute: windows begin and end with whole minutes. One row a topic. */
  async volumes(topicIds: readonly number[], nowMs: number): Promise<Map<number, Volume>> {
    const sum = (column: string, minutes: number): string => `coalesce(sum(m.${column}) filter (where m.minute > to_timestamp($2) - interval '${minutes} minutes'), 0)::integer`;
    const rows = await this.database.query<Volume & { topicId: number }>(
      `select t.id as "topicId", w.* from unnest($1::integer[]) as t(id) cross join lateral (
         select ${sum('originals', 60)} as originals60, ${sum('originals', 70)} - ${sum('originals', 10)} as "runningOriginals60", ${sum('originals', 180)} as originals3h, ${sum('originals', 1440)} as originals24h, ${sum('bad_news', 1440)} as "badNews24h",
           ${sum('criticism', 180)} as criticism, ${sum('counter', 180)} as counter, ${sum('topical', 180)} as topical
         from measure_minute m where m.topic_id = t.id and m.minute > to_timestamp($2) - interval '24 hours' and m.minute <= to_timestamp($2)) w`, [topicIds, nowMs / 1_000]);
    return new Map(rows.map(({ topicId, ...volume }) => [topicId, volume]));
  }

  /**
   * The post of each topic that spread most within the hour, among those of the last two days with 50 reposts or more. Praise and
   * the company's own posts may spread as they like.
   */
  async spreading(topicIds: readonly number[], nowMs: number): Promise<Map<number, Spreading>> {
    const rows = await this.database.query<Spreading & { topicId: number }>(
      `select distinct on (j.topic_id) j.topic_id as "topicId", m.id as "mentionId", before.reposts::float8 as "from", m.reposts::float8 as "to",
         least(60, greatest(1, round(extract(epoch from to_timestamp($2) - before.at) / 60)))::integer as minutes
       from mention m join judgement j on j.mention_id = m.id and j.topic_id = any($1::integer[])
       cross join lateral (
         select at, reposts from (
           select e.at, e.reposts from engagement_point e where e.mention_id = m.id and e.reposts is not null and e.at <= to_timestamp($2)
           -- Written within the hour, it began at none.
           union all select m.sort_at, 0 where m.sort_at > to_timestamp($2) - interval '60 minutes') known
         order by known.at <= to_timestamp($2) - interval '60 minutes' desc, case when known.at <= to_timestamp($2) - interval '60 minutes' then to_timestamp($2) - known.at else known.at - to_timestamp($2) end
         limit 1) before
       where m.reposts >= 50 and m.repost_of is null and m.sort_at > to_timestamp($2) - interval '48 hours' and m.sort_at <= to_timestamp($2)
         and m.deleted_at is null and j.kind not in ('official', 'spam') and j.polarity is distinct from 'positive'
       order by j.topic_id, m.reposts / greatest(1, before.reposts) desc`, [topicIds, nowMs / 1_000]);
    return new Map(rows.map(({ topicId, ...spreading }) => [topicId, spreading]));
  }

  /** What is usual in the hour before `nowMs`; hours of level 3 and above do not count. */
  async baseline(topicId: number, nowMs: number): Promise<Baseline> {
    return hourlyBaseline((await this.hours([topicId], nowMs - baselineMs, nowMs)).get(topicId) ?? [], nowMs);
  }

  /** The same for many topics; each has one. */
  async baselinesOf(topicIds: readonly number[], nowMs: number): Promise<Map<number, Baseline>> {
    const hours = await this.hours(topicIds, nowMs - baselineMs, nowMs);
    return new Map(topicIds.map((topicId) => [topicId, hourlyBaseline(hours.get(topicId) ?? [], nowMs)]));
  }

  /** What was usual at any time of a span, as one would have known it then; worked out once an hour. */
  async baselines(topicId: number, fromMs: number, toMs: number): Promise<(atMs: number) => Baseline> {
    const hours = (await this.hours([topicId], fromMs - baselineMs, toMs)).get(topicId) ?? [];
    const known = new Map<number, Baseline>();
    return (atMs) => {
      const hour = hourBucket(atMs);
      const found = known.get(hour) ?? hourlyBaseline(hours.filter((one) => one.atMs > hour - baselineMs), hour);
      known.set(hour, found);
      return found;
    };
  }

  private async hours(topicIds: readonly number[], fromMs: number, toMs: number): Promise<Map<number, HourCount[]>> {
    // As lists: a row an hour and topic would cost more to carry than to count.
    const counts = await this.database.query<{ topicId: number; at: number[]; critical: number[]; crises: number[]; originals: number[] }>(
      `select topic_id as "topicId", array_agg(extract(epoch from at)::float8 * 1000) as at, array_agg(critical) as critical, array_agg(crises) as crises, array_agg(originals) as originals
       from measure_hour where topic_id = any($1::integer[]) and at > to_timestamp($2) and at <= to_timestamp($3) group by topic_id`, [topicIds, fromMs / 1_000, toMs / 1_000]);
    const storms = await this.database.query<{ topicId: number; hourMs: number; level: number }>(
      `select topic_id as "topicId", extract(epoch from date_trunc('hour', at, 'UTC'))::float8 * 1000 as "hourMs", max(level)::integer as level from level_change
       where topic_id = any($1::integer[]) and at > to_timestamp($2) and at <= to_timestamp($3) and level >= 3 group by 1, 2`, [topicIds, fromMs / 1_000, toMs / 1_000]);
    const levels = new Map(storms.map(({ topicId, hourMs, level }) => [`${topicId} ${hourMs}`, level]));
    return new Map(counts.map(({ topicId, at, critical, crises, originals }) => [topicId, at.map((atMs, place): HourCount => {
      const level = levels.get(`${topicId} ${atMs}`);
      const count = { atMs, value: critical[place] ?? 0, crises: crises[place] ?? 0, originals: originals[place] ?? 0 };
      return level === undefined ? count : { ...count, level };
    })]));
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
