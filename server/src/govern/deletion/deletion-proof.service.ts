import { Injectable } from '@nestjs/common';
import type { DeletionCheck } from '@hinomi/shared/contracts/deletion';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { DeletionDutyStore } from './deletion-duty.store.js';
import { unknownAmong } from './domain/wordless-tables.js';

const duties = 'with duty as (select mention_id, source_id, external_id, told_at from deletion_duty where carried_out_at is not null)';
const textTables = `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and coalesce(e.typname, t.typname) in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'bytea', 'xml', 'tsvector') order by 1`;

/** Proves by query that no table holds text of deleted posts any more. */
@Injectable()
export class DeletionProofService {
  constructor(
    private readonly database: Database,
    private readonly holdings: PostHoldings,
    private readonly store: DeletionDutyStore,
    private readonly audit: AuditService,
  ) {}

  /** Asks every room for what it still holds of carried-out duties, of one moment, and keeps the answer. */
  async verify(caller: Caller | null, address: string | null): Promise<DeletionCheck> {
    return this.database.transact(async (tx) => {
      await tx.execute(`set transaction isolation level repeatable read; set local statement_timeout = '2min'`);
      const found = await this.search(tx);
      const at = await this.store.noteCheck(tx, { ...found, checkedBy: caller?.personId ?? null });
      const isProven = found.leaks.length === 0 && found.unknownTables.length === 0;
      this.audit.record(tx, { act: 'deletions.verified', caller, address, detail: { isProven, duties: found.duties, leaks: found.leaks.map(({ table }) => table) } });
      return { at: at.toISOString(), isProven, ...found };
    });
  }

  private async search(tx: Transaction): Promise<Omit<DeletionCheck, 'at' | 'isProven'>> {
    const [count] = await tx.query<{ rows: number }>(`${duties} select count(*)::int as rows from duty`);
    const leaks: DeletionCheck['leaks'] = [];
    const checks = this.holdings.textChecks;
    for (const { table, sql } of checks) {
      const [found] = await tx.query<{ rows: number }>(`${duties} ${sql}`);
      if ((found?.rows ?? 0) > 0) leaks.push({ table, rows: found?.rows ?? 0 });
    }
    const withText = (await tx.query<{ name: string }>(textTables)).map(({ name }) => name);
    return { duties: count?.rows ?? 0, tables: withText.length, leaks, unknownTables: unknownAmong(withText, checks.map(({ table }) => table)) };
  }
}
