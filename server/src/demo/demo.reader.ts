import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

export type FedSource = { id: number; cursorVersion: string };

/** Answers what the player must know of the product's tables. */
@Injectable()
export class DemoReader {
  constructor(private readonly database: Database) {}

  /** Sources that may be fed, by name: not those a visitor has paused or removed. */
  async sources(): Promise<Map<string, FedSource>> {
    const rows = await this.database.query<{ id: number; name: string; cursor_version: string }>(
      'select id, name, cursor_version from source where removed_at is null and not is_paused');
    return new Map(rows.map((row) => [row.name, { id: row.id, cursorVersion: row.cursor_version }]));
  }

  /** Batches that wait for a stage, also those a stage holds just now. */
  async waitingBatches(): Promise<number> {
    const rows = await this.database.query<{ count: number }>(`select count(*)::integer as count from work_item where stream not like 'failed:%'`);
    return rows[0]?.count ?? 0;
  }
}
