import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type pg from 'pg';
import type { LiveEventName, LivePayload } from '@hinomi/shared/live/live-events';
import { liveEvents } from '@hinomi/shared/live/live-events';

export type Row = Record<string, unknown>;
type Waiting = { name: LiveEventName; payload: unknown };

/** Channel of NOTIFY that hints at new events; each process polls as well, so a lost hint costs a moment only. */
export const eventHint = 'hinomi_event';
/** Channel of NOTIFY that hints at waiting work or a waiting message. */
export const workHint = 'hinomi_work';

/** One running transaction: TypeORM's manager and plain SQL on the same connection. */
export class Transaction {
  private readonly waiting: Waiting[] = [];
  private readonly lastSteps: (() => Promise<void>)[] = [];
  private readonly laterSteps: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    private readonly client: pg.PoolClient,
  ) {}

  /** Runs SQL with bound parameters and answers its rows. */
  async query<T extends pg.QueryResultRow = Row>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(sql, parameters)).rows;
  }

  /** Runs SQL and answers how many rows it touched. */
  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    return (await this.client.query(sql, parameters)).rowCount ?? 0;
  }

  /** Tells live screens, if and when this transaction commits. */
  emit<N extends LiveEventName>(name: N, payload: LivePayload<N>): void {
    this.waiting.push({ name, payload: liveEvents[name].payload.parse(payload) });
  }

  /** A step that takes a lock others wait for (the audit chain): run after all other work, before the events. */
  atEnd(step: () => Promise<void>): void {
    this.lastSteps.push(step);
  }

  /** What is to be remembered outside the database, if and when this transaction has committed. */
  afterCommit(step: () => void): void {
    this.laterSteps.push(step);
  }

  /** Called once by Database just after the commit. */
  tellCommitted(): void {
    for (const step of this.laterSteps) step();
  }

  /** Called once by Database just before the commit. */
  async finish(): Promise<void> {
    for (const step of this.lastSteps) await step();
    if (this.waiting.length === 0) return;
    // The counter row is taken last: whoever holds it commits next, so numbers appear in order and without gaps.
    await this.query(
      `with counter as (update event_counter set seq = seq + $1 returning seq),
       added as (
         insert into event (seq, name, payload)
         select counter.seq - $1 + item.ordinality, item.value ->> 'name', item.value -> 'payload'
         from counter, jsonb_array_elements($2::jsonb) with ordinality as item
       )
       select pg_notify('${eventHint}', counter.seq::text) from counter`,
      [this.waiting.length, JSON.stringify(this.waiting)],
    );
  }
}

/** The one door to PostgreSQL. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** Runs one statement outside a transaction and answers its rows. */
  async query<T extends pg.QueryResultRow = Row>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      return (await client.query<T>(sql, parameters)).rows;
    } finally {
      await runner.release();
    }
  }

  /** Runs `work` in a transaction; events and audit entries of it exist only if it commits. */
  async transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      await runner.startTransaction();
      const tx = new Transaction(runner.manager, client);
      const result = await work(tx);
      await tx.finish();
      await runner.commitTransaction();
      tx.tellCommitted();
      return result;
    } catch (error) {
      // A lost connection cannot roll back either; the first error is the one that tells.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
