import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import { loadEntities } from './entities.ts';

let database: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource({ type: 'postgres', url: database.ownerUrl, entities: await loadEntities() as never[], synchronize: false }).initialize();
});
afterAll(async () => {
  await owner?.destroy();
  await database?.drop();
});

const differences = async (source: DataSource): Promise<string[]> => (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

it('the entities say the same as the migrated tables', async () => {
  expect(owner.entityMetadatas.length).toBeGreaterThanOrEqual(6);
  expect(await differences(owner)).toEqual([]);
});

it('a column, a key or an index that only one side has would be found', async () => {
  for (const change of ['alter table topic add column planted text', 'alter table alert drop constraint alert_status', 'drop index invitation_open', 'alter table source alter column name drop not null']) {
    const copy = await createTestDatabase();
    const changed = await new DataSource({ type: 'postgres', url: copy.ownerUrl, entities: await loadEntities() as never[], synchronize: false }).initialize();
    try {
      await changed.query(change);
      expect(await differences(changed), change).not.toEqual([]);
    } finally {
      await changed.destroy();
      await copy.drop();
    }
  }
});

it('every constraint and index was named by hand, with the name of its table in front', async () => {
  const named = await owner.query<{ table: string; name: string }[]>(`
    select conrelid::regclass::text as table, conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    union select indrelid::regclass::text, indexrelid::regclass::text from pg_index join pg_class on pg_class.oid = indrelid where relnamespace = 'public'::regnamespace
    order by 1, 2`);
  const own = named.filter(({ table }) => table !== 'migration');
  expect(own.length).toBeGreaterThan(50);
  expect(own.filter(({ name }) => /_(pkey|fkey|key|check|excl|idx)\d*$/.test(name))).toEqual([]);
  expect(own.filter(({ name }) => /^(PK|FK|UQ|IDX|CHK|REL)_/i.test(name))).toEqual([]);
  expect(own.filter(({ table, name }) => !name.startsWith(table))).toEqual([]);
});

it('tables and columns are in snake_case, and times are timestamptz', async () => {
  const columns = await owner.query<{ table: string; name: string; type: string }[]>(`select table_name as table, column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name <> 'migration'`);
  expect(columns.filter(({ table, name }) => !/^[a-z]+(_[a-z0-9]+)*$/.test(table) || !/^[a-z]+(_[a-z0-9]+)*$/.test(name))).toEqual([]);
  expect(columns.filter(({ type }) => /without time zone|^date$|^time$/.test(type))).toEqual([]);
  expect(columns.filter(({ name, type }) => name.endsWith('_at') && type !== 'timestamp with time zone')).toEqual([]);
});

it('rows that go with their parent are found by an index', async () => {
  const slow = await owner.query<{ name: string }[]>(`
    select conname as name from pg_constraint c where contype = 'f' and connamespace = 'public'::regnamespace and confdeltype = 'c'
      and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`);
  expect(slow).toEqual([]);
});
