import { Injectable } from '@nestjs/common';
import type { AlertEntryDetail, TripWires } from '@hinomi/shared/contracts/alert';
import { reignitedDays } from '@hinomi/shared/vocabulary/alert';
import type { AlertEntryKind, AlertStatus, AlertVerdict } from '@hinomi/shared/vocabulary/alert';
import type { Level, LevelTag } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import type { LevelChange } from '../../judge/detect/detect.reader.js';
import type { PendingNotice } from './alert.entity.js';

/** An alert with its open decision to wait, as those who change it see it; instants in milliseconds since 1970. */
export type Storm = {
  id: number; topicId: number; status: AlertStatus; level: Level; peakLevel: Level; reason: Words; version: number; openedAtMs: number; isOver: boolean; ownerId: number | null;
  firedAtMs: number; watchedAtMs: number; overdueAtMs: number | null; notice: PendingNotice | null; noticeDueAtMs: number | null; childCount: number; notedCount: number;
  levelAbove: Level | null; decidedAtMs: number | null; reviewAtMs: number | null; wires: TripWires | null; seenUpTo: string | null;
};
export type NewEntry = {
  alertId: number; nowMs: number; kind: AlertEntryKind; status: AlertStatus; level: Level;
  from?: AlertStatus; personId?: number; reason?: Words; note?: string; detail?: AlertEntryDetail;
};
export type Decision = { personId: number; reason: string; levelAbove: Level; reviewAtMs: number; wires: TripWires; seenUpTo: string };

const ms = (column: string): string => `extract(epoch from ${column})::float8 * 1000`;
const selectStorm = `select a.id, a.topic_id as "topicId", a.status, a.level, a.peak_level as "peakLevel", a.reason, a.version, ${ms('a.opened_at')} as "openedAtMs", a.resolved_at is not null as "isOver",
  a.acknowledged_by as "ownerId", ${ms('a.fired_at')} as "firedAtMs", ${ms('a.watched_at')} as "watchedAtMs", ${ms('a.overdue_at')} as "overdueAtMs", a.notice, ${ms('a.notice_due_at')} as "noticeDueAtMs", a.child_count as "childCount",
  a.noted_count as "notedCount", w.level_above as "levelAbove", ${ms('w.decided_at')} as "decidedAtMs", ${ms('w.review_at')} as "reviewAtMs", w.wires, w.seen_up_to as "seenUpTo"
  from alert a left join wait_and_see w on w.alert_id = a.id and w.ended_at is null`;

/** Writes alerts, decisions to wait, and their threads. Times come from the product's clock. */
@Injectable()
export class AlertStore {
  constructor(private readonly database: Database) {}

  /** The storm of a topic that goes on, held until the transaction ends; null in calm weather. */
  async stormOfTopic(tx: Transaction, topicId: number): Promise<Storm | null> {
    const [row] = await tx.query<{ id: number }>('select id from alert where topic_id = $1 and resolved_at is null for update', [topicId]);
    return row === undefined ? null : this.read(tx, row.id);
  }

  /** One alert, held until the transaction ends. */
  async storm(tx: Transaction, alertId: number): Promise<Storm | null> {
    await tx.query('select 1 from alert where id = $1 for update', [alertId]);
    return this.read(tx, alertId);
  }

  /** Storms that go on, whatever was decided of them. */
  storms(): Promise<Storm[]> {
    return this.database.query<Storm>(`${selectStorm} where a.resolved_at is null order by a.id`);
  }

  /** Adds to the thread; answers the number of the entry. */
  async append(tx: Transaction, { alertId, nowMs, kind, status, level, from, personId, reason, note, detail = {} }: NewEntry): Promise<string> {
    const [row] = await tx.query<{ id: string }>('select alert_entry_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as id',
      [alertId, nowMs / 1_000, kind, personId ?? null, from ?? null, status, level, reason === undefined ? null : JSON.stringify(reason), note ?? null, JSON.stringify(detail)]);
    if (row === undefined) throw new Error('the entry was not stored');
    return row.id;
  }

  /** The last storm of a topic that ended within the days of 再燃; what was no storm does not count. */
  async earlierStorm(tx: Transaction, topicId: number, at: Date): Promise<number | null> {
    const [row] = await tx.query<{ id: number }>(
      `select id from alert where topic_id = $1 and status = 'resolved' and resolved_at > $2::timestamptz - make_interval(days => ${reignitedDays}) order by resolved_at desc, id desc limit 1`, [topicId, at]);
    return row?.id ?? null;
  }

  /** `nowMs`: from when on somebody is to take it. */
  async open(tx: Transaction, change: LevelChange, { tags, earlierId, nowMs }: { tags: LevelTag[]; earlierId: number | null; nowMs: number }): Promise<number> {
    const [row] = await tx.query<{ id: number }>(
      `insert into alert (topic_id, level, peak_level, rule, opened_rule, category, tags, reason, opened_at, raised_at, reignited_from, fired_at, watched_at)
       values ($1, $2, $2, $3, $3, $4, $5, $6, $7, $7, $8, to_timestamp($9), to_timestamp($9)) returning id`,
      [change.topicId, change.level, change.rule, change.category, tags, JSON.stringify(change.reason), change.at, earlierId, nowMs / 1_000]);
    if (row === undefined) throw new Error('the alert was not stored');
    return row.id;
  }

  /** A higher level; where it is news, somebody is to take the alert anew. */
  async raise(tx: Transaction, alertId: number, change: LevelChange, { status, isNews, reason, nowMs }: { status: AlertStatus; isNews: boolean; reason: Words; nowMs: number }): Promise<void> {
    await tx.execute(
      `update alert set status = $2, level = $3, peak_level = greatest(peak_level, $3), rule = $4, category = $5,
         tags = case when reignited_from is null or 'reignited' = any($6::text[]) then $6 else array_append($6::text[], 'reignited') end, reason = $7, raised_at = $8,
         fired_at = case when $9 then to_timestamp($10) else fired_at end, watched_at = case when $9 then to_timestamp($10) else watched_at end, overdue_at = case when $9 then null else overdue_at end, version = version + 1 where id = $1`,
      [alertId, status, change.level, change.rule, change.category, change.tags, JSON.stringify(reason), change.at, isNews, nowMs / 1_000]);
  }

  async lower(tx: Transaction, alertId: number, level: Level): Promise<void> {
    await tx.execute('update alert set level = $2, version = version + 1 where id = $1', [alertId, level]);
  }

  /** The end of the storm; nothing more is told of it. */
  async end(tx: Transaction, alertId: number, { status, level, nowMs }: { status: AlertStatus; level: Level; nowMs: number }): Promise<void> {
    await tx.execute('update alert set status = $2, level = $3, resolved_at = to_timestamp($4), notice = null, notice_due_at = null, version = version + 1 where id = $1', [alertId, status, level, nowMs / 1_000]);
    await this.endWaiting(tx, alertId, nowMs);
  }

  /** Moves an alert to a status that a person or a timer decided. */
  async move(tx: Transaction, alertId: number, status: AlertStatus, nowMs: number): Promise<void> {
    await tx.execute(
      `update alert set status = $2, version = version + 1, fired_at = case when $2 = 'firing' then to_timestamp($3) else fired_at end, watched_at = case when $2 = 'firing' then to_timestamp($3) else watched_at end, overdue_at = case when $2 = 'firing' then null else overdue_at end where id = $1`,
      [alertId, status, nowMs / 1_000]);
    await this.endWaiting(tx, alertId, nowMs);
  }

  /** Makes a person the owner, or nobody. */
  async own(tx: Transaction, alertId: number, personId: number | null, nowMs: number): Promise<void> {
    await tx.execute('update alert set acknowledged_by = $2, acknowledged_at = case when $2::integer is null then null else to_timestamp($3) end where id = $1', [alertId, personId, nowMs / 1_000]);
  }

  async setReason(tx: Transaction, alertId: number, reason: Words): Promise<void> {
    await tx.execute('update alert set reason = $2 where id = $1', [alertId, JSON.stringify(reason)]);
  }

  async touch(tx: Transaction, alertId: number): Promise<void> {
    await tx.execute('update alert set version = version + 1 where id = $1', [alertId]);
  }

  /** Whoever waited already decides anew; the decision before ends with that. */
  async wait(tx: Transaction, alertId: number, decision: Decision, nowMs: number): Promise<void> {
    await tx.execute(
      `insert into wait_and_see (alert_id, decided_at, decided_by, reason, level_above, review_at, wires, seen_up_to) values ($1, to_timestamp($2), $3, $4, $5, to_timestamp($6), $7, $8)`,
      [alertId, nowMs / 1_000, decision.personId, decision.reason, decision.levelAbove, decision.reviewAtMs / 1_000, JSON.stringify(decision.wires), decision.seenUpTo]);
  }

  /** `false positive` of a storm that goes on is not told of any more. */
  async dropNotice(tx: Transaction, alertId: number): Promise<void> {
    await tx.execute('update alert set notice = null, notice_due_at = null where id = $1', [alertId]);
  }

  async holdNotice(tx: Transaction, alertId: number, notice: PendingNotice, dueAtMs: number): Promise<void> {
    await tx.execute('update alert set notice = $2, notice_due_at = to_timestamp($3) where id = $1', [alertId, JSON.stringify(notice), dueAtMs / 1_000]);
  }

  /** Nobody could take what nobody was told of: the time to take it counts from now. */
  async refire(tx: Transaction, alertId: number, nowMs: number): Promise<void> {
    await tx.execute('update alert set fired_at = to_timestamp($2) where id = $1', [alertId, nowMs / 1_000]);
  }

  async markOverdue(tx: Transaction, alertId: number, nowMs: number): Promise<void> {
    await tx.execute('update alert set overdue_at = to_timestamp($2) where id = $1', [alertId, nowMs / 1_000]);
  }

  /** Times that a clock wrote which was set back since count from now. */
  async rebase(tx: Transaction, alertId: number, nowMs: number): Promise<void> {
    await tx.execute('update alert set fired_at = least(fired_at, to_timestamp($2)), watched_at = least(watched_at, to_timestamp($2)) where id = $1', [alertId, nowMs / 1_000]);
    await tx.execute(
      `update wait_and_see set review_at = to_timestamp($2) + (review_at - decided_at), decided_at = to_timestamp($2) where alert_id = $1 and ended_at is null and decided_at > to_timestamp($2)`,
      [alertId, nowMs / 1_000]);
  }

  /** The time since somebody last looked does not count. */
  async bridge(tx: Transaction, alertId: number, nowMs: number): Promise<void> {
    await tx.execute('update alert set fired_at = least(to_timestamp($2), fired_at + (to_timestamp($2) - watched_at)), watched_at = to_timestamp($2) where id = $1', [alertId, nowMs / 1_000]);
  }

  /** Notes that the time to take an alert was looked at; not where that must be bridged first. */
  async watched(nowMs: number, longestGapMs: number): Promise<void> {
    await this.database.query(
      `update alert set watched_at = to_timestamp($1) where status = 'firing' and overdue_at is null and watched_at <= to_timestamp($1) and watched_at >= to_timestamp($1) - make_interval(secs => $2)`,
      [nowMs / 1_000, longestGapMs / 1_000]);
  }

  async count(tx: Transaction, alertId: number, count: number, noted: number): Promise<void> {
    await tx.execute('update alert set child_count = $2, noted_count = $3 where id = $1', [alertId, count, noted]);
  }

  async judge(tx: Transaction, alertId: number, said: { verdict: AlertVerdict | null; note: string; personId: number }, nowMs: number): Promise<void> {
    await tx.execute(
      `update alert set verdict = $2, verdict_note = $3, verdict_by = case when $2::text is null then null else $4::integer end, verdict_at = case when $2::text is null then null else to_timestamp($5) end, version = version + 1 where id = $1`,
      [alertId, said.verdict, said.note, said.personId, nowMs / 1_000]);
  }

  /** Storms of topics that are no longer watched. */
  async unwatched(): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>('select a.id from alert a join topic t on t.id = a.topic_id where a.resolved_at is null and (t.removed_at is not null or not t.is_active)');
    return rows.map(({ id }) => id);
  }

  /** Keeps the posts behind the alarm: critical originals of the last 24 hours, the gravest first. */
  async attachMentions(tx: Transaction, alertId: number, topicId: number, at: Date): Promise<void> {
    await tx.execute(
      `insert into alert_mention (alert_id, mention_id) select $1, mention_id from judgement
       where topic_id = $2 and is_critical and sort_at > $3::timestamptz - interval '24 hours' and sort_at <= $3::timestamptz + interval '1 minute'
       order by risk_level desc, sort_at desc, mention_id desc limit 500 on conflict do nothing`, [alertId, topicId, at]);
  }

  /** After the row is held: a decision to wait that was committed while this waited for it is not seen by the locking statement. */
  private async read(tx: Transaction, alertId: number): Promise<Storm | null> {
    return (await tx.query<Storm>(`${selectStorm} where a.id = $1`, [alertId]))[0] ?? null;
  }

  private async endWaiting(tx: Transaction, alertId: number, nowMs: number): Promise<void> {
    await tx.execute('update wait_and_see set ended_at = to_timestamp($2) where alert_id = $1 and ended_at is null', [alertId, nowMs / 1_000]);
  }
}
