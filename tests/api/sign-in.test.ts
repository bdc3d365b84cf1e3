import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allRoutes } from '@hinomi/shared/routes/all-routes';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { createTestDatabase } from '../support/database-copy.js';
import { countHashes } from './factor-steps.js';
import { addPerson, adminEmail, codeOf, goodPassword, isSignedIn, setUpAdmin, signIn } from './people-steps.js';

let app: TestApp;
let admin: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
});
afterAll(async () => { await app.close(); });
beforeEach(async () => { await app.database.query('delete from try_limit'); });

/** Signs in without the client's cookie jar, with whatever cookie is given. */
async function rawSignIn(headers: Record<string, string>): Promise<Response> {
  return fetch(`${app.url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: app.url, ...headers }, body: JSON.stringify({ email: adminEmail, password: goodPassword }),
  });
}
const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const isGoodCookie = async (cookie: string): Promise<boolean> => (await fetch(`${app.url}/api/me/sessions`, { headers: { cookie } })).status === 200;

describe('who may sign in', () => {
  test('the right password signs in, whatever the case of the address', async () => {
    const { client, status } = await signIn(app, ` ${adminEmail.toUpperCase()} `);
    expect(status).toBe(201);
    expect((await client.call(authRoutes.state)).body.person).toMatchObject({ email: adminEmail });
  });

  test('an unknown address, a wrong password and a disabled account get the same answer', async () => {
    const gone = await addPerson(app, admin, 'viewer', 'gone@minamo.example');
    await admin.call(peopleRoutes.change, { params: { personId: gone.id }, body: { isDisabled: true } });
    const answers = [];
    for (const [email, password] of [['nobody@minamo.example', goodPassword], [adminEmail, 'kitsune-no-kasa-9'], [gone.email, goodPassword]]) {
      const { status, body, headers } = await new ApiClient(app.url).call(authRoutes.signIn, { body: { email: email ?? '', password: password ?? '' } });
      const { requestId: _number, ...error } = (body as unknown as { error: Record<string, unknown> }).error;
      answers.push({ status, error, cookies: headers.get('set-cookie'), wait: headers.get('retry-after') });
    }
    expect(answers[0]).toMatchObject({ status: 401, error: { code: 'wrong_credentials' }, cookies: null });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('an unknown address costs as much hashing as a wrong password and as a right one', async () => {
    for (const [email, password] of [['nobody@minamo.example', goodPassword], [adminEmail, 'kitsune-no-kasa-9'], [adminEmail, goodPassword]] as const) {
      expect(await countHashes(() => signIn(app, email, password))).toBe(1);
    }
  });
});

describe('tries are limited', () => {
  test('the eleventh try of one account is refused before the password is looked at, another account is not', async () => {
    const other = await addPerson(app, admin, 'viewer', 'other@minamo.example');
    for (let n = 0; n < 10; n += 1) expect((await signIn(app, adminEmail, 'kitsune-no-kasa-9')).code).toBe('wrong_credentials');
    const refused = await new ApiClient(app.url).call(authRoutes.signIn, { body: { email: adminEmail, password: goodPassword } });
    expect([refused.status, codeOf(refused)]).toEqual([429, 'too_many_tries']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(14 * 60);
    expect((await signIn(app, other.email)).status).toBe(201);
  });

  test('an account that does not exist is limited in the same way', async () => {
    for (let n = 0; n < 10; n += 1) await signIn(app, 'nobody@minamo.example', 'x');
    expect((await signIn(app, 'nobody@minamo.example', 'x')).code).toBe('too_many_tries');
  });

  test('a good sign-in forgets the failures before it', async () => {
    for (let n = 0; n < 9; n += 1) await signIn(app, adminEmail, 'kitsune-no-kasa-9');
    expect((await signIn(app, adminEmail)).status).toBe(201);
    for (let n = 0; n < 9; n += 1) expect((await signIn(app, adminEmail, 'kitsune-no-kasa-9')).code).toBe('wrong_credentials');
    expect((await signIn(app, adminEmail)).status).toBe(201);
  });

  test('tries at the same moment are all counted', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => signIn(app, 'flood@minamo.example', 'x')));
    expect(answers.filter(({ code }) => code === 'wrong_credentials')).toHaveLength(10);
    expect(answers.filter(({ code }) => code === 'too_many_tries')).toHaveLength(6);
  });

  test('an address that tried a hundred accounts waits, and does not use up the tries of further accounts', async () => {
    await signIn(app, 'first@minamo.example', 'x');
    await app.database.query(`update try_limit set points = 100 where key like 'address:%'`);
    expect((await signIn(app, adminEmail)).code).toBe('too_many_tries');
    const counted = await app.database.query(`select key from try_limit where key like 'account:%'`);
    expect(counted).toHaveLength(1);
  });
});

test('two servers on one database count tries together', async () => {
  const database = await createTestDatabase();
  const [one, two] = [await startTestApp({ database }), await startTestApp({ database })];
  try {
    for (let n = 0; n < 5; n += 1) {
      expect((await signIn(one, 'nobody@minamo.example', 'x')).code).toBe('wrong_credentials');
      expect((await signIn(two, 'nobody@minamo.example', 'x')).code).toBe('wrong_credentials');
    }
    expect((await signIn(one, 'nobody@minamo.example', 'x')).code).toBe('too_many_tries');
    expect((await signIn(two, 'nobody@minamo.example', 'x')).code).toBe('too_many_tries');
  } finally {
    await one.close();
    await two.close();
    await database.drop();
  }
});

describe('the cookie', () => {
  test('scripts and other sites cannot use it, and no address is bound to it', async () => {
    const [cookie] = (await rawSignIn({})).headers.getSetCookie();
    expect(cookie).toMatch(/^hinomi=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('over TLS it is bound to the host and never sent in the clear', async () => {
    const secure = await startTestApp({ config: { PUBLIC_URL: 'https://hinomi.minamo.example' } });
    try {
      const { SetupService } = await import('../../server/src/govern/auth/setup.service.js');
      const link = (await secure.get(SetupService).issueToken()) ?? '';
      const response = await fetch(`${secure.url}/api/setup`, {
        method: 'POST', headers: { 'content-type': 'application/json', origin: 'https://hinomi.minamo.example' },
        body: JSON.stringify({ token: link.split('=')[1], name: '見本 花子', email: adminEmail, password: goodPassword, language: 'ja' }),
      });
      expect(response.status).toBe(201);
      expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-hinomi=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    } finally {
      await secure.close();
    }
  });

  test('a planted cookie is never taken over: signing in always gives a new one', async () => {
    const planted = 'hinomi=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const given = cookieOf(await rawSignIn({ cookie: planted }));
    expect(given).not.toBe(planted);
    expect(await isGoodCookie(planted)).toBe(false);
  });

  test('signing in anew ends the session the browser had before', async () => {
    const first = cookieOf(await rawSignIn({}));
    const second = cookieOf(await rawSignIn({ cookie: first }));
    expect(second).not.toBe(first);
    expect(await isGoodCookie(first)).toBe(false);
    expect(await isGoodCookie(second)).toBe(true);
  });

  test('the database holds no cookie, only its hash', async () => {
    const token = cookieOf(await rawSignIn({})).slice('hinomi='.length);
    const rows = await app.database.query<{ hash: string }>(`select encode(token_hash, 'hex') as hash from session`);
    const { createHash } = await import('node:crypto');
    expect(rows.map(({ hash }) => hash)).toContain(createHash('sha256').update(token).digest('hex'));
  });
});

test('requests of other sites are refused on every route that changes something, signed in or not', async () => {
  const cookie = cookieOf(await rawSignIn({}));
  // What machines call is signed, and no browser's cookie counts there.
  const unsafe = allRoutes.filter(({ method, isForMachines }) => method !== 'GET' && isForMachines !== true);
  expect(unsafe.length).toBeGreaterThan(10);
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' }, { origin: 'null' }, {}, { origin: app.url, 'sec-fetch-site': 'cross-site' }, { origin: app.url.replace('127.0.0.1', '127.0.0.1.evil.example') },
  ];
  for (const route of unsafe) {
    for (const headers of foreign) {
      const path = route.path.replace(':sessionId', crypto.randomUUID()).replace(/:\w+/, '1');
      const response = await fetch(app.url + path, { method: route.method, headers: { cookie, 'content-type': 'application/json', ...headers }, body: '{}' });
      const body = (await response.json()) as { error?: { code: string } };
      expect([route.method, path, response.status, body.error?.code]).toEqual([route.method, path, 403, 'foreign_origin']);
    }
  }
  expect(await isGoodCookie(cookie)).toBe(true);
});

test('what asks for a session answers 401 without one', async () => {
  expect(await isSignedIn(new ApiClient(app.url))).toBe(false);
  expect((await new ApiClient(app.url).call(peopleRoutes.list)).status).toBe(401);
});
