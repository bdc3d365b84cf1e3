import type { DataSource } from 'typeorm';

/** TypeORM's own list of what was migrated; it comes before the first migration and stays after the last. */
const own = 'migration';

const questions: Readonly<Record<string, string>> = {
  relation: `select relkind::text || ' ' || relname as line from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S')`,
  column: `select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || is_identity || coalesce(' ' || identity_generation, '') as line
    from information_schema.columns where table_schema = 'public'`,
  constraint: `select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'`,
  index: `select indexdef as line from pg_indexes where schemaname = 'public'`,
  trigger: `select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal`,
  function: `select p.oid::regprocedure::text || ' ' || md5(pg_get_functiondef(p.oid)) as line from pg_proc p where pronamespace = 'public'::regnamespace`,
  type: `select typname as line from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r', 'b') and typcategory <> 'A'`,
  comment: `select coalesce(obj_description(oid, 'pg_class'), '') || relname as line from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  schema: `select nspname as line from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema'`,
};

/** Everything that makes up the schema, one line a thing, sorted; without TypeORM's own table. */
export async function describeSchema(dataSource: DataSource): Promise<string[]> {
  const lines: string[] = [];
  for (const [kind, sql] of Object.entries(questions)) {
    const rows = await dataSource.query<{ line: string }[]>(sql);
    lines.push(...rows.map(({ line }) => `${kind} ${line}`));
  }
  return lines.filter((line) => !new RegExp(`\\b${own}(_id_seq)?\\b`).test(line)).toSorted();
}
