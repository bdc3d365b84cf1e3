import { Injectable } from '@nestjs/common';
import { Database, workHint } from '../database/database.js';
import type { Transaction } from '../database/database.js';

/** Names of what one stage leaves for the next. */
export const streams = ['judge', 'measure', 'detect', 'alert', 'rematch'] as const;
export type Stream = (typeof streams)[number];

/** Hands batches from stage to stage. Another implementation may take its place when one machine is not enough. */
export abstract class WorkQueue {
  /** Leaves a batch in the acting transaction. */
  abstract append(tx: Transaction, stream: Stream, payload: unknown): Promise<void>;
  /**
   * Takes up to `limit` waiting batches, oldest first, and runs `work` on them; both commit together or not at all.
   * Answers how many were taken. Batches that another process holds are passed over.
   */
  abstract take<T>(stream: Stream, limit: number, work: (tx: Transaction, batches: T[]) => Promise<void>): Promise<number>;
  /** Age in seconds of the oldest waiting batch; 0 when none waits. */
  abstract oldestSeconds(stream: Stream): Promise<number>;
}

@Injectable()
export class PostgresWorkQueue extends WorkQueue {
  constructor(private readonly database: Database) {
    super();
  }

  override async append(tx: Transaction, stream: Stream, payload: unknown): Promise<void> {
    await tx.execute(`with added as (insert into work_item (stream, payload) values ($1, $2)) select pg_notify('${workHint}', $1)`, [stream, JSON.stringify(payload)]);
  }

  override take<T>(stream: Stream, limit: number, work: (tx: Transaction, batches: T[]) => Promise<void>): Promise<number> {
    return this.database.transact(async (tx) => {
      const rows = await tx.query<{ id: string; payload: T }>(
        `delete from work_item where id in (select id from work_item where stream = $1 order by id limit $2 for update skip locked)
         returning id, payload`,
        [stream, limit],
      );
      if (rows.length === 0) return 0;
      const inOrder = rows.toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
      await work(tx, inOrder.map((row) => row.payload));
      return rows.length;
    });
  }

  override async oldestSeconds(stream: Stream): Promise<number> {
    const rows = await this.database.query<{ age: number | null }>('select extract(epoch from now() - min(created_at))::float8 as age from work_item where stream = $1', [stream]);
    return rows[0]?.age ?? 0;
  }
}
