import { Injectable } from '@nestjs/common';
import type { SourceKeeping } from '@hinomi/shared/contracts/deletion';
import { termsOf } from '@hinomi/shared/sources/source-terms';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';

type Row = { sourceId: number; name: string; channel: Channel; isRemoved: boolean; keptDays: number | null; version: number };

/** The only writer of the table source_keeping. */
@Injectable()
export class SourceKeepingStore {
  constructor(private readonly database: Database) {}

  /** Every source, those in use first; removed ones too, for their posts stay. */
  async list(): Promise<SourceKeeping[]> {
    const rows = await this.database.query<Row>(
      `select s.id as "sourceId", s.name, s.channel, s.removed_at is not null as "isRemoved", k.kept_days as "keptDays", coalesce(k.version, 0) as version
       from source s left join source_keeping k on k.source_id = s.id order by s.removed_at is not null, s.name, s.id`);
    return rows.map((row) => ({ ...row, termDays: termsOf(row.channel).termDays }));
  }

  /** False where the version is no longer the one that was read. */
  async change(tx: Transaction, sourceId: number, keptDays: number | null, given: { version: number; personId: number }): Promise<boolean> {
    return (await tx.execute(
      `insert into source_keeping (source_id, kept_days, changed_by) select $1, $2, $4 where $3 = 0 or exists (select from source_keeping where source_id = $1)
       on conflict on constraint source_keeping_pk do update set kept_days = excluded.kept_days, changed_by = excluded.changed_by, changed_at = now(), version = source_keeping.version + 1
       where source_keeping.version = $3`, [sourceId, keptDays, given.version, given.personId])) === 1;
  }
}
