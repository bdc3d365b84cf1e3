import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { grantsOfAppRole } from '../grant-app-role.js';
import { migrate, migrationLock, migrationNames, openOwner } from '../migrate.js';
import { readArchive } from './archive-reader.js';
import type { CheckedBackup } from './archive-reader.js';
import { BackupError, brokenFile } from './backup-error.js';
import { quoteName, readMigrations } from './read-catalog.js';
import { clearSchema, loosenTables, runMigrations } from './rebuild-schema.js';
import { TableLoader } from './table-loader.js';

/** Rows of `table` that only the replaced database has (told by `key`) and whose `parent` row came back outlive the restore. */
export type Survivor = { table: string; key: string; parent: { column: string; table: string } };
export type RestoreOrder = {
  file: string;
  ownerUrl: string;
  appUrl: string;
  /** Replace what the database holds; without it only an unused one is filled. */
  replace: boolean;
  survivors: readonly Survivor[];
  progress: (line: string) => void;
};
export type RestoreResult = CheckedBackup & { rows: number; seconds: number; migrated: string[] };

/** Browsers may have seen numbers given out after the backup; beyond this gap they fetch everything anew. */
const eventGap = 1_000_000_000;
const firstMigration = 'Platform1763700000001';

/**
 * Puts a backup into the database: the file is read to its end and checked first, then everything happens in one
 * transaction, so that an end in the middle (also by kill -9 or a power cut) leaves the old state. Throws BackupError.
 */
export async function restoreBackup(order: RestoreOrder): Promise<RestoreResult> {
  const startedAt = performance.now();
  order.progress('checking the file … / ファイルを確認しています …');
  const known = await migrationNames();
  await readArchive(order.file, { header: ({ migrations, product }) => (migrations.every((name) => known.includes(name)) ? Promise.resolve() : Promise.reject(newerBackup(order.file, product))) });
  const locker = new pg.Client({ connectionString: order.ownerUrl, application_name: 'hinomi restore', connectionTimeoutMillis: 10_000 });
  locker.on('error', () => undefined);
  await locker.connect();
  try {
    // A server that starts meanwhile waits here before it looks at the tables.
    await locker.query('select pg_advisory_lock($1)', [migrationLock]);
    const { isFresh } = await checkTarget(locker, order.replace);
    // The lock belongs to this session; migrating takes it by itself.
    if (isFresh) {
      await locker.query('select pg_advisory_unlock($1)', [migrationLock]);
      await migrate({ ownerUrl: order.ownerUrl, appUrl: order.appUrl, log: () => undefined });
      await locker.query('select pg_advisory_lock($1)', [migrationLock]);
    }
    const result = await replaceAll(order);
    return { ...result, seconds: (performance.now() - startedAt) / 1_000 };
  } finally {
    await locker.end().catch(() => undefined);
  }
}

const newerBackup = (file: string, product: string): BackupError => new BackupError(
  `${file} was made by a newer Hinomi (${product}), whose tables this one does not know. Use that version or a newer one. Nothing was changed.`,
  `${file} は新しいHinomi（${product}）で作成されています。同じか新しいバージョンを使ってください。何も変更していません。`);

/** Refuses a database of another program, one somebody works on, and one in use unless it may be replaced. */
async function checkTarget(client: pg.Client, mayReplace: boolean): Promise<{ isFresh: boolean }> {
  const { rows: others } = await client.query(
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename is not null and coalesce(backend_type, 'client backend') = 'client backend'`);
  if (others.length > 0) {
    throw new BackupError(
      `${others.length} other connections use this database. Stop every Hinomi process (and other programs) on it first. Nothing was changed.`,
      `このデータベースにはほかに${others.length}件の接続があります。Hinomiのすべてのプロセスを先に停止してください。何も変更していません。`);
  }
  const migrations = await readMigrations(client);
  const { rows: [tables] } = await client.query<{ count: number }>(`select count(*)::int as count from pg_tables where schemaname = current_schema()`);
  if (migrations.length === 0 && (tables?.count ?? 0) === 0) return { isFresh: true };
  if (!migrations.includes(firstMigration)) {
    throw new BackupError(
      'This database holds tables of another program. Give Hinomi a database of its own. Nothing was changed.',
      'このデータベースには別のプログラムの表があります。Hinomi専用のデータベースを指定してください。何も変更していません。');
  }
  if (!mayReplace && (await isInUse(client))) {
    throw new BackupError(
      'This Hinomi is in use already. Add --replace to replace everything it holds by the backup. Nothing was changed.',
      'このHinomiはすでに使われています。すべての内容をバックアップで置き換えるには --replace を付けてください。何も変更していません。');
  }
  return { isFresh: false };
}

/** Whatever was ever done left an entry in an append-only table. */
async function isInUse(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>('select name from append_only_table');
  for (const { name } of rows) {
    const { rows: [found] } = await client.query<{ some: boolean }>(`select exists (select from ${quoteName(name)}) as some`);
    if (found?.some === true) return true;
  }
  return false;
}

async function replaceAll(order: RestoreOrder): Promise<Omit<RestoreResult, 'seconds'>> {
  const owner = await openOwner(order.ownerUrl);
  const runner = owner.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    client.on('error', () => undefined);
    await runner.startTransaction();
    await client.query(`set local statement_timeout = 0; set local lock_timeout = '10s'; set local idle_in_transaction_session_timeout = 0; set local maintenance_work_mem = '256MB'; set local timezone = 'UTC'`);
    const result = await rebuild(order, runner, client);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
    await owner.destroy();
  }
}

async function rebuild(order: RestoreOrder, runner: QueryRunner, client: pg.ClientBase): Promise<Omit<RestoreResult, 'seconds'>> {
  const [head] = (await client.query<{ seq: string }>('select seq from event_counter')).rows;
  const survivors = await keepSurvivors(client, order.survivors);
  const { checked, rows } = await fillTables(order, runner, client);
  const migrated = (await migrationNames()).filter((name) => !checked.header.migrations.includes(name));
  await runMigrations(runner, migrated);
  for (const { name, value } of checked.manifest.sequences) await client.query('select setval(to_regclass($1), $2::bigint) where to_regclass($1) is not null', [quoteName(name), value]);
  await client.query(`update event_counter set seq = greatest(seq, $1::bigint) + ${eventGap}`, [head?.seq ?? '0']);
  for (const survivor of survivors) await bringBack(client, survivor);
  for (const statement of await grantsOfAppRole(client, order.appUrl)) await client.query(statement);
  order.progress('counting for the planner … / 統計を更新しています …');
  await client.query('analyze');
  return { ...checked, rows, migrated };
}

/** Builds the tables as they were when the backup was made and streams its rows into them. */
async function fillTables({ file, progress }: RestoreOrder, runner: QueryRunner, client: pg.ClientBase): Promise<{ checked: CheckedBackup; rows: number }> {
  let loader: TableLoader | null = null;
  let remake: string[] = [];
  const checked = await readArchive(file, {
    async header(header) {
      await clearSchema(client);
      await runMigrations(runner, header.migrations);
      remake = await loosenTables(client);
      loader = new TableLoader(client, header, progress);
      // Also tables without a row in the file: what the migrations put in was gone when the backup was made.
      for (const { name } of header.tables) await client.query(`delete from ${quoteName(name)}`);
    },
    part: (table, rows) => loader?.take(table, rows) ?? Promise.resolve(),
  });
  await (loader as TableLoader | null)?.finish();
  const taken = (loader as TableLoader | null)?.rows ?? new Map<string, number>();
  for (const { name, rows } of checked.manifest.tables) if ((taken.get(name) ?? 0) !== rows) throw brokenFile(file, `the rows of ${name} were not all taken`);
  progress('building indexes … / 索引を作成しています …');
  for (const statement of remake) await client.query(statement);
  return { checked, rows: checked.manifest.tables.reduce((sum, { rows }) => sum + rows, 0) };
}

type Kept = Survivor & { rows: Record<string, unknown>[] };

/** What only the replaced database knows and must not be forgotten by going back in time. */
async function keepSurvivors(client: pg.ClientBase, survivors: readonly Survivor[]): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const survivor of survivors) {
    const { rows: [found] } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [survivor.table]);
    if (found?.found !== true) continue;
    kept.push({ ...survivor, rows: (await client.query<Record<string, unknown>>(`select * from ${quoteName(survivor.table)}`)).rows });
  }
  return kept;
}

async function bringBack(client: pg.ClientBase, { table, key, parent, rows }: Kept): Promise<void> {
  for (const { id: _id, ...row } of rows) {
    const names = Object.keys(row);
    const values = names.map((name) => (row[name] !== null && typeof row[name] === 'object' && Object.getPrototypeOf(row[name]) === Object.prototype ? JSON.stringify(row[name]) : row[name]));
    await client.query(
      `insert into ${quoteName(table)} (${names.map(quoteName).join(', ')}) select ${names.map((_name, at) => `$${at + 1}`).join(', ')}
       where not exists (select from ${quoteName(table)} where ${quoteName(key)} = $${names.indexOf(key) + 1}) and exists (select from ${quoteName(parent.table)} where id = $${names.indexOf(parent.column) + 1})`, values);
  }
}
