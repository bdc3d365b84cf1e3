import { afterEach, beforeEach, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { SetupService } from '../../server/src/govern/auth/setup.service.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { adminEmail, codeOf, goodPassword, isSignedIn, setUpAdmin, tokenOf } from './people-steps.js';

let app: TestApp;
beforeEach(async () => { app = await startTestApp(); });
afterEach(async () => { await app.close(); });

const issue = async (): Promise<string> => tokenOf((await app.get(SetupService).issueToken()) ?? '');
const bodyWith = (token: string, change: Partial<{ email: string; password: string; name: string }> = {}) =>
  ({ token, name: '見本 花子', email: adminEmail, password: goodPassword, language: 'ja' as const, ...change });
const countPeople = async (): Promise<number> => Number((await app.database.query<{ count: string }>('select count(*) from person'))[0]?.count);

test('the link makes the first administrator, signs in, and set-up is over', async () => {
  const client = new ApiClient(app.url);
  expect((await client.call(authRoutes.state)).body).toMatchObject({ needsSetup: true, person: null });
  const answer = await client.call(authRoutes.setUp, { body: bodyWith(await issue()) });
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ needsSetup: false, person: { name: '見本 花子', email: adminEmail, role: 'admin', language: 'ja' } });
  expect(await isSignedIn(client)).toBe(true);
  expect((await new ApiClient(app.url).call(authRoutes.state)).body).toMatchObject({ needsSetup: false, person: null });
});

test('a wrong token makes nobody', async () => {
  await issue();
  const answer = await new ApiClient(app.url).call(authRoutes.setUp, { body: bodyWith('x'.repeat(43)) });
  expect([answer.status, codeOf(answer)]).toEqual([403, 'setup_token_wrong']);
  expect(await countPeople()).toBe(0);
});

test('a link made before the newest one does not work any more', async () => {
  const older = await issue();
  const newest = await issue();
  expect(codeOf(await new ApiClient(app.url).call(authRoutes.setUp, { body: bodyWith(older) }))).toBe('setup_token_wrong');
  expect((await new ApiClient(app.url).call(authRoutes.setUp, { body: bodyWith(newest) })).status).toBe(201);
});

test('a used link is refused, and no further link is made once somebody exists', async () => {
  const token = await issue();
  await new ApiClient(app.url).call(authRoutes.setUp, { body: bodyWith(token) });
  const again = await new ApiClient(app.url).call(authRoutes.setUp, { body: bodyWith(token, { email: 'second@minamo.example' }) });
  expect([again.status, codeOf(again)]).toEqual([409, 'setup_done']);
  expect(await app.get(SetupService).issueToken()).toBeNull();
  expect(await countPeople()).toBe(1);
});

test('of several who use the link at the same time exactly one becomes administrator', async () => {
  for (let round = 0; round < 6; round += 1) {
    await app.database.query('delete from try_limit');
    await app.database.query('delete from person');
    const token = await issue();
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) =>
      new ApiClient(app.url).call(authRoutes.setUp, { body: bodyWith(token, { email: `admin${n}@minamo.example` }) })));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await countPeople()).toBe(1);
  }
});

test('a password that is easily guessed is refused at its field, and the link stays good', async () => {
  const token = await issue();
  const answer = await new ApiClient(app.url).call(authRoutes.setUp, { body: bodyWith(token, { password: 'password1234' }) });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ error: { code: 'invalid_input', fields: [{ path: 'password' }] } });
  expect((await new ApiClient(app.url).call(authRoutes.setUp, { body: bodyWith(token) })).status).toBe(201);
});

test('after ten tries an address waits, even with the right link', async () => {
  const token = await issue();
  const client = new ApiClient(app.url);
  for (let n = 0; n < 10; n += 1) expect((await client.call(authRoutes.setUp, { body: bodyWith(`wrong-${n}`) })).status).toBe(403);
  const refused = await client.call(authRoutes.setUp, { body: bodyWith(token) });
  expect(codeOf(refused)).toBe('too_many_tries');
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(14 * 60);
  expect(wait).toBeLessThanOrEqual(15 * 60);
});

test('neither the link nor the session can be read from the database', async () => {
  const token = await issue();
  const stored = await app.database.query<{ hash: Buffer }>('select token_hash as hash from setup_token');
  expect(stored[0]?.hash).toHaveLength(32);
  expect(stored[0]?.hash.toString('utf8')).not.toContain(token.slice(0, 8));
});

test('a name of invisible characters only is refused', async () => {
  const answer = await new ApiClient(app.url).call(authRoutes.setUp, { body: bodyWith(await issue(), { name: '\u200B\u2060' }) });
  expect(answer.body).toMatchObject({ error: { code: 'invalid_input', fields: [{ path: 'name' }] } });
  expect(await setUpAdmin(app)).toBeInstanceOf(ApiClient);
});
