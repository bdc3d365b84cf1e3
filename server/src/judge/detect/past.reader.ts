import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { PastCrisis, PastPost, PastTone } from './domain/replay-levels.js';

/** More critical posts of one topic than these are not looked at: the newest count, the answer says so. */
export const postsLimit = 20_000;
type PostRow = Omit<PastPost, 'atMs'> & { at: Date };

/** Answers what was judged over a span of the past, for replays. Instants are milliseconds. */
@Injectable()
export class PastReader {
  constructor(private readonly database: Database) {}

  /** When the oldest counted minute of any topic was, within the last 30 days; null without history. */
  async historyStart(): Promise<number | null> {
    const [row] = await this.database.query<{ first: Date | null }>(`select min(minute) as first from measure_minute where minute > now() - interval '30 days'`);
    return row?.first?.getTime() ?? null;
  }

  /** Critical originals, oldest first; people and texts are told apart by hashes, as in the live count. */
  async posts(topicId: number, fromMs: number, toMs: number): Promise<PastPost[]> {
    const rows = await this.database.query<PostRow>(
      `select j.sort_at as at, hash_record_extended((j.author_key, j.text_key), 0)::text as voice, hashtextextended(j.author_key, 0)::text as author,
         hashtextextended(encode(j.text_key, 'hex'), 0)::text as text, j.followers::float8 as followers, j.kind = 'news' as "isArticle", coalesce(m.source_id, 0) as "sourceId"
       from judgement j left join mention m on m.id = j.mention_id
       where j.topic_id = $1 and j.is_critical and j.sort_at > to_timestamp($2) and j.sort_at <= to_timestamp($3) order by j.sort_at desc limit ${postsLimit}`,
      [topicId, fromMs / 1_000, toMs / 1_000]);
    return rows.toReversed().map(({ at, ...post }) => ({ ...post, atMs: at.getTime() }));
  }

  /** Originals of risk level 3, or one below, that the judge is fairly sure of, by category. */
  async crises(topicId: number, fromMs: number, toMs: number): Promise<PastCrisis[]> {
    const rows = await this.database.query<Omit<PastCrisis, 'atMs'> & { at: Date }>(
      `select j.sort_at as at, hashtextextended(j.author_key, 0)::text as author, hashtextextended(encode(j.text_key, 'hex'), 0)::text as text, c.category, c.level = 2 as "isNear" from judgement j, jsonb_to_recordset(j.categories) as c(category text, level integer, confidence real)
       where j.topic_id = $1 and j.risk_level >= 2 and (c.level = 3 and c.confidence >= 0.35 or c.level = 2 and c.confidence >= 0.6) and j.is_original and j.kind not in ('official', 'spam')
         and j.sort_at > to_timestamp($2) and j.sort_at <= to_timestamp($3) order by j.sort_at desc limit ${postsLimit}`, [topicId, fromMs / 1_000, toMs / 1_000]);
    return rows.toReversed().map(({ at, ...crisis }) => ({ ...crisis, atMs: at.getTime() }));
  }

  /** Originals by stance in spans of ten minutes, each at its end. */
  async tones(topicId: number, fromMs: number, toMs: number): Promise<PastTone[]> {
    const rows = await this.database.query<Omit<PastTone, 'atMs'> & { at: Date }>(
      `select to_timestamp(ceil(extract(epoch from sort_at) / 600) * 600) as at, count(*)::integer as originals, count(*) filter (where stance = 'criticism')::integer as criticism,
         count(*) filter (where stance = 'counter')::integer as counter, count(*) filter (where stance = 'topical')::integer as topical
       from judgement where topic_id = $1 and is_original and sort_at > to_timestamp($2) and sort_at <= to_timestamp($3) group by 1 order by 1`, [topicId, fromMs / 1_000, toMs / 1_000]);
    return rows.map(({ at, ...tone }) => ({ ...tone, atMs: at.getTime() }));
  }
}
