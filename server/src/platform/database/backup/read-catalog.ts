import type pg from 'pg';
import { BackupError } from './backup-error.js';

export type CatalogTable = { name: string; columns: string[] };
export type Catalog = { server: string; migrations: string[]; tables: CatalogTable[]; leftOut: string[] };

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Tables of the product with the columns a copy must carry, by name; the list of migrations is told apart. */
export async function readCatalog(client: pg.ClientBase): Promise<Catalog> {
  const migrations = await readMigrations(client);
  if (migrations.length === 0) throw new BackupError('The database holds no tables of Hinomi yet.', 'データベースにHinomiの表がまだありません。');
  const volatile = await client.query<{ name: string }>('select name from volatile_table order by name');
  const leftOut = volatile.rows.map((row) => row.name);
  const tables = await client.query<CatalogTable>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration' and c.relname <> all($1)
    group by c.relname order by c.relname`, [leftOut]);
  const [version] = (await client.query<{ version: string }>(`select split_part(current_setting('server_version'), ' ', 1) as version`)).rows;
  return { server: version?.version ?? '', migrations, tables: tables.rows, leftOut };
}

/** Names of the migrations that were run, oldest first; none where the database is not Hinomi's. */
export async function readMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows: [found] } = await client.query<{ found: boolean }>(`select to_regclass('migration') is not null as found`);
  if (found?.found !== true) return [];
  return (await client.query<{ name: string }>('select name from migration order by timestamp')).rows.map((row) => row.name);
}

/** Where the numbering of each sequence stands; those never used are left out. */
export async function readSequences(client: pg.ClientBase): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select sequencename::text as name, last_value::text as value from pg_sequences where schemaname = current_schema() and last_value is not null and sequencename <> 'migration_id_seq' order by 1`);
  return rows;
}
