import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { plainName } from './domain/author-mark.js';

export type StoredErasure = { id: number; source_id: number; key: Buffer; marks: Buffer[] };
/** Held shared by whoever stores posts and alone by an erasure, so that none slips in between the looking and the removing. */
const gate = '7201, 4';

export const markOf = (key: Buffer, name: string): Buffer => createHmac('sha256', key).update(plainName(name), 'utf8').digest();

/** The only writer of the table person_erasure. */
@Injectable()
export class ErasureStore {
  constructor(private readonly database: Database) {}

  /** Remembers that an author is to be erased; from the commit on nothing of him is taken in. */
  async begin(tx: Transaction, erasure: { sourceId: number; key: Buffer; marks: Buffer[]; orderedBy: number | null }): Promise<number> {
    const [row] = await tx.query<{ id: number }>('insert into person_erasure (source_id, key, marks, ordered_by) values ($1, $2, $3, $4) returning id',
      [erasure.sourceId, erasure.key, erasure.marks, erasure.orderedBy]);
    if (row === undefined) throw new Error('the erasure was not stored');
    return row.id;
  }

  async addMarks(tx: Transaction, id: number, marks: readonly Buffer[]): Promise<void> {
    await tx.execute('update person_erasure set marks = (select array_agg(distinct mark) from unnest(marks || $2::bytea[]) as mark) where id = $1', [id, [...marks]]);
  }

  async finish(tx: Transaction, id: number, counts: Record<string, number>): Promise<void> {
    await tx.execute('update person_erasure set finished_at = now(), counts = $2 where id = $1', [id, JSON.stringify(counts)]);
  }

  /** Waits until everything that was being stored when the erasure began is stored, or given up. */
  async waitForWriters(): Promise<void> {
    await this.database.transact(async (tx) => {
      await tx.execute(`set local lock_timeout = '30s'; set local statement_timeout = '30s'`);
      await tx.execute(`select pg_advisory_xact_lock(${gate})`);
    });
  }

  /** All erasures, or those a crash cut off. */
  stored(which: 'all' | 'unfinished'): Promise<StoredErasure[]> {
    return this.database.query<StoredErasure>(`select id, source_id, key, marks from person_erasure ${which === 'all' ? '' : `where finished_at is null and begun_at < now() - interval '10 minutes'`} order by id`);
  }
}
