import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ArchiveWriter } from './archive-writer.js';
import { formatName, formatVersion, headerEntry, manifestEntry, partBytes, partEntry, sealEntry } from './backup-format.js';
import type { BackupHeader, BackupManifest } from './backup-format.js';
import { quoteName, readCatalog, readSequences } from './read-catalog.js';
import type { CatalogTable } from './read-catalog.js';

export type BackupOrder = {
  /** Any role that may read all tables; the app's will do, so a running server need not stop. */
  url: string;
  /** Where to put the file; gzip where it ends in .gz or .tgz, zstd else. */
  file: string;
  product: string;
  filesNotIncluded: readonly string[];
  progress: (line: string) => void;
  /** Stops the backup and takes the half file back. */
  signal?: AbortSignal;
};
export type BackupResult = { bytes: number; rows: number; tables: number; seconds: number; header: BackupHeader };

type TableSum = BackupManifest['tables'][number];
const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

/**
 * Copies every table of one moment (one repeatable-read snapshot) into a file; the product may go on meanwhile. Throws
 * BackupError where the file cannot be written; then no half file is left and an older one of the name is untouched.
 */
export async function writeBackup(order: BackupOrder): Promise<BackupResult> {
  const startedAt = performance.now();
  const client = new pg.Client({ connectionString: order.url, application_name: 'hinomi backup', connectionTimeoutMillis: 10_000 });
  // A server that goes away is told by the statement that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await beginSnapshot(client);
    const writer = await ArchiveWriter.create(order.file);
    try {
      const { header, tables } = await writeAll(client, writer, order);
      const bytes = await writer.finish();
      return { bytes, rows: tables.reduce((sum, table) => sum + table.rows, 0), tables: tables.length, seconds: (performance.now() - startedAt) / 1_000, header };
    } catch (error) {
      await writer.discard();
      throw error;
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Limits that protect the running product would cut a long copy off. */
async function beginSnapshot(client: pg.Client): Promise<void> {
  await client.query(`begin isolation level repeatable read read only`);
  await client.query(`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = '30s';
    set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local extra_float_digits = 3; set local bytea_output = 'hex'`);
}

async function writeAll(client: pg.Client, writer: ArchiveWriter, order: BackupOrder): Promise<{ header: BackupHeader; tables: TableSum[] }> {
  const { server, migrations, tables, leftOut } = await readCatalog(client);
  const header: BackupHeader = {
    format: formatName, version: formatVersion, product: order.product, createdAt: new Date().toISOString(), server, migrations, tables, leftOut,
    filesNotIncluded: [...order.filesNotIncluded],
  };
  const headerBytes = json(header);
  await writer.add(headerEntry, headerBytes);
  const sums: TableSum[] = [];
  for (const table of tables) {
    const sum = await writeTable(client, writer, table, order);
    sums.push(sum);
    if (sum.rows > 0) order.progress(`${table.name}: ${sum.rows.toLocaleString('en-US')} rows`);
  }
  // Read last: numbers given out since the snapshot do no harm, too small ones would.
  const manifestBytes = json({ tables: sums, sequences: await readSequences(client) } satisfies BackupManifest);
  await writer.add(manifestEntry, manifestBytes);
  await writer.add(sealEntry, Buffer.from(`${createHash('sha256').update(headerBytes).update(manifestBytes).digest('hex')}\n`));
  return { header, tables: sums };
}

async function writeTable(client: pg.Client, writer: ArchiveWriter, { name, columns }: CatalogTable, { signal, progress }: BackupOrder): Promise<TableSum> {
  const hash = createHash('sha256');
  const stream = client.query(copyTo(`copy (select ${columns.map(quoteName).join(', ')} from ${quoteName(name)}) to stdout`));
  let [bytes, parts, waiting, waitingBytes] = [0, 0, [] as Buffer[], 0];
  const flush = async (): Promise<void> => {
    parts += 1;
    await writer.add(partEntry(name, parts), Buffer.concat(waiting, waitingBytes));
    [waiting, waitingBytes] = [[], 0];
    if (parts % 50 === 0) progress(`${name}: ${Math.round(bytes / 1_048_576)} MB …`);
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    signal?.throwIfAborted();
    hash.update(chunk);
    waiting.push(chunk);
    waitingBytes += chunk.length;
    bytes += chunk.length;
    if (waitingBytes >= partBytes) await flush();
  }
  if (waitingBytes > 0) await flush();
  return { name, rows: stream.rowCount, bytes, sha256: hash.digest('hex') };
}
