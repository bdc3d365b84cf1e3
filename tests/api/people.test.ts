import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditRoutes, peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { roles } from '@hinomi/shared/vocabulary/permission';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import type { ApiClient } from '../support/client.js';
import { addPerson, adminEmail, codeOf, isSignedIn, setUpAdmin, signIn } from './people-steps.js';

let app: TestApp;
let admin: ApiClient;
let adminId: number;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
  adminId = (await app.database.query<{ id: number }>('select id from person'))[0]?.id ?? 0;
});
afterAll(async () => { await app.close(); });
beforeEach(async () => { await app.database.query('delete from try_limit'); });

const change = (by: ApiClient, personId: number, body: { role?: (typeof roles)[number]; isDisabled?: boolean }) =>
  by.call(peopleRoutes.change, { params: { personId }, body });
const activeAdmins = async (): Promise<number> =>
  Number((await app.database.query<{ count: string }>(`select count(*) from person where role = 'admin' and not is_disabled`))[0]?.count);
const events = async (): Promise<number> => Number((await app.database.query<{ count: string }>(`select count(*) from event where name = 'people.changed'`))[0]?.count);

describe('roles act at once', () => {
  test('a person made administrator may see the people at the next request, and not after losing the role', async () => {
    const person = await addPerson(app, admin, 'viewer', 'riser@minamo.example');
    expect((await person.client.call(peopleRoutes.list)).status).toBe(403);
    expect((await change(admin, person.id, { role: 'admin' })).body).toMatchObject({ id: person.id, role: 'admin' });
    expect((await person.client.call(peopleRoutes.list)).status).toBe(200);
    await change(admin, person.id, { role: 'viewer' });
    expect(codeOf(await person.client.call(peopleRoutes.list))).toBe('forbidden');
  });

  test.each(roles.filter((role) => role !== 'admin'))('someone of the role %s may neither see nor change people and audit', async (role) => {
    const { client } = await addPerson(app, admin, role, `${role}@minamo.example`);
    const answers = [
      await client.call(peopleRoutes.list),
      await client.call(peopleRoutes.invite, { body: { email: 'friend@minamo.example', role: 'admin', language: 'ja' } }),
      await client.call(peopleRoutes.withdraw, { params: { invitationId: 1 } }),
      await change(client, adminId, { role: 'viewer' }),
      await client.call(auditRoutes.list, { query: {} }),
      await client.call(auditRoutes.verify),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'forbidden'));
  });

  test('fields beyond role and disabled are refused, not ignored', async () => {
    const body = { email: 'taken-over@minamo.example' } as unknown as { isDisabled: boolean };
    expect((await change(admin, adminId, body)).status).toBe(400);
  });

  test('open screens are told of a change, and not of a change that changes nothing', async () => {
    const person = await addPerson(app, admin, 'viewer', 'told@minamo.example');
    const before = await events();
    await change(admin, person.id, { role: 'editor' });
    expect(await events()).toBe(before + 1);
    await change(admin, person.id, { role: 'editor' });
    expect(await events()).toBe(before + 1);
  });

  test('an unknown person is not found', async () => {
    expect(codeOf(await change(admin, 2_000_000, { role: 'viewer' }))).toBe('not_found');
  });
});

describe('an administrator always remains', () => {
  test('the last one can be neither demoted nor disabled, a second one can', async () => {
    expect(await activeAdmins()).toBe(1);
    expect(codeOf(await change(admin, adminId, { role: 'editor' }))).toBe('last_admin');
    expect(codeOf(await change(admin, adminId, { isDisabled: true }))).toBe('last_admin');
    const second = await addPerson(app, admin, 'admin', 'second-admin@minamo.example');
    expect((await change(admin, second.id, { isDisabled: true })).status).toBe(200);
    expect(codeOf(await change(admin, adminId, { role: 'editor' }))).toBe('last_admin');
  });

  test('two who demote each other at the same moment: one succeeds, one administrator remains', async () => {
    let leader = { client: admin, id: adminId };
    for (let round = 0; round < 8; round += 1) {
      const rival = await addPerson(app, leader.client, 'admin', `rival${round}@minamo.example`);
      const answers = await Promise.all([change(leader.client, rival.id, { role: 'viewer' }), change(rival.client, leader.id, { role: 'viewer' })]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await activeAdmins()).toBe(1);
      if (answers[1]?.status === 200) leader = rival;
      await app.database.query('delete from try_limit');
    }
    // For the tests after this one the first administrator leads again.
    await change(leader.client, adminId, { role: 'admin' });
  });

  test('administrators who demote themselves at the same moment cannot all succeed', async () => {
    const second = await addPerson(app, admin, 'admin', 'self-second@minamo.example');
    const third = await addPerson(app, admin, 'admin', 'self-third@minamo.example');
    for (const { id } of (await app.database.query<{ id: number }>(`select id from person where role = 'admin' and id <> all($1)`, [[adminId, second.id, third.id]]))) await change(admin, id, { role: 'viewer' });
    const everyone = [{ client: admin, id: adminId }, second, third];
    const answers = await Promise.all(everyone.map(({ client, id }) => change(client, id, { role: 'viewer' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(await activeAdmins()).toBe(1);
    const remaining = everyone[answers.findIndex(({ status }) => status !== 200)];
    await change(remaining?.client ?? admin, adminId, { role: 'admin' });
  });
});

describe('the list of people', () => {
  test('shows everyone with role and last sign-in, and no secret', async () => {
    await signIn(app, adminEmail);
    const { body } = await admin.call(peopleRoutes.list);
    const self = body.people.find(({ id }: { id: number }) => id === adminId);
    expect(self).toMatchObject({ email: adminEmail, role: 'admin', isDisabled: false });
    expect(Date.now() - Date.parse(self?.lastSignedInAt ?? '')).toBeLessThan(60_000);
    expect(JSON.stringify(body)).not.toMatch(/argon2|hash|token/i);
  });

  test('a disabled person stays listed and cannot act', async () => {
    const person = await addPerson(app, admin, 'editor', 'leaving@minamo.example');
    await change(admin, person.id, { isDisabled: true });
    const { people } = (await admin.call(peopleRoutes.list)).body;
    expect(people.find(({ id }: { id: number }) => id === person.id)).toMatchObject({ isDisabled: true });
    expect(await isSignedIn(person.client)).toBe(false);
  });
});
