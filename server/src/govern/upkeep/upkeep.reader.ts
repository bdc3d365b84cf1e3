import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** `ageSeconds` by the clock of the database. */
export type UpkeepRecord = { at: Date; ageSeconds: number; detail: Record<string, unknown> };

/** Answers what was done last to keep the installation well. */
@Injectable()
export class UpkeepReader {
  constructor(private readonly database: Database) {}

  /** The newest of a kind; null where it never happened. */
  async newest(kind: 'backup' | 'restore' | 'audit_check' | 'retention'): Promise<UpkeepRecord | null> {
    const [row] = await this.database.query<UpkeepRecord>(
      'select at, extract(epoch from now() - at)::float8 as "ageSeconds", detail from upkeep_record where kind = $1 order by at desc, id desc limit 1', [kind]);
    return row ?? null;
  }
}
