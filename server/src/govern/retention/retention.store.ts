import { Injectable } from '@nestjs/common';
import type { KeepingDays } from '@hinomi/shared/contracts/upkeep';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import type { KeepingScope } from '../../platform/holdings/post-holdings.js';

export type StoredRetention = { days: KeepingDays; version: number };

/** The only writer of the table retention_setting. */
@Injectable()
export class RetentionStore {
  constructor(private readonly database: Database) {}

  async load(): Promise<StoredRetention> {
    const [row] = await this.database.query<KeepingDays & { version: number }>(
      'select post_days as post, count_days as count, version_days as version_days, quarantine_days as quarantine, outbox_days as outbox, version from retention_setting');
    if (row === undefined) throw new Error('the keeping times are missing');
    const { version_days: versionDays, version, post, count, quarantine, outbox } = row as typeof row & { version_days: number };
    return { days: { post, count, version: versionDays, quarantine, outbox }, version };
  }

  /** False where the version is no longer the one that was read. */
  async change(tx: Transaction, days: KeepingDays, version: number): Promise<boolean> {
    return (await tx.execute(
      'update retention_setting set post_days = $1, count_days = $2, version_days = $3, quarantine_days = $4, outbox_days = $5, version = version + 1 where version = $6',
      [days.post, days.count, days.version, days.quarantine, days.outbox, version])) === 1;
  }

  /** From here on counts of minutes before the keeping time are not counted anew: their posts may be gone. Never goes back. */
  async freezeCounts(days: number): Promise<void> {
    await this.database.query(`update retention_setting set cleared_until = greatest(coalesce(cleared_until, '-infinity'), now() - make_interval(days => $1))`, [days]);
  }

  /** Which posts are kept how long, given the days of all others. */
  async scopes(days: number): Promise<KeepingScope[]> {
    const own = await this.database.query<{ source_id: number; kept_days: number }>('select source_id, kept_days from source_keeping where kept_days is not null order by source_id');
    return [{ days, sourceIds: own.map((row) => row.source_id), isOnlyThese: false }, ...own.map((row): KeepingScope => ({ days: row.kept_days, sourceIds: [row.source_id], isOnlyThese: true }))];
  }
}
