import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { cleanText } from './domain/clean-text.js';

export type Refused = { externalId: string | null; reason: string; raw: unknown };
/** Long enough for every honest post with what its source adds: a cut item could not be taken in again. */
const rawLimit = 400_000;

/** Keeps what could not be stored, each item once, with its newest reason. */
@Injectable()
export class QuarantineStore {
  async add(tx: Transaction, sourceId: number, refused: readonly Refused[]): Promise<void> {
    for (const item of refused) {
      const raw = cleanRaw(JSON.stringify(item.raw) ?? '');
      await tx.execute(
        `insert into quarantine (source_id, external_id, reason, raw, fingerprint) values ($1, $2, $3, $4, $5)
         on conflict on constraint quarantine_once do update set reason = excluded.reason`,
        [sourceId, item.externalId === null ? null : cleanText(item.externalId).slice(0, 2_048).toWellFormed(), item.reason.slice(0, 500), raw, createHash('sha256').update(raw).digest()]);
    }
    if (refused.length > 0) tx.emit('quarantine.changed', {});
  }

  /**
   * Notes that an item was tried again and refused: it keeps its place and gets the new reason, also where the same
   * post, written in another way, has meanwhile become an item of its own.
   */
  async keep(tx: Transaction, id: number, reason: string | null): Promise<void> {
    await tx.execute(
      `with newer as (delete from quarantine n using quarantine q where q.id = $1 and n.id > q.id and n.source_id = q.source_id and n.external_id = q.external_id and n.at >= now() - interval '1 minute' returning n.reason)
       update quarantine set reason = left(coalesce($2, (select reason from newer limit 1), reason), 500) where id = $1`, [id, reason]);
  }

  async remove(tx: Transaction, ids: readonly number[]): Promise<number> {
    return tx.execute('delete from quarantine where id = any($1::integer[])', [[...ids]]);
  }

  async removeAll(tx: Transaction, sourceId: number | null): Promise<number> {
    return tx.execute('delete from quarantine where $1::integer is null or source_id = $1', [sourceId]);
  }

  /** Lets go of items of posts that their source has deleted; answers how many. */
  async forget(tx: Transaction, sourceId: number, externalIds: readonly string[]): Promise<number> {
    return externalIds.length === 0 ? 0 : tx.execute('delete from quarantine where source_id = $1 and external_id = any($2::text[])', [sourceId, externalIds]);
  }
}

const cleanRaw = (json: string): string => cleanText(json).slice(0, rawLimit).toWellFormed();
