import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { leastReactions, partOfDay } from './domain/growth/growth-table.js';
import type { GrowthHistory } from './domain/growth/growth-table.js';

/** A post and its reactions so far; `postedMs` is its own time, or when it was first seen. */
export type GrowingPost = GrowthHistory & { readonly postedMs: number; readonly isDeleted: boolean };

const historyDays = 90;
/** Newest points that are read: some ten thousand posts and more, walked from the end of the table's own key, so that no index is needed. */
const mostPoints = 100_000;

const reactions = 'coalesce(reposts, 0) + coalesce(quotes, 0) + coalesce(replies, 0) + coalesce(likes, 0)';
const hasReactions = 'num_nonnulls(reposts, quotes, replies, likes) > 0';

type Row = { mentionId: string; channel: string; postedAt: Date; isDeleted: boolean; ages: (number | null)[]; counts: (number | null)[] };

/** Answers how the counts of stored posts went. Times are milliseconds. */
@Injectable()
export class GrowthReader {
  constructor(private readonly database: Database) {}

  /** Posts of the last 90 days whose counts were seen to change, as they are known at `nowMs`. */
  async histories(nowMs: number): Promise<GrowthHistory[]> {
    const rows = await this.database.query<Row>(
      `with point as (
         select mention_id, at, ${reactions} as count from engagement_point where ${hasReactions} order by mention_id desc, at desc limit ${mostPoints})
       select m.id as "mentionId", s.channel, m.sort_at as "postedAt", false as "isDeleted",
         array_agg(extract(epoch from p.at - m.sort_at)::float8 order by p.at) as ages, array_agg(p.count::float8 order by p.at) as counts
       from point p join mention m on m.id = p.mention_id join source s on s.id = m.source_id
       where m.sort_at > to_timestamp($1) - interval '${historyDays} days' and m.deleted_at is null
       group by m.id, s.channel, m.sort_at having count(*) > 1 and max(p.count) >= ${leastReactions}`, [nowMs / 1_000]);
    return rows.map((row) => toPost(row, nowMs));
  }

  /** One post with its points, none while its counts never changed; null where there is no such post. */
  async ofMention(mentionId: string, nowMs: number): Promise<GrowingPost | null> {
    const [row] = await this.database.query<Row>(
      `select m.id as "mentionId", s.channel, m.sort_at as "postedAt", m.deleted_at is not null as "isDeleted",
         array_agg(extract(epoch from p.at - m.sort_at)::float8 order by p.at) as ages, array_agg(p.count::float8 order by p.at) as counts
       from mention m join source s on s.id = m.source_id
       left join lateral (select at, ${reactions} as count from engagement_point where mention_id = m.id and ${hasReactions} order by at desc limit 500) p on true
       where m.id = $1 group by m.id, s.channel`, [mentionId]);
    return row === undefined ? null : toPost(row, nowMs);
  }
}

function toPost({ mentionId, channel, postedAt, isDeleted, ages, counts }: Row, nowMs: number): GrowingPost {
  const postedMs = postedAt.getTime();
  const points = ages.flatMap((age, at) => (age === null ? [] : [{ ageMs: age * 1_000, count: counts[at] ?? 0 }]));
  return { mentionId, channel, postedMs, isDeleted, points, partOfDay: partOfDay(postedMs), knownUntilMs: nowMs - postedMs };
}
