import type pg from 'pg';

/** The user name of a connection URL, as PostgreSQL sees it. */
export function roleOfUrl(url: string): string | null {
  const user = decodeURIComponent(new URL(url.replace(/^([a-z]+:\/\/[^@/]*)@\//, '$1@localhost/')).username);
  return user === '' ? null : user;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Lists that only migrations write. */
const ownersTables = new Set(['append_only_table', 'volatile_table', 'migration']);

/** Temporary tables could stand in for real ones; only the database's owner can forbid them, so elsewhere nothing happens. */
async function forbidTemporary(owner: pg.ClientBase, role: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    'select datname as name from pg_database where datname = current_database() and datdba = (select oid from pg_roles where rolname = current_user)');
  return rows.map(({ name }) => `revoke temporary on database ${quote(name)} from public, ${quote(role)}`);
}

/**
 * What gives the app role its rights on every table: reading and writing, but only reading on append-only tables,
 * which grow through their functions. Nothing where the app connects as the owner itself.
 */
export async function grantsOfAppRole(owner: pg.ClientBase, appUrl: string): Promise<string[]> {
  const role = roleOfUrl(appUrl);
  const current = await owner.query<{ name: string }>('select current_user as name');
  if (role === null || role === current.rows[0]?.name) return [];
  const tables = await owner.query<{ name: string; isAppendOnly: boolean }>(`
    select t.tablename as name, a.name is not null as "isAppendOnly"
    from pg_tables t left join append_only_table a on a.name = t.tablename
    where t.schemaname = current_schema()`);
  const statements = [`grant usage on schema public to ${quote(role)}`];
  for (const table of tables.rows) {
    const isReadOnly = table.isAppendOnly || ownersTables.has(table.name);
    statements.push(`revoke all on ${quote(table.name)} from ${quote(role)}`);
    statements.push(`grant ${isReadOnly ? 'select' : 'select, insert, update, delete'} on ${quote(table.name)} to ${quote(role)}`);
  }
  statements.push(`grant usage on all sequences in schema public to ${quote(role)}`);
  statements.push(`grant execute on all functions in schema public to ${quote(role)}`);
  return [...statements, ...(await forbidTemporary(owner, role))];
}

/** Renews the app role's rights, all at once. */
export async function grantAppRole(owner: pg.Client, appUrl: string): Promise<void> {
  const statements = await grantsOfAppRole(owner, appUrl);
  if (statements.length === 0) return;
  await owner.query('begin');
  for (const statement of statements) await owner.query(statement);
  await owner.query('commit');
}
