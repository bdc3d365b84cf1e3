import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { addPerson, codeOf, goodPassword, isSignedIn, setUpAdmin, signIn } from './people-steps.js';

let app: TestApp;
let admin: ApiClient;
let person: { client: ApiClient; id: number; email: string };
let count = 0;
beforeAll(async () => {
  app = await startTestApp({ config: { SESSION_IDLE_MINUTES: '30', SESSION_ABSOLUTE_HOURS: '12' } });
  admin = await setUpAdmin(app);
});
afterAll(async () => { await app.close(); });
beforeEach(async () => {
  count += 1;
  await app.database.query('delete from try_limit');
  person = await addPerson(app, admin, 'editor', `editor${count}@minamo.example`);
});

/** Makes a person's sessions look older; the limits count by the clock of the database. */
const age = (column: 'created_at' | 'last_seen_at', minutes: number): Promise<unknown> =>
  app.database.query(`update session set ${column} = ${column} - make_interval(mins => $1) where person_id = $2`, [minutes, person.id]);

describe('a session ends by itself', () => {
  test('after the idle limit, and not before', async () => {
    await age('last_seen_at', 29);
    expect(await isSignedIn(person.client)).toBe(true);
    await age('last_seen_at', 31);
    expect(await isSignedIn(person.client)).toBe(false);
  });

  test('each use prolongs it, written at most once a minute', async () => {
    await age('last_seen_at', 25);
    expect(await isSignedIn(person.client)).toBe(true);
    const seen = async (): Promise<string | undefined> =>
      (await app.database.query<{ at: string }>('select last_seen_at::text as at from session where person_id = $1', [person.id]))[0]?.at;
    const first = await seen();
    await isSignedIn(person.client);
    expect(await seen()).toBe(first);
    await age('last_seen_at', 25);
    expect(await isSignedIn(person.client)).toBe(true);
  });

  test('after the absolute limit, however busy it was', async () => {
    await age('created_at', 12 * 60 - 1);
    expect(await isSignedIn(person.client)).toBe(true);
    await age('created_at', 2);
    expect(await isSignedIn(person.client)).toBe(false);
  });

  test('a look that is not the person\'s own doing does not prolong it', async () => {
    const { CallerGate } = await import('../../server/src/platform/http/caller.js');
    const response = await fetch(`${app.url}/api/session`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: app.url }, body: JSON.stringify({ email: person.email, password: goodPassword }),
    });
    const cookieHeader = response.headers.getSetCookie()[0]?.split(';')[0];
    await age('last_seen_at', 20);
    expect(await app.get(CallerGate).resolve({ cookieHeader }, false)).toMatchObject({ personId: person.id });
    await age('last_seen_at', 20);
    expect(await app.get(CallerGate).resolve({ cookieHeader }, true)).toBeNull();
  });
});

describe('a session ends at once', () => {
  test('by signing out, and the cookie is of no use to anybody who kept it', async () => {
    const response = await fetch(`${app.url}/api/session`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: app.url }, body: JSON.stringify({ email: person.email, password: goodPassword }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const signedOut = await fetch(`${app.url}/api/session`, { method: 'DELETE', headers: { cookie, origin: app.url } });
    expect(signedOut.status).toBe(200);
    expect(signedOut.headers.getSetCookie()[0]).toMatch(/^hinomi=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(signedOut.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect((await fetch(`${app.url}/api/me/sessions`, { headers: { cookie } })).status).toBe(401);
    expect(await isSignedIn(person.client)).toBe(true);
  });

  test('by changing the password: the other sessions end, the one at hand goes on, the old password is gone', async () => {
    const { client: other } = await signIn(app, person.email);
    const changed = await person.client.call(authRoutes.changePassword, { body: { current: goodPassword, next: 'usagi-no-mimi-12' } });
    expect(changed.status).toBe(200);
    expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(person.client)).toBe(true);
    expect((await signIn(app, person.email)).code).toBe('wrong_credentials');
    expect((await signIn(app, person.email, 'usagi-no-mimi-12')).status).toBe(201);
  });

  test('the password is not changed by someone who does not know it, nor to one that is easily guessed', async () => {
    const wrong = await person.client.call(authRoutes.changePassword, { body: { current: 'kitsune-no-kasa-9', next: 'usagi-no-mimi-12' } });
    expect(codeOf(wrong)).toBe('wrong_credentials');
    const weak = await person.client.call(authRoutes.changePassword, { body: { current: goodPassword, next: `${person.email.split('@')[0]}-no-kasa` } });
    expect(weak.body).toMatchObject({ error: { code: 'invalid_input', fields: [{ path: 'next' }] } });
    expect((await signIn(app, person.email)).status).toBe(201);
  });

  test('guessing the present password from an open session is limited', async () => {
    for (let n = 0; n < 10; n += 1) await person.client.call(authRoutes.changePassword, { body: { current: `wrong-${n}`, next: 'usagi-no-mimi-12' } });
    expect(codeOf(await person.client.call(authRoutes.changePassword, { body: { current: goodPassword, next: 'usagi-no-mimi-12' } }))).toBe('too_many_tries');
  });

  test('when an administrator disables the person; enabling again does not bring it back', async () => {
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: true } });
    expect(await isSignedIn(person.client)).toBe(false);
    expect((await signIn(app, person.email)).code).toBe('wrong_credentials');
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: false } });
    expect(await isSignedIn(person.client)).toBe(false);
    expect((await signIn(app, person.email)).status).toBe(201);
  });

  test('for a person marked as disabled in the database by hand', async () => {
    await app.database.query('update person set is_disabled = true where id = $1', [person.id]);
    expect(await isSignedIn(person.client)).toBe(false);
  });
});

describe('people see and end their own sessions', () => {
  test('the list shows them all and marks the one at hand', async () => {
    await signIn(app, person.email);
    const { sessions } = (await person.client.call(authRoutes.sessions)).body;
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1);
  });

  test('one can be ended, but nobody else\'s', async () => {
    const { client: other } = await signIn(app, person.email);
    const { sessions } = (await other.call(authRoutes.sessions)).body;
    const first = sessions.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    const foreign = await admin.call(authRoutes.endSession, { params: { sessionId: first?.id ?? '' } });
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'not_found']);
    expect(await isSignedIn(person.client)).toBe(true);
    expect((await other.call(authRoutes.endSession, { params: { sessionId: first?.id ?? '' } })).status).toBe(200);
    expect(await isSignedIn(person.client)).toBe(false);
    expect(await isSignedIn(other)).toBe(true);
  });

  test('name and language can be changed, role and address cannot', async () => {
    const changed = await person.client.call(authRoutes.changeSelf, { body: { name: ' みほん\u202E 次郎 ', language: 'en' } });
    expect(changed.body).toMatchObject({ name: 'みほん 次郎', language: 'en', role: 'editor', email: person.email });
    const raised = await fetch(`${app.url}/api/me`, { method: 'PATCH', headers: { 'content-type': 'application/json', origin: app.url }, body: JSON.stringify({ role: 'admin' }) });
    expect(raised.status).toBe(401);
    const body = { role: 'admin' } as unknown as { name: string };
    expect((await person.client.call(authRoutes.changeSelf, { body })).status).toBe(400);
  });
});
