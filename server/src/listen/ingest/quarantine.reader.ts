import { Injectable } from '@nestjs/common';
import type { QuarantineItem } from '@hinomi/shared/contracts/source';
import { Database } from '../../platform/database/database.js';

const excerptLength = 300;

/** Answers what could not be stored, and why. */
@Injectable()
export class QuarantineReader {
  constructor(private readonly database: Database) {}

  /** The newest 100 items of a source. */
  async newest(sourceId: number): Promise<QuarantineItem[]> {
    const rows = await this.database.query<{ id: number; at: Date; external_id: string | null; reason: string; excerpt: string }>(
      `select id, at, external_id, reason, left(raw, ${excerptLength}) as excerpt from quarantine where source_id = $1 order by id desc limit 100`, [sourceId]);
    return rows.map((row) => ({ id: row.id, at: row.at.toISOString(), externalId: row.external_id, reason: row.reason, excerpt: row.excerpt }));
  }
}
