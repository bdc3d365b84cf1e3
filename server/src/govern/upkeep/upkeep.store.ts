import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

export type UpkeepKind = 'backup' | 'restore' | 'audit_check' | 'retention';
/** The page shows the newest of each kind; a few more help to see a pattern. */
const keptOfKind = 100;

/** The only writer of the table upkeep_record. */
@Injectable()
export class UpkeepStore {
  async note(tx: Transaction, kind: UpkeepKind, detail: Record<string, unknown>): Promise<void> {
    await tx.execute('insert into upkeep_record (kind, detail) values ($1, $2)', [kind, JSON.stringify(detail)]);
    await tx.execute('delete from upkeep_record where kind = $1 and id <= (select id from upkeep_record where kind = $1 order by id desc offset $2 limit 1)', [kind, keptOfKind]);
  }
}
