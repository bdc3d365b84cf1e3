import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { auditRoutes, peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { AuditReader } from '../../server/src/govern/audit/audit.reader.js';
import { AuditService } from '../../server/src/govern/audit/audit.service.js';
import { SetupService } from '../../server/src/govern/auth/setup.service.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import type { ApiClient } from '../support/client.js';
import { createTestDatabase } from '../support/database-copy.js';
import type { TestDatabase } from '../support/database-copy.js';
import { addPerson, adminEmail, codeOf, goodPassword, setUpAdmin, signIn, tokenOf } from './people-steps.js';

let database: TestDatabase;
let app: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await startTestApp({ database });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await database.drop();
});

/** What someone with the owner's rights could do: change rows with the triggers switched off. */
async function tamper(...statements: string[]): Promise<void> {
  await owner.query('alter table audit_entry disable trigger user');
  for (const statement of statements) await owner.query(statement);
  await owner.query('alter table audit_entry enable trigger user');
}

describe('acts are recorded', () => {
  let admin: ApiClient;
  const secrets: string[] = [];
  beforeAll(async () => {
    const link = (await app.get(SetupService).issueToken()) ?? '';
    secrets.push(tokenOf(link), goodPassword, 'kitsune-no-kasa-9', 'usagi-no-mimi-12', 'nobody@minamo.example');
    admin = await setUpAdmin(app);
    const invited = await admin.call(peopleRoutes.invite, { body: { email: 'kept@minamo.example', role: 'viewer', language: 'ja' } });
    secrets.push(tokenOf(invited.body.link));
    await admin.call(peopleRoutes.withdraw, { params: { invitationId: invited.body.invitation.id } });
    const person = await addPerson(app, admin, 'viewer', 'person@minamo.example');
    await person.client.call(authRoutes.changePassword, { body: { current: goodPassword, next: 'usagi-no-mimi-12' } });
    await signIn(app, adminEmail, 'kitsune-no-kasa-9');
    await signIn(app, 'nobody@minamo.example', 'kitsune-no-kasa-9');
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { role: 'editor' } });
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: true } });
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: false } });
    await signIn(app, adminEmail);
    const { sessions } = (await admin.call(authRoutes.sessions)).body;
    await admin.call(authRoutes.endSession, { params: { sessionId: sessions.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent)?.id ?? '' } });
    await (await signIn(app, adminEmail)).client.call(authRoutes.signOut);
  });

  test('each act of people and sessions leaves its entry, in the order it happened', async () => {
    const { rows } = (await admin.call(auditRoutes.list, { query: {} })).body;
    expect(rows.map(({ act }: { act: string }) => act).reverse()).toEqual([
      'setup.completed', 'session.signed_in', 'invitation.created', 'invitation.withdrawn', 'invitation.created', 'invitation.accepted',
      'session.signed_in', 'password.changed', 'session.refused', 'session.refused', 'person.role_changed', 'person.disabled', 'person.enabled',
      'session.signed_in', 'session.ended', 'session.signed_in', 'session.signed_out',
    ]);
    expect(rows.map(({ seq }: { seq: number }) => seq)).toEqual(Array.from({ length: 17 }, (_, n) => 17 - n));
  });

  test('an entry says who, from where, what, and the change', async () => {
    const { rows } = (await admin.call(auditRoutes.list, { query: { act: 'person.role_changed' } })).body;
    expect(rows).toMatchObject([{ personName: '見本 花子', address: expect.stringContaining('127.0.0.1') as string, subject: expect.stringMatching(/^person:\d+$/) as string, detail: { from: 'viewer', to: 'editor' } }]);
  });

  test('no password, link, cookie or unknown address stands in any entry', async () => {
    const [stored] = await app.database.query<{ all: string }>(`select string_agg(audit_entry::text, e'\\n') as all from audit_entry`);
    expect(stored?.all).toContain('unknown_email');
    for (const secret of secrets) expect(stored?.all).not.toContain(secret);
    expect(stored?.all).not.toMatch(/argon2|token=/);
  });

  test('nor in any line of the log', () => {
    const lines = app.logLines.join('');
    for (const secret of secrets) expect(lines).not.toContain(secret);
    expect(lines).not.toMatch(/argon2|token=|hinomi=/);
  });

  test('the list is read in pages, newest first', async () => {
    const first = (await admin.call(auditRoutes.list, { query: { limit: 10 } })).body;
    const second = (await admin.call(auditRoutes.list, { query: { limit: 10, before: first.rows.at(-1)?.seq ?? 0 } })).body;
    expect([first.rows.length, first.hasMore, second.rows.length, second.hasMore]).toEqual([10, true, 7, false]);
    expect(second.rows[0]?.seq).toBe((first.rows.at(-1)?.seq ?? 0) - 1);
  });

  test('a query that is not offered is refused', async () => {
    const query = { act: "x' or 1=1 --" } as unknown as { limit: number };
    expect(codeOf(await admin.call(auditRoutes.list, { query }))).toBe('invalid_input');
  });

  test('an act that is rolled back leaves no entry', async () => {
    const audit = app.get(AuditService);
    const before = (await app.get(AuditReader).list({ limit: 1 })).rows[0]?.seq;
    await expect(app.database.transact(async (tx) => {
      audit.record(tx, { act: 'topic.created', caller: null });
      await Promise.resolve();
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
    expect((await app.get(AuditReader).list({ limit: 1 })).rows[0]?.seq).toBe(before);
  });

  test('characters the database refuses do not keep an act from being recorded', async () => {
    await app.database.transact(async (tx) => {
      app.get(AuditService).record(tx, { act: 'topic.created', caller: { personId: 1, name: 'a\0b\uD800' }, subject: 'topic:\0', detail: { name: 'x\0y\uDFFFz' } });
      await Promise.resolve();
    });
    expect((await app.get(AuditReader).list({ limit: 1 })).rows[0]).toMatchObject({ personName: 'ab\uFFFD', subject: 'topic:', detail: { name: 'xy\uFFFDz' } });
  });
});

describe('the chain', () => {
  const reader = (): AuditReader => app.get(AuditReader);
  beforeEach(async () => {
    await tamper('truncate audit_entry');
    for (let n = 1; n <= 20; n += 1) await owner.query(`select audit_append('topic.created', ${n % 3}, 'みほん', '203.0.113.7', 'topic:${n}', '{"name":"topic ${n}"}')`);
  });

  test('is whole when nobody touched it', async () => {
    const check = await reader().verify();
    const { rows } = await owner.query<{ head: string }>(`select encode(hash, 'hex') as head from audit_entry order by seq desc limit 1`);
    expect(check).toEqual({ isIntact: true, checked: 20, brokenAt: null, head: rows[0]?.head });
  });

  test('is whole and gap-free after many acts at the same moment', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => app.database.transact(async (tx) => {
      app.get(AuditService).record(tx, { act: 'alert.acknowledged', caller: null, subject: `alert:${n}` });
      await Promise.resolve();
    })));
    expect(await reader().verify()).toMatchObject({ isIntact: true, checked: 80 });
  });

  test.each([
    ['the act', `update audit_entry set act = 'topic.removed' where seq = 7`, 7],
    ['the person', 'update audit_entry set person_id = 2 where seq = 7', 7],
    ['the name of the person', `update audit_entry set person_name = 'サンプル' where seq = 7`, 7],
    ['the address', `update audit_entry set address = '198.51.100.1' where seq = 7`, 7],
    ['the subject', `update audit_entry set subject = 'topic:8' where seq = 7`, 7],
    ['the detail', `update audit_entry set detail = '{"name":"other"}' where seq = 7`, 7],
    ['the detail, taken out', 'update audit_entry set detail = null where seq = 7', 7],
    ['the detail with its own hash', `update audit_entry set detail = '{}', detail_hash = audit_detail_hash(person_name, address, '{}') where seq = 7`, 7],
    ['the time, by a microsecond', `update audit_entry set at = at + interval '1 microsecond' where seq = 7`, 7],
    ['the first entry', `update audit_entry set act = 'topic.removed' where seq = 1`, 1],
    ['the last entry', `update audit_entry set act = 'topic.removed' where seq = 20`, 20],
    ['the hash', `update audit_entry set hash = sha256('x') where seq = 7`, 7],
  ])('shows a change of %s', async (_what, statement, brokenAt) => {
    await tamper(statement);
    expect(await reader().verify()).toMatchObject({ isIntact: false, brokenAt });
  });

  test('shows a removed entry, also the first, and also when the numbers are closed up', async () => {
    await tamper('delete from audit_entry where seq = 7');
    expect(await reader().verify()).toMatchObject({ isIntact: false, brokenAt: 8 });
    await tamper('update audit_entry set seq = seq - 1 where seq > 7');
    expect(await reader().verify()).toMatchObject({ isIntact: false, brokenAt: 7 });
    await tamper('delete from audit_entry where seq = 1');
    expect(await reader().verify()).toMatchObject({ isIntact: false, brokenAt: 2 });
  });

  test('shows two entries that changed places', async () => {
    await tamper('update audit_entry set seq = -seq where seq in (7, 8)', 'update audit_entry set seq = 15 + seq where seq < 0');
    expect(await reader().verify()).toMatchObject({ isIntact: false, brokenAt: 7 });
  });

  test('shows an entry put in between', async () => {
    await tamper(
      'update audit_entry set seq = -seq - 1 where seq > 7', 'update audit_entry set seq = -seq where seq < 0',
      `insert into audit_entry select 8, at, 'person.disabled', 1, person_name, address, 'person:9', detail, detail_hash,
        audit_hash(hash, 8, at, 'person.disabled', 1, 'person:9', detail_hash) from audit_entry where seq = 7`,
    );
    expect(await reader().verify()).toMatchObject({ isIntact: false, brokenAt: 9 });
  });

  test('cut off at the end is whole but has another head, which a copy kept elsewhere shows', async () => {
    const { head } = await reader().verify();
    await tamper('delete from audit_entry where seq > 15');
    const check = await reader().verify();
    expect(check).toMatchObject({ isIntact: true, checked: 15 });
    expect(check.head).not.toBe(head);
  });

  test('is walked whole across batches', async () => {
    await owner.query(`do $$ begin for n in 1..20005 loop perform audit_append('topic.changed', 1, 'みほん', null, 'topic:' || n, null); end loop; end $$`);
    expect(await reader().verify()).toMatchObject({ isIntact: true, checked: 20_025, brokenAt: null });
    await tamper(`update audit_entry set subject = 'topic:0' where seq = 20022`);
    expect(await reader().verify()).toMatchObject({ isIntact: false, brokenAt: 20_022 });
  });
});

describe('the product itself cannot rewrite the record', () => {
  test.each([
    ['update', `update audit_entry set act = 'x'`],
    ['delete', 'delete from audit_entry'],
    ['truncate', 'truncate audit_entry'],
    ['insert past the chain', `insert into audit_entry values (9999, now(), 'x', null, null, null, null, null, '', '')`],
    ['switch off the triggers', 'alter table audit_entry disable trigger user'],
    ['drop', 'drop table audit_entry'],
    ['replace the function', `create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'`],
  ])('its database role may not %s', async (_what, statement) => {
    await expect(app.database.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('and even the owner is stopped unless the triggers are switched off first', async () => {
    await expect(owner.query(`update audit_entry set act = 'x'`)).rejects.toThrow('append-only');
    await expect(owner.query('delete from audit_entry')).rejects.toThrow('append-only');
    await expect(owner.query('truncate audit_entry')).rejects.toThrow('append-only');
  });
});
