import type pg from 'pg';
import type { Database } from './database.js';

/** Rows of one statement, read in portions from one snapshot. */
export type OpenCursor<T> = {
  /** How many rows there are in that snapshot. */
  readonly count: number;
  /** The same by the values of the column that was asked for. */
  readonly counts: Readonly<Record<string, number>>;
  portions(): AsyncGenerator<T[], void, undefined>;
  /** Gives the connection back; safe to call twice. */
  close(): Promise<void>;
};

const portionRows = 500;
/** A reader that takes nothing for this long loses its snapshot, so that it does not hold back the cleaning of tables. */
const idleLimitMs = 60_000;
const statementLimitMs = 20_000;

/** Opens a cursor in a read-only transaction of its own: later changes are not seen, and no row is missed or read twice. */
export async function openCursor<R extends pg.QueryResultRow, T>(
  database: Database, { sql, parameters, countBy }: { sql: string; parameters: readonly unknown[]; countBy: string }, read: (row: R) => T,
): Promise<OpenCursor<T>> {
  const runner = database.dataSource.createQueryRunner();
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  };
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    await runner.startTransaction('REPEATABLE READ');
    await client.query(`set transaction read only; set local statement_timeout = ${statementLimitMs}; set local idle_in_transaction_session_timeout = ${idleLimitMs}`);
    const { rows } = await client.query<{ value: string; count: number }>(`select ${countBy} as value, count(*)::integer as count from (${sql}) listed group by 1`, [...parameters]);
    await client.query(`declare listed no scroll cursor for ${sql}`, [...parameters]);
    return { count: rows.reduce((sum, { count }) => sum + count, 0), counts: Object.fromEntries(rows.map(({ value, count }) => [value, count])), portions: () => readPortions(client, read, close), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* readPortions<R extends pg.QueryResultRow, T>(client: pg.PoolClient, read: (row: R) => T, close: () => Promise<void>): AsyncGenerator<T[], void, undefined> {
  try {
    for (;;) {
      const { rows } = await client.query<R>(`fetch ${portionRows} from listed`);
      if (rows.length === 0) return;
      yield rows.map(read);
    }
  } finally {
    await close();
  }
}
