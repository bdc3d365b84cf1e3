import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantAppRole } from '../../server/src/platform/database/grant-app-role.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';

let database: TestDatabase;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  app = new pg.Client({ connectionString: database.appUrl });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await app.connect();
  await owner.connect();
  await app.query(`select audit_append('topic.created', 1, '見本 花子', '-', 'topic:1', '{"name":"ミナモ"}')`);
});
afterAll(async () => {
  await app?.end();
  await owner?.end();
  await database?.drop();
});

/** SQLSTATE of what was answered; null when it worked. */
const refusalOf = (client: pg.Client, sql: string): Promise<string | null> => client.query(sql).then(() => null, (error: { code?: string }) => error.code ?? 'unknown');
const notAllowed = '42501';

const entries = async (): Promise<unknown[]> => (await owner.query('select * from audit_entry order by seq')).rows;
const changes = [
  `update audit_entry set act = 'topic.removed'`, `update audit_entry set detail = null`, 'delete from audit_entry', 'truncate audit_entry', 'truncate audit_entry cascade',
];

describe('the audit log', () => {
  it('grows through its function alone', async () => {
    const before = (await entries()).length;
    expect(await refusalOf(app, `select audit_append('topic.changed', 1, '見本 花子', '-', 'topic:1', null)`)).toBeNull();
    expect(await refusalOf(app, `insert into audit_entry select seq + 100, at, act, person_id, person_name, address, subject, detail, detail_hash, hash from audit_entry`)).toBe(notAllowed);
    expect(await refusalOf(app, `copy audit_entry from stdin`)).toBe(notAllowed);
    expect((await entries()).length).toBe(before + 1);
  });

  it.each(changes)('refuses the app role: %s', async (sql) => {
    const before = await entries();
    expect(await refusalOf(app, sql)).toBe(notAllowed);
    expect(await entries()).toEqual(before);
  });

  it.each(changes)('refuses even the owner, by its triggers: %s', async (sql) => {
    const before = await entries();
    expect(await refusalOf(owner, sql)).toBe(notAllowed);
    expect(await entries()).toEqual(before);
  });

  it('cannot be opened by taking it off the list of append-only tables', async () => {
    for (const sql of [`delete from append_only_table`, `update append_only_table set name = 'x'`, `insert into append_only_table values ('x')`]) expect(await refusalOf(app, sql), sql).toBe(notAllowed);
  });
});

describe('a temporary table that is called like the audit log', () => {
  /** Shadows the log for a function that looks temporary tables up first; its trigger would run with the rights of the function. */
  const attack = [
    'create temporary table audit_entry (like public.audit_entry)', 'create temporary table ran_as (name text)', 'grant all on pg_temp.ran_as, pg_temp.audit_entry to public',
    `create function pg_temp.note() returns trigger language plpgsql as $$ begin insert into pg_temp.ran_as values (current_user); return new; end $$`,
    'create trigger planted before insert on pg_temp.audit_entry for each row execute function pg_temp.note()',
  ];

  const attackers: pg.Client[] = [];
  afterAll(() => Promise.all(attackers.map((attacker) => attacker.end())));

  it('does not catch what is appended, nor does its trigger run as the owner', async () => {
    await owner.query(`do $$ begin execute format('grant temporary on database %I to hinomi_app', current_database()); end $$`);
    const attacker = new pg.Client({ connectionString: database.appUrl });
    await attacker.connect();
    attackers.push(attacker);
    const before = (await entries()).length;
    for (const sql of attack) expect(await refusalOf(attacker, sql), sql).toBeNull();
    await attacker.query(`select audit_append('topic.changed', 1, '見本 花子', '-', 'topic:1', null)`);
    expect((await attacker.query('select name from pg_temp.ran_as')).rows).toEqual([]);
    expect((await attacker.query('select 1 from pg_temp.audit_entry')).rows).toEqual([]);
    expect((await entries()).length).toBe(before + 1);
  });

  it('can no longer be made once the rights are renewed', async () => {
    await owner.query(`do $$ begin execute format('grant temporary on database %I to hinomi_app, public', current_database()); end $$`);
    await grantAppRole(owner, database.appUrl);
    expect(await refusalOf(app, 'create temporary table audit_entry (seq bigint)')).toBe(notAllowed);
  });
});

describe('the app role', () => {
  it.each([
    'create table planted (id integer)', 'create temporary table planted (id integer)', 'create schema planted', 'create view planted as select 1',
    'create function planted() returns integer language sql as $$ select 1 $$', 'create type planted as enum (\'a\')', 'create sequence planted',
    'create role planted', 'create database planted', 'create extension pg_trgm', 'create index planted on mention (id)',
    'alter table mention add column planted text', 'alter table audit_entry disable trigger all', 'alter table audit_entry owner to hinomi_app',
    'alter function audit_append(text, integer, text, text, text, jsonb) security invoker', 'alter role hinomi_app superuser', 'alter system set fsync = off',
    'drop table mention', 'drop table audit_entry', 'drop trigger audit_entry_append_only on audit_entry', 'drop function refuse_change() cascade', 'drop schema public cascade',
    'set role hinomi_owner', 'set role hinomi_super', 'set session authorization hinomi_owner', 'set session_replication_role = replica',
    `create or replace function audit_hash(bytea, bigint, timestamptz, text, integer, text, bytea) returns bytea language sql as $$ select ''::bytea $$`,
    'comment on table mention is null', `do $$ begin lock table migration in access exclusive mode; end $$`,
  ])('may not change the house: %s', async (sql) => {
    expect(await refusalOf(app, sql)).toBe(notAllowed);
  });

  it.each([
    'select * from pg_authid', 'select * from pg_shadow', `select pg_read_file('/etc/passwd')`, `select * from pg_ls_dir('/')`, `copy (select 1) to '/tmp/planted'`,
    `copy (select 1) to program 'true'`, `select lo_import('/etc/passwd')`, 'select * from pg_hba_file_rules',
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hinomi_owner'`,
  ])('may not look or reach past its tables: %s', async (sql) => {
    expect(await refusalOf(app, sql)).toBe(notAllowed);
  });

  it('may not pretend a migration was done or undone', async () => {
    expect(await refusalOf(app, 'delete from migration')).toBe(notAllowed);
    expect(await refusalOf(app, `insert into migration (timestamp, name) values (1, 'x')`)).toBe(notAllowed);
  });

  it('cannot give itself rights', async () => {
    const rights = `select string_agg(privilege_type, ',' order by privilege_type) as held from information_schema.role_table_grants where grantee = 'hinomi_app' and table_name = 'audit_entry'`;
    await refusalOf(app, 'grant all on audit_entry to hinomi_app');
    expect((await owner.query<{ held: string }>(rights)).rows[0]?.held).toBe('SELECT');
  });

  it('has no special powers and owns nothing', async () => {
    const { rows } = await owner.query<Record<string, unknown>>(`select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = 'hinomi_app'`);
    expect(Object.values(rows[0] ?? {})).toEqual([false, false, false, false, false]);
    const owned = await owner.query(`select 1 from pg_class where relowner = 'hinomi_app'::regrole union all select 1 from pg_proc where proowner = 'hinomi_app'::regrole`);
    expect(owned.rowCount).toBe(0);
    const member = await owner.query(`select 1 from pg_auth_members where member = 'hinomi_app'::regrole`);
    expect(member.rowCount).toBe(0);
  });

  it('may do its work: read and write every table that is not append-only', async () => {
    const { rows } = await owner.query<{ name: string; all: boolean }>(`
      select relname as name, has_table_privilege('hinomi_app', oid, 'select') and has_table_privilege('hinomi_app', oid, 'insert') and has_table_privilege('hinomi_app', oid, 'update') and has_table_privilege('hinomi_app', oid, 'delete') as all
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`);
    expect(rows.filter((row) => !row.all).map(({ name }) => name)).toEqual(['alert_entry', 'append_only_table', 'audit_entry', 'migration', 'volatile_table']);
    const more = await owner.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and (has_table_privilege('hinomi_app', oid, 'truncate') or has_table_privilege('hinomi_app', oid, 'trigger') or has_table_privilege('hinomi_app', oid, 'references'))`);
    expect(more.rows).toEqual([]);
  });
});
