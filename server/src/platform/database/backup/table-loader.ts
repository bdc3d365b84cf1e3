import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CopyStreamQuery } from 'pg-copy-streams';
import type { BackupHeader } from './backup-format.js';
import { quoteName } from './read-catalog.js';

/** Streams the parts of a backup into their tables, one table after the other, in the transaction of the connection. */
export class TableLoader {
  private current: { table: string; stream: CopyStreamQuery } | null = null;
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
      this.current = { table, stream: this.begin(table) };
    }
    const { stream } = this.current ?? { stream: null };
    if (stream !== null && !stream.write(rows)) await Promise.race([once(stream, 'drain'), finished(stream, { readable: false })]);
  }

  /** Ends the table under way; throws what the server says to its rows. */
  async finish(): Promise<void> {
    if (this.current === null) return;
    const { table, stream } = this.current;
    this.current = null;
    const done = finished(stream, { readable: false });
    stream.end();
    await done;
    this.rows.set(table, stream.rowCount);
    this.progress(`${table}: ${stream.rowCount.toLocaleString('en-US')} rows`);
  }

  private begin(table: string): CopyStreamQuery {
    const columns = (this.columns.get(table) ?? []).map(quoteName).join(', ');
    const stream = this.client.query(copyFrom(`copy ${quoteName(table)} (${columns}) from stdin`));
    // An error is told by the write or the end that waits for it.
    stream.on('error', () => undefined);
    return stream;
  }
}
