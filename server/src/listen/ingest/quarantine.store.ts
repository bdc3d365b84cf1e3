import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { cleanText } from './domain/clean-text.js';

export type Refused = { externalId: string | null; reason: string; raw: unknown };
const rawLimit = 20_000;

/** Keeps what could not be stored, each item once, with its reason. */
@Injectable()
export class QuarantineStore {
  async add(tx: Transaction, sourceId: number, refused: readonly Refused[]): Promise<void> {
    for (const item of refused) {
      const raw = cleanText(JSON.stringify(item.raw) ?? '').slice(0, rawLimit).toWellFormed();
      await tx.execute(
        `insert into quarantine (source_id, external_id, reason, raw, fingerprint) values ($1, $2, $3, $4, $5) on conflict on constraint quarantine_once do nothing`,
        [sourceId, item.externalId === null ? null : cleanText(item.externalId).slice(0, 2_048).toWellFormed(), item.reason.slice(0, 500), raw, createHash('sha256').update(raw).digest()]);
    }
  }

  /** Lets go of items of posts that their source has deleted; answers how many. */
  async forget(tx: Transaction, sourceId: number, externalIds: readonly string[]): Promise<number> {
    return externalIds.length === 0 ? 0 : tx.execute('delete from quarantine where source_id = $1 and external_id = any($2::text[])', [sourceId, externalIds]);
  }
}
