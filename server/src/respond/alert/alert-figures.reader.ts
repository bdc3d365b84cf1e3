import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { MeasureReader } from '../../judge/measure/measure.reader.js';
import type { SinceDecision } from './domain/trip-wires.js';

/** Counts what decisions about an alert look at. Times are milliseconds since 1970. */
@Injectable()
export class AlertFiguresReader {
  constructor(
    private readonly database: Database,
    private readonly measures: MeasureReader,
  ) {}

  /** Critical originals of the last 60 minutes, the same text of one author once. */
  async critical60(topicId: number, nowMs: number): Promise<number> {
    return (await this.measures.windows(topicId, nowMs)).critical60;
  }

  /** The last post that a decision taken now knows of, among those of a day that could hit a trip-wire. */
  async lastKnown(topicId: number, nowMs: number): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `select coalesce(max(mention_id), 0)::text as id from judgement where topic_id = $1 and is_critical and sort_at > to_timestamp($2) - interval '24 hours' and sort_at <= to_timestamp($2)`,
      [topicId, nowMs / 1_000]);
    return row?.id ?? '0';
  }

  /** What came of a topic since a decision that knew of posts up to `seenUpTo`. */
  async since(topicId: number, seenUpTo: string, nowMs: number): Promise<SinceDecision> {
    const [row] = await this.database.query<{ articles: number; followers: number | null }>(
      `select count(*) filter (where kind = 'news')::integer as articles, max(followers)::float8 as followers from judgement
       where topic_id = $1 and is_critical and late & 1 = 0 and mention_id > $2 and sort_at > to_timestamp($3) - interval '24 hours' and sort_at <= to_timestamp($3)`,
      [topicId, seenUpTo, nowMs / 1_000]);
    return { critical60: await this.critical60(topicId, nowMs), newArticles: row?.articles ?? 0, largestNewFollowers: row?.followers ?? null };
  }

  /** Critical originals of a storm from the day before it opened, the same text of one author once, and their authors. */
  async children(topicId: number, openedAtMs: number, nowMs: number): Promise<{ count: number; authors: number }> {
    const [row] = await this.database.query<{ count: number; authors: number }>(
      `select count(distinct hash_record_extended((author_key, text_key), 0))::integer as count, count(distinct hashtextextended(author_key, 0))::integer as authors from judgement
       where topic_id = $1 and is_critical and late & 1 = 0 and sort_at > to_timestamp($2) - interval '24 hours' and sort_at <= to_timestamp($3)`,
      [topicId, openedAtMs / 1_000, nowMs / 1_000]);
    return row ?? { count: 0, authors: 0 };
  }
}
