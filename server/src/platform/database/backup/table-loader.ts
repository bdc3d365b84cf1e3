import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CopyStreamQuery } from 'pg-copy-streams';
import type { BackupHeader } from './backup-format.js';
import { quoteName } from './read-catalog.js';

/** Streams the parts of a backup into their tables, one table after the other, in the transaction of the connection. */
export class TableLoader {
  private current: { table: string; stream: CopyStreamQuery; done: Promise<void> } | null = null;
  private readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Rows each table took, as the server counts them. */
  readonly rows = new Map<string, number>();

  constructor(
    private readonly client: pg.ClientBase,
    header: BackupHeader,
    private readonly progress: (line: string) => void,
  ) {
    this.columns = new Map(header.tables.map((table) => [table.name, table.columns]));
  }

  async take(table: string, rows: Buffer): Promise<void> {
    if (this.current?.table !== table) {
      await this.finish();
      this.current = this.begin(table);
    }
    if (this.current?.stream.write(rows) === false) await Promise.race([once(this.current.stream, 'drain'), this.current.done]);
  }

  /** Ends the table under way; throws what the server says to its rows. */
  async finish(): Promise<void> {
    if (this.current === null) return;
    const { table, stream, done } = this.current;
    this.current = null;
    stream.end();
    await done;
    this.rows.set(table, stream.rowCount);
    this.progress(`${table}: ${stream.rowCount.toLocaleString('en-US')} rows`);
  }

  private begin(table: string): NonNullable<TableLoader['current']> {
    const columns = (this.columns.get(table) ?? []).map(quoteName).join(', ');
    const stream = this.client.query(copyFrom(`copy ${quoteName(table)} (${columns}) from stdin`));
    const done = finished(stream, { readable: false });
    // An error is told by the write or the end that waits for it.
    done.catch(() => undefined);
    return { table, stream, done };
  }
}
