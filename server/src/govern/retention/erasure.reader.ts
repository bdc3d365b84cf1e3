import { Injectable } from '@nestjs/common';
import type { erasureRow } from '@hinomi/shared/contracts/upkeep';
import type { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { markOf } from './erasure.store.js';
import type { StoredErasure } from './erasure.store.js';

type Named = { author_id?: string | null | undefined; author_handle?: string | null | undefined; author_name?: string | null | undefined };
type Row = { id: number; sourceName: string; begunAt: Date; finishedAt: Date | null; orderedBy: string | null; posts: number };
const shown = 200;

/** Answers who was erased. */
@Injectable()
export class ErasureReader {
  constructor(private readonly database: Database) {}

  /** Erasures, newest first; who was erased can no longer be said. */
  async list(): Promise<z.input<typeof erasureRow>[]> {
    const rows = await this.database.query<Row>(
      `select e.id, s.name as "sourceName", e.begun_at as "begunAt", e.finished_at as "finishedAt", p.name as "orderedBy", coalesce((e.counts ->> 'mention')::int, 0) as posts
       from person_erasure e join source s on s.id = e.source_id left join person p on p.id = e.ordered_by order by e.id desc limit ${shown}`);
    return rows.map((row) => ({ ...row, begunAt: row.begunAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null }));
  }

  /**
   * Whether a post of this source is by an erased author, for a transaction that stores posts: until it ends no erasure
   * begins to remove. A display name counts only where the source states neither id nor handle.
   */
  async blockedIn(tx: Transaction, sourceId: number): Promise<(author: Named) => boolean> {
    await tx.execute('select pg_advisory_xact_lock_shared(7201, 4)');
    const erasures = await tx.query<StoredErasure>('select key, marks from person_erasure where source_id = $1', [sourceId]);
    if (erasures.length === 0) return () => false;
    const isMarked = (name: string): boolean => erasures.some(({ key, marks }) => marks.some((mark) => mark.equals(markOf(key, name))));
    return ({ author_id: id, author_handle: handle, author_name: name }) => {
      const given = [id, handle].filter((one): one is string => one !== null && one !== undefined && one !== '');
      return (given.length > 0 ? given : (name ?? '') === '' ? [] : [name as string]).some(isMarked);
    };
  }
}
