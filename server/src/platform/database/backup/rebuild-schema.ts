import type { QueryRunner } from 'typeorm';
import type pg from 'pg';
import { quoteName } from './read-catalog.js';

const byTime = (a: string, b: string): number => Number(/\d{13}$/.exec(a)?.[0] ?? 0) - Number(/\d{13}$/.exec(b)?.[0] ?? 0);

/** Removes every table, sequence, view, type and function of the current schema but those of extensions; the (emptied) list of migrations stays. */
export async function clearSchema(client: pg.ClientBase): Promise<void> {
  const list = async (sql: string): Promise<string[]> => (await client.query<{ name: string }>(sql)).rows.map((row) => row.name);
  const notOfExtension = (catalog: string): string => `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = o.oid and d.deptype = 'e')`;
  const relations = (kinds: string): string => `select format('%I', o.relname) as name from pg_class o where o.relnamespace = current_schema()::regnamespace and o.relkind in (${kinds}) and o.relname not like 'migration%' and ${notOfExtension('pg_class')}`;
  const drop = async (what: string, names: string[]): Promise<void> => void (names.length > 0 && await client.query(`drop ${what} if exists ${names.join(', ')} cascade`));
  await drop('view', await list(relations(`'v'`)));
  await drop('materialized view', await list(relations(`'m'`)));
  await drop('table', await list(relations(`'r', 'p'`)));
  await drop('sequence', await list(relations(`'S'`)));
  await drop('routine', await list(`select o.oid::regprocedure::text as name from pg_proc o where o.pronamespace = current_schema()::regnamespace and ${notOfExtension('pg_proc')}`));
  await drop('type', await list(`select format('%I', o.typname) as name from pg_type o where o.typnamespace = current_schema()::regnamespace and o.typtype in ('e', 'd') and ${notOfExtension('pg_type')}`));
  await client.query('delete from migration');
}

/** Runs the named migrations inside the transaction of `runner` and notes them as run. */
export async function runMigrations(runner: QueryRunner, names: readonly string[]): Promise<void> {
  for (const name of names.toSorted(byTime)) {
    const migration = runner.connection.migrations.find((one) => (one.name ?? one.constructor.name) === name);
    if (migration === undefined) throw new Error(`no migration ${name}`);
    await migration.up(runner);
    await runner.query('insert into migration (timestamp, name) values ($1, $2)', [Number(/\d{13}$/.exec(name)?.[0] ?? 0), name]);
  }
}

type Later = { drop: string; make: string };

/** Takes away what is cheaper to build once than to keep up row by row, and the triggers; answers the statements that bring it back. */
export async function loosenTables(client: pg.ClientBase): Promise<string[]> {
  const later = await client.query<Later>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make, 2 as place
    from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 1
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = current_schema()::regnamespace and not c.relispartition and c.relname <> 'migration'
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by place, 1`);
  // Foreign keys first: they lean on indexes.
  for (const { drop } of later.rows.toReversed()) await client.query(drop);
  const tables = await client.query<{ name: string }>(
    `select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal`);
  for (const { name } of tables.rows) await client.query(`alter table ${quoteName(name)} disable trigger user`);
  return [...later.rows.map(({ make }) => make), ...tables.rows.map(({ name }) => `alter table ${quoteName(name)} enable trigger user`)];
}
