import type { Transaction } from '../database.js';

export type OpenColumn = { name: string; type: string; note: string | null };
export type OpenTable = { name: string; note: string | null; columns: OpenColumn[]; leftOut: string[] };

/** Hashes, keys and other secrets are bytes or bear such a name; a column added later is held back rather than given away. */
const secretName = /(^|_)(password|passphrase|secret|token|hash|credential|private|key|recovery|code|cipher|sealed|encrypted)($|_)/;
/** Names of this pattern that hold nothing secret. */
const openNames = new Set(['dedupe_key', 'author_key', 'error_code', 'public_code']);
/** What only serves the search, and mails that may hold one-time links. */
const heldBack: Readonly<Record<string, readonly string[]>> = { mention: ['folded', 'grams'], outbox: ['payload'] };
const secretTable = /(^|_)(secret|credential|passkey|token|erasure)($|_)|^migration$|^append_only_table$|^volatile_table$/;

const isSecret = (table: string, column: OpenColumn): boolean =>
  column.type === 'bytea' || column.type === 'bytea[]' || (heldBack[table] ?? []).includes(column.name) || (secretName.test(column.name) && !openNames.has(column.name));

/** The tables an export gives away, with what may be read of each; comments of the database are the notes. */
export async function listOpenTables(tx: Transaction): Promise<OpenTable[]> {
  const tables = await tx.query<{ name: string; note: string | null; columns: OpenColumn[] }>(`
    select c.relname as name, obj_description(c.oid, 'pg_class') as note,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'note', col_description(c.oid, a.attnum)) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select from volatile_table v where v.name = c.relname)
    group by c.oid, c.relname order by c.relname`);
  return tables.filter(({ name }) => !secretTable.test(name)).map(({ name, note, columns }) => ({
    name, note, columns: columns.filter((column) => !isSecret(name, column)), leftOut: columns.filter((column) => isSecret(name, column)).map((column) => column.name),
  }));
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Rows of a table as JSON lines, in portions, within the transaction's one moment. */
export async function* readJsonLines(tx: Transaction, table: OpenTable): AsyncGenerator<string[]> {
  await tx.execute(`declare open_rows no scroll cursor for select row_to_json(one)::text as line from (select ${table.columns.map(({ name }) => quote(name)).join(', ')} from ${quote(table.name)}) one`);
  for (;;) {
    const rows = await tx.query<{ line: string }>('fetch 2000 from open_rows');
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await tx.execute('close open_rows');
}
