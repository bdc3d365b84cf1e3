import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { KnownPost } from './connectors/connector.js';
import { nextStep, recountAges, youngMinutes } from './domain/recount-schedule.js';

/** A post that is due; `ageMinutes` by its own time, `matters` = young, of risk, or of reach. */
export type DuePost = KnownPost & { mentionId: string; step: number; ageMinutes: number; matters: boolean };
export type CountedSource = { sourceId: number; channel: string; config: Record<string, unknown> };

/** Posts that were missed for longer are too old for the first counts. */
const enrolHours = 3;
/** From so many reposts, answers, quotes and likes together, or so many followers, a post has reach. */
const reachCounts = 10;
const reachFollowers = 10_000;
const matters = `(m.sort_at > to_timestamp($2) - make_interval(mins => ${youngMinutes} + 1)
  or exists (select from judgement j where j.mention_id = m.id and (j.risk_level >= 1 or j.is_critical))
  or coalesce(m.reposts, 0) + coalesce(m.replies, 0) + coalesce(m.quotes, 0) + coalesce(m.likes, 0) >= ${reachCounts}
  or coalesce(m.author_followers, 0) >= ${reachFollowers})`;

/** Keeps when the counts of which post are asked for next. Times are those of the product's clock. */
@Injectable()
export class EngagementDueStore {
  constructor(private readonly database: Database) {}

  /** Puts originals that arrived lately in sources of these channels on the schedule. */
  async enrol(channels: readonly string[], nowMs: number): Promise<void> {
    await this.database.query(
      `insert into engagement_due (mention_id, source_id, step, due_at)
       select m.id, m.source_id, 0, m.sort_at + make_interval(mins => ${recountAges[0] ?? 15}) from source s
       join mention m on m.source_id = s.id and m.sort_at > to_timestamp($2) - make_interval(hours => ${enrolHours})
       where s.channel = any($1) and s.removed_at is null and not s.is_paused and s.mode in ('poll', 'stream')
         and m.repost_of is null and m.deleted_at is null and not exists (select from engagement_due d where d.mention_id = m.id)
       on conflict do nothing`, [channels, nowMs / 1_000]);
  }

  /** Sources in use with something due. */
  sources(channels: readonly string[], nowMs: number): Promise<CountedSource[]> {
    return this.database.query<CountedSource>(
      `select id as "sourceId", channel, config from source s where channel = any($1) and removed_at is null and not is_paused
         and exists (select from engagement_due d where d.source_id = s.id and d.due_at <= to_timestamp($2)) order by id`, [channels, nowMs / 1_000]);
  }

  /** What is due in one source, what matters most first. Deleted posts leave the schedule. */
  async due(sourceId: number, nowMs: number, limit: number): Promise<DuePost[]> {
    await this.database.query('delete from engagement_due d using mention m where d.source_id = $1 and d.due_at <= to_timestamp($2) and m.id = d.mention_id and m.deleted_at is not null', [sourceId, nowMs / 1_000]);
    return this.database.query<DuePost>(
      `select d.mention_id as "mentionId", d.step, m.external_id as "externalId", m.url, m.extra->>'server_id' as "serverId",
         extract(epoch from to_timestamp($2) - m.sort_at)::float8 / 60 as "ageMinutes", ${matters} as matters
       from engagement_due d join mention m on m.id = d.mention_id where d.source_id = $1 and d.due_at <= to_timestamp($2)
       order by matters desc, (select max(j.risk_level) from judgement j where j.mention_id = m.id) desc nulls last, d.due_at, d.mention_id limit $3`,
      [sourceId, nowMs / 1_000, limit]);
  }

  /** Sets the next time of posts that were asked for, or passed over; those at the end of the schedule leave it. */
  async advance(posts: readonly DuePost[]): Promise<void> {
    const next = posts.map((post) => ({ id: post.mentionId, step: nextStep(post.step, post.ageMinutes) }));
    const ended = next.filter(({ step }) => step === null).map(({ id }) => id);
    const going = next.filter((one): one is { id: string; step: number } => one.step !== null);
    if (ended.length > 0) await this.database.query('delete from engagement_due where mention_id = any($1::bigint[])', [ended]);
    if (going.length === 0) return;
    await this.database.query(
      `update engagement_due d set step = g.step, due_at = m.sort_at + make_interval(mins => g.age) from unnest($1::bigint[], $2::smallint[], $3::integer[]) as g(id, step, age), mention m
       where d.mention_id = g.id and m.id = g.id`, [going.map(({ id }) => id), going.map(({ step }) => step), going.map(({ step }) => recountAges[step] ?? 0)]);
  }
}
