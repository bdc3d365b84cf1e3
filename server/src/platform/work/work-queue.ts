import { Injectable } from '@nestjs/common';
import { Database, workHint } from '../database/database.js';
import type { Transaction } from '../database/database.js';
import { isDatabaseAway, isLockTrouble } from '../database/database-errors.js';
import { Log } from '../log/log.js';
import { BatchLimits } from './batch-limits.js';

/** Names of what one stage leaves for the next. */
export const streams = ['judge', 'measure', 'detect', 'alert', 'rematch', 'label', 'rejudge'] as const;
export type Stream = (typeof streams)[number];

/** Hands batches from stage to stage. Another implementation may take its place when one machine is not enough. */
export abstract class WorkQueue {
  /** Leaves a batch in the acting transaction. */
  abstract append(tx: Transaction, stream: Stream, payload: unknown): Promise<void>;
  /**
   * Takes up to `limit` waiting batches, oldest first, and runs `work` on them; both commit together or not at all.
   * Answers how many were taken. Batches that another process holds are passed over; of a stream whose order matters
   * nothing is taken while another process does. Throws what `work` throws; a batch that keeps failing alone is set aside.
   */
  abstract take<T>(stream: Stream, limit: number, work: (tx: Transaction, batches: T[]) => Promise<void>): Promise<number>;
  /** Age in seconds of the oldest waiting batch; 0 when none waits. */
  abstract oldestSeconds(stream: Stream): Promise<number>;
}

/** Changes of one topic's level must be followed in their order, so one process at a time does it. */
const inOrderOnly: ReadonlySet<Stream> = new Set<Stream>(['alert']);

@Injectable()
export class PostgresWorkQueue extends WorkQueue {
  private readonly limits = new BatchLimits();

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {
    super();
  }

  override async append(tx: Transaction, stream: Stream, payload: unknown): Promise<void> {
    await tx.execute(`with added as (insert into work_item (stream, payload) values ($1, $2)) select pg_notify('${workHint}', $1)`, [stream, JSON.stringify(payload)]);
  }

  override async take<T>(stream: Stream, limit: number, work: (tx: Transaction, batches: T[]) => Promise<void>): Promise<number> {
    const taken: string[] = [];
    try {
      const count = await this.takeAtOnce<T>(stream, this.limits.of(stream, limit), taken, work);
      this.limits.succeed(stream, taken);
      return count;
    } catch (error) {
      // While the database is away, or somebody else holds a row, no batch is to blame.
      const poison = isDatabaseAway(error) || isLockTrouble(error) ? null : this.limits.fail(stream, taken);
      if (poison !== null) await this.setAside(stream, poison, error);
      throw error;
    }
  }

  private takeAtOnce<T>(stream: Stream, limit: number, taken: string[], work: (tx: Transaction, batches: T[]) => Promise<void>): Promise<number> {
    return this.database.transact(async (tx) => {
      if (inOrderOnly.has(stream)) {
        const [lock] = await tx.query<{ mine: boolean }>('select pg_try_advisory_xact_lock(7201, 3) as mine');
        if (lock?.mine !== true) return 0;
      }
      const rows = await tx.query<{ id: string; payload: T }>(
        `delete from work_item where id in (select id from work_item where stream = $1 order by id limit $2 for update skip locked)
         returning id, payload`,
        [stream, limit],
      );
      if (rows.length === 0) return 0;
      const inOrder = rows.toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
      taken.push(...inOrder.map((row) => row.id));
      await work(tx, inOrder.map((row) => row.payload));
      return rows.length;
    });
  }

  /** Puts a batch out of the way of those behind it; it stays readable as `failed:<stream>`. */
  private async setAside(stream: Stream, id: string, reason: unknown): Promise<void> {
    try {
      await this.database.transact((tx) => tx.execute(`update work_item set stream = 'failed:' || stream where id = $1 and stream = $2`, [id, stream]));
      this.log.error('a batch failed again and was set aside', reason, { stream, workItemId: id });
    } catch (error) {
      this.log.error('a batch that failed again could not be set aside', error, { stream, workItemId: id });
    }
  }

  override async oldestSeconds(stream: Stream): Promise<number> {
    const rows = await this.database.query<{ age: number | null }>('select extract(epoch from now() - min(created_at))::float8 as age from work_item where stream = $1', [stream]);
    return rows[0]?.age ?? 0;
  }
}
