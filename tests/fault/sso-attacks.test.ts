import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import { PasswordDoor } from '../../server/src/govern/auth/password-door.service.ts';
import { makeProviderFetch } from '../../server/src/govern/sso/provider-fetch.ts';
import { OutgoingClient } from '../../server/src/platform/outgoing/outgoing-client.ts';
import { startTestApp } from '../support/app.ts';
import { ApiClient } from '../support/client.ts';
import { SignInService } from '../support/fakes/sign-in-service.ts';
import { closeLoopbackServers, listenOnLoopback, serveHttp } from '../support/loopback-server.ts';
import { privateHosts } from '../support/private-addresses.ts';
import { adminEmail, codeOf, goodPassword, setUpAdmin, signIn, tokenOf } from '../api/people-steps.ts';
import { finish, goThere, settingsOf, signInAs, startSsoApp } from '../api/sso-steps.ts';
import type { Returned, SsoApp } from '../api/sso-steps.ts';

let sso: SsoApp;
const person = 'sub-1';
const newClient = (): ApiClient => new ApiClient(sso.app.url);
const persons = (): Promise<unknown[]> => sso.app.database.query('select id, role from person order by id');

beforeAll(async () => {
  sso = await startSsoApp({ OIDC_ROLE_MAP: '*=viewer' });
  await setUpAdmin(sso.app);
  sso.service.accounts.set(person, { email: 'p1@minamo.example', email_verified: true, name: 'みほん' });
});
afterAll(async () => {
  await sso?.app.close();
  closeLoopbackServers();
});
beforeEach(() => sso.app.database.query('delete from try_limit'));

/** The whole way, with something changed on the way back; answers the error and makes sure that nobody got in. */
async function comeBack(change: (back: Returned, client: ApiClient) => Promise<Returned> | Returned): Promise<string | null> {
  const client = newClient();
  const answer = await finish(client, await change(await goThere(sso, client, person), client));
  expect((await client.call(authRoutes.state)).body.person === null).toBe(answer.status !== 200);
  return codeOf(answer);
}

test('the honest way works, so that the refusals below mean something', async () => {
  expect(await comeBack((back) => back)).toBeNull();
});

describe('what comes back is refused', () => {
  test.each([
    ['without the browser\'s cookie', (back, client) => { client.cookies.delete('hinomi-sso'); return back; }],
    ['in a browser that began nothing', (back, client) => { client.cookies.set('hinomi-sso', 'A'.repeat(43)); return back; }],
    ['with a made-up state', (back) => ({ ...back, state: 'A'.repeat(43) })],
    ['after ten minutes', async (back) => { await sso.app.database.query(`update sso_attempt set created_at = created_at - interval '11 minutes'`); return back; }],
    ['when the service was exchanged meanwhile', async (back) => { await sso.app.database.query(`update sso_attempt set issuer = 'https://other.example'`); return back; }],
    ['with the state of another browser\'s sign-in (login CSRF)', async (_back) => goThere(sso, newClient(), person)],
  ] as [string, (back: Returned, client: ApiClient) => Returned | Promise<Returned>][])('%s', async (_name, change) => {
    expect(await comeBack(change)).toBe('sso_lapsed');
  });

  test.each([
    ['without the name of the issuer, which this service promises to send', ({ iss: _iss, ...back }) => back],
    ['with the name of another issuer (mix-up)', (back) => ({ ...back, iss: 'https://attacker.example' })],
    ['with a made-up code', (back) => ({ ...back, code: 'A'.repeat(43) })],
    ['without a code', ({ code: _code, ...back }) => back],
    ['with another verifier', async (back) => { await sso.app.database.query('update sso_attempt set code_verifier = $1', ['B'.repeat(43)]); return back; }],
    ['with another nonce', async (back) => { await sso.app.database.query('update sso_attempt set nonce = $1', ['C'.repeat(43)]); return back; }],
  ] as [string, (back: Returned) => Returned | Promise<Returned>][])('%s', async (_name, change) => {
    expect(await comeBack(change)).toBe('sso_refused');
  });

  test('a second time, and a used code under a new sign-in as well', async () => {
    const client = newClient();
    const back = await goThere(sso, client, person);
    const cookie = client.cookies.get('hinomi-sso') ?? '';
    expect((await finish(client, back)).status).toBe(200);
    client.cookies.set('hinomi-sso', cookie);
    expect(codeOf(await finish(client, back))).toBe('sso_lapsed');
    expect(await comeBack((next) => ({ ...next, code: back.code ?? '' }))).toBe('sso_refused');
  });

  test('of two who use it at once one gets in', async () => {
    const client = newClient();
    const back = await goThere(sso, client, person);
    const answers = await Promise.all(Array.from({ length: 8 }, () => finish(Object.assign(newClient(), { cookies: new Map(client.cookies) }), back)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(codeOf))).toEqual(new Set(['sso_lapsed']));
  });

  test('where the person or the service said no, in words of its own', async () => {
    const client = newClient();
    const back = await goThere(sso, client, '');
    expect(back.error).toBe('access_denied');
    expect(codeOf(await finish(client, back))).toBe('sso_cancelled');
  });
});

describe('an ID token is refused', () => {
  const seconds = (): number => Math.floor(Date.now() / 1_000);
  test.each([
    ['for another application', (claims) => ({ ...claims, aud: 'another-client' })],
    ['for several, with another as the one it was made for', (claims) => ({ ...claims, aud: ['hinomi', 'another'], azp: 'another' })],
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://attacker.example' })],
    ['that has run out', (claims) => ({ ...claims, exp: seconds() - 60, iat: seconds() - 600 })],
    ['without an end', ({ exp: _exp, ...claims }) => claims],
    ['without a subject', ({ sub: _sub, ...claims }) => claims],
    ['with another nonce', (claims) => ({ ...claims, nonce: 'x' })],
    ['without a nonce', ({ nonce: _nonce, ...claims }) => claims],
  ] as [string, (claims: Record<string, unknown>) => Record<string, unknown>][])('%s', async (_name, lie) => {
    sso.service.lie = lie;
    const before = await persons();
    expect(await comeBack((back) => back)).toBe('sso_refused');
    sso.service.lie = null;
    expect(await persons()).toEqual(before);
  });

  test('signed with a key the service does not publish', async () => {
    sso.service.forges = true;
    expect(await comeBack((back) => back)).toBe('sso_refused');
    sso.service.forges = false;
  });
});

test('the code of a second, hostile service is not even offered to the first (mix-up)', async () => {
  const hostile = await SignInService.start();
  hostile.open(`${sso.app.config.publicUrl}/api/sso/callback`);
  hostile.accounts.set('evil', { email: 'evil@attacker.example', email_verified: true });
  const client = newClient();
  const begun = await client.call(ssoRoutes.begin, { body: {} });
  const address = new URL(begun.body.address);
  // The person was led to the hostile service with the parameters of the honest sign-in.
  hostile.visitor = 'evil';
  const back = await hostile.visit(`${hostile.issuer}/auth${address.search}`);
  sso.service.asked = [];
  expect(codeOf(await finish(client, Object.fromEntries(back.searchParams) as Returned))).toBe('sso_refused');
  expect(sso.service.asked.filter((url) => url.startsWith('/token'))).toEqual([]);
});

describe('a service in trouble', () => {
  test.each(['gone', 'silent', 'huge', 'broken'] as const)('that is %s is named as the cause, and Hinomi stays up', async (mode) => {
    const client = newClient();
    const back = await goThere(sso, client, person);
    sso.service.mode = mode;
    const answer = await finish(client, back);
    sso.service.mode = 'good';
    expect([answer.status, codeOf(answer)]).toEqual([502, 'sso_away']);
    expect((await fetch(`${sso.app.url}/api/health/ready`)).status).toBe(200);
    expect(await comeBack((next) => next)).toBeNull();
  });
});

describe('where requests may go', () => {
  test('a service on a private network that nobody allowed is never asked', async () => {
    let hits = 0;
    const port = await serveHttp((_request, response) => { hits += 1; response.end('{}'); });
    const app = await startTestApp({ config: { OIDC_ISSUER: `http://127.0.0.1:${port}`, OIDC_CLIENT_ID: 'hinomi' } });
    expect(codeOf(await new ApiClient(app.url).call(ssoRoutes.begin, { body: {} }))).toBe('sso_away');
    expect(app.logLines.join('')).toContain('address_refused');
    expect(hits).toBe(0);
    await app.close();
  });

  test('and its description leads to no other private place, in whatever spelling', async () => {
    let hits = 0;
    const canary = await listenOnLoopback(createServer((_request, response) => { response.end('{}'); }).on('connection', () => { hits += 1; }));
    const ask = makeProviderFetch(new OutgoingClient({ allowPrivate: [] }), 5_000);
    const passed: string[] = [];
    for (const host of privateHosts) await ask(`http://${host}:${canary}/token`, { method: 'POST', headers: {}, body: 'a=b', redirect: 'manual' }).then(() => passed.push(host), () => undefined);
    expect([passed, hits, privateHosts.length >= 60]).toEqual([[], 0, true]);
  });

  test('nor does a redirect of the service', async () => {
    const port = await serveHttp((_request, response) => { response.writeHead(302, { location: `http://127.0.0.1:${sso.service.port}/` }).end(); });
    const { parseAllowedNetworks } = await import('../../server/src/platform/outgoing/allowed-networks.ts');
    const ask = makeProviderFetch(new OutgoingClient({ allowPrivate: parseAllowedNetworks('127.0.0.1/32:*') }), 5_000);
    await expect(ask(`http://127.0.0.1:${port}/`, { method: 'GET', headers: {}, body: undefined, redirect: 'manual' })).rejects.toThrow('too_many_redirects');
  });
});

test('the callback changes nothing, leads nowhere but to the page of its own, and drops what it does not know', async () => {
  for (const query of ['', '?code=a&state=b&next=//attacker.example', '?state=a&state=b', `?code=${'x'.repeat(4_001)}`, '?error=%0d%0aSet-Cookie:x', '?code=a%23b']) {
    const answer = await fetch(`${sso.app.url}/api/sso/callback${query}`, { redirect: 'manual', headers: { cookie: 'hinomi-sso=x' } });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([303, []]);
    expect(answer.headers.get('location')).toMatch(/^\/sso#[\w=&%.+~*-]*$/);
    expect(answer.headers.get('location')).not.toContain('attacker');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

describe('without a map of groups, and with passwords switched off', () => {
  let only: SsoApp;
  let admin: ApiClient;
  beforeAll(async () => {
    const service = await SignInService.start();
    const app = await startTestApp({ config: settingsOf(service, { OIDC_ONLY: 'true' }) });
    service.open(`${app.config.publicUrl}/api/sso/callback`);
    only = { app, service };
    service.accounts.set('a', { email: 'a@minamo.example', email_verified: true }).set('b', { email: 'b@minamo.example', email_verified: true });
  });
  afterAll(() => only?.app.close());

  test('nobody gets in before set-up', async () => {
    expect(codeOf((await signInAs(only, 'a')).answer)).toBe('sso_unknown');
    admin = await setUpAdmin(only.app);
    expect((await admin.call(ssoRoutes.offer)).body).toEqual({ isOffered: true, label: 'みほん認証', isOnly: true });
  });

  test('who was not invited stays outside, who was gets the invited role and keeps what administrators change', async () => {
    expect(codeOf((await signInAs(only, 'b')).answer)).toBe('sso_unknown');
    const invited = await admin.call(peopleRoutes.invite, { body: { email: 'b@minamo.example', role: 'approver', language: 'ja' } });
    const invitation = tokenOf(invited.body.link);
    expect(codeOf(await new ApiClient(only.app.url).call(authRoutes.acceptInvitation, { body: { token: invitation, name: 'みほん', password: goodPassword, language: 'ja' } }))).toBe('password_off');
    const { client } = await signInAs(only, 'b', { invitation });
    const self = (await client.call(authRoutes.state)).body.person;
    expect(self).toMatchObject({ role: 'approver' });
    await admin.call(peopleRoutes.change, { params: { personId: self?.id ?? 0 }, body: { role: 'editor' } });
    expect((await (await signInAs(only, 'b')).client.call(authRoutes.state)).body.person).toMatchObject({ id: self?.id, role: 'editor' });
  });

  test('passwords open nothing, right or wrong, known or not, until the operator allows one person for a day', async () => {
    for (const [email, password] of [[adminEmail, goodPassword], [adminEmail, 'wrong'], ['nobody@minamo.example', 'wrong']] as const) expect((await signIn(only.app, email, password)).code).toBe('password_off');
    await only.app.get(PasswordDoor).openForADay(adminEmail);
    expect((await signIn(only.app, adminEmail, goodPassword)).status).toBe(201);
    await only.app.database.query(`update password_allowance set until = now() - interval '1 second'`);
    expect((await signIn(only.app, adminEmail, goodPassword)).code).toBe('password_off');
  });
});
