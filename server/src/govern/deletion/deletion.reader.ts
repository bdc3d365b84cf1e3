import { Injectable } from '@nestjs/common';
import type { DeletionCheck, DeletionState } from '@hinomi/shared/contracts/deletion';
import type { deletionPage } from '@hinomi/shared/contracts/deletion';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { DutyKind } from '@hinomi/shared/vocabulary/deletion';
import type { z } from 'zod';
import { Database } from '../../platform/database/database.js';

type DutyRow = {
  id: string; sourceName: string; channel: Channel; externalId: string; mentionId: string; kind: DutyKind; reason: string; statedAt: Date | null; toldAt: Date; carriedOutAt: Date | null;
};
type CheckRow = { at: Date; duties: number; tables: number; leaks: DeletionCheck['leaks']; unknownTables: string[] };
type FigureRow = Omit<DeletionState, 'lastCheck'>;
const pageSize = 100;
/** Seconds from that moment within which 95 % of the last 90 days were carried out. */
const p95 = (from: string): string => `percentile_cont(0.95) within group (order by greatest(0, extract(epoch from carried_out_at - ${from}))) filter (where carried_out_at is not null and ${from} is not null and told_at > now() - interval '90 days')`;

/** Answers how duties to delete were carried out. */
@Injectable()
export class DeletionReader {
  constructor(private readonly database: Database) {}

  async state(): Promise<DeletionState> {
    const [row] = await this.database.query<FigureRow>(
      `select count(*)::int as total, count(*) filter (where carried_out_at is null)::int as open,
         count(*) filter (where carried_out_at is null and told_at < now() - interval '24 hours')::int as overdue,
         ${p95('told_at')} as "delayP95Seconds", ${p95('stated_at')} as "statedDelayP95Seconds" from deletion_duty`);
    if (row === undefined) throw new Error('the duties were not counted');
    const [check] = await this.database.query<CheckRow>('select at, duties, tables, leaks, unknown_tables as "unknownTables" from deletion_check order by id desc limit 1');
    return { ...row, lastCheck: check === undefined ? null : { ...check, at: check.at.toISOString(), isProven: check.leaks.length === 0 && check.unknownTables.length === 0 } };
  }

  /** Newest first, 100 a page. */
  async page(before: string | undefined): Promise<z.input<typeof deletionPage>> {
    const rows = await this.database.query<DutyRow>(
      `select d.id, s.name as "sourceName", s.channel, d.external_id as "externalId", d.mention_id as "mentionId", d.kind, d.reason, d.stated_at as "statedAt", d.told_at as "toldAt", d.carried_out_at as "carriedOutAt"
       from deletion_duty d join source s on s.id = d.source_id where $1::bigint is null or d.id < $1 order by d.id desc limit ${pageSize + 1}`, [before ?? null]);
    const duties = rows.slice(0, pageSize).map((row) => ({ ...row, statedAt: row.statedAt?.toISOString() ?? null, toldAt: row.toldAt.toISOString(), carriedOutAt: row.carriedOutAt?.toISOString() ?? null }));
    return { duties, next: rows.length > pageSize ? duties.at(-1)?.id ?? null : null };
  }
}
