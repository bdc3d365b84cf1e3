import { Injectable } from '@nestjs/common';
import type { DutyKind } from '@hinomi/shared/vocabulary/deletion';
import type { Transaction } from '../../platform/database/database.js';
import type { StoredPost } from '../../platform/holdings/post-holdings.js';

/** `toldAt` null: now. */
export type NotedDuty = StoredPost & { kind: DutyKind; reason: string; statedAt: string | null; toldAt: Date | null };
const keptChecks = 100;

/** The only writer of the tables deletion_duty and deletion_check. */
@Injectable()
export class DeletionDutyStore {
  /** Writes down duties that were carried out by this transaction. */
  async note(tx: Transaction, duties: readonly NotedDuty[]): Promise<void> {
    if (duties.length === 0) return;
    await tx.execute(
      `insert into deletion_duty (source_id, external_id, mention_id, kind, reason, stated_at, told_at, carried_out_at)
       select source_id, external_id, mention_id, kind, reason, stated_at, coalesce(told_at, now()), clock_timestamp()
       from unnest($1::int[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[]) as given(source_id, external_id, mention_id, kind, reason, stated_at, told_at)
       on conflict on constraint deletion_duty_once do update set carried_out_at = excluded.carried_out_at`,
      [duties.map((one) => one.sourceId), duties.map((one) => one.externalId), duties.map((one) => one.id), duties.map((one) => one.kind),
       duties.map((one) => one.reason.slice(0, 200)), duties.map((one) => one.statedAt), duties.map((one) => one.toldAt)]);
  }

  /** Duties not carried out yet, oldest first, locked. */
  lockOpen(tx: Transaction, limit: number): Promise<StoredPost[]> {
    return tx.query<StoredPost>(
      `select mention_id as id, source_id as "sourceId", external_id as "externalId" from deletion_duty where carried_out_at is null order by told_at, id limit $1 for update skip locked`, [limit]);
  }

  async finish(tx: Transaction, mentionIds: readonly string[]): Promise<void> {
    await tx.execute('update deletion_duty set carried_out_at = clock_timestamp() where mention_id = any($1::bigint[]) and carried_out_at is null', [mentionIds]);
  }

  /** Records of posts of an erased author. */
  async removeOfPosts(tx: Transaction, mentionIds: readonly string[]): Promise<number> {
    return tx.execute('delete from deletion_duty where mention_id = any($1::bigint[])', [mentionIds]);
  }

  async noteCheck(tx: Transaction, check: { duties: number; tables: number; leaks: unknown; unknownTables: readonly string[]; checkedBy: number | null }): Promise<Date> {
    const [row] = await tx.query<{ at: Date }>('insert into deletion_check (duties, tables, leaks, unknown_tables, checked_by) values ($1, $2, $3, $4, $5) returning at',
      [check.duties, check.tables, JSON.stringify(check.leaks), check.unknownTables, check.checkedBy]);
    await tx.execute('delete from deletion_check where id <= (select id from deletion_check order by id desc offset $1 limit 1)', [keptChecks]);
    if (row === undefined) throw new Error('the check was not stored');
    return row.at;
  }
}
