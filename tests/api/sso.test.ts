import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { auditRoutes, peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { ApiClient } from '../support/client.ts';
import { closeLoopbackServers } from '../support/loopback-server.ts';
import { addPerson, adminEmail, codeOf, goodPassword, isSignedIn, setUpAdmin, signIn, tokenOf } from './people-steps.ts';
import { finish, goThere, signInAs, startSsoApp } from './sso-steps.ts';
import type { Returned, SsoApp } from './sso-steps.ts';

let sso: SsoApp;
let admin: ApiClient;
let count = 0;
const newAccount = (claims: object = {}): string => {
  count += 1;
  sso.service.accounts.set(`sub-${count}`, { email: `p${count}@minamo.example`, email_verified: true, name: `みほん ${count}`, groups: ['pr'], ...claims });
  return `sub-${count}`;
};
const selfOf = async (client: ApiClient): Promise<{ id: number; email: string; role: Role; name: string } | null> => (await client.call(authRoutes.state)).body.person;
const newestAudit = async (act: 'person.role_changed' | 'person.role_kept' | 'session.refused' | 'person.created' | 'identity.linked') => (await admin.call(auditRoutes.list, { query: { act, limit: 1 } })).body.rows[0];

beforeAll(async () => {
  sso = await startSsoApp({ OIDC_ROLE_MAP: 'pr-admins=admin,pr=editor,readers=viewer' });
  admin = await setUpAdmin(sso.app);
});
afterAll(async () => {
  await sso?.app.close();
  closeLoopbackServers();
});
beforeEach(() => sso.app.database.query('delete from try_limit'));

describe('signing in with the sign-in service', () => {
  test('opens a session, makes the person with the role of the groups, and leads to the page that was asked for', async () => {
    const { client, answer } = await signInAs(sso, newAccount({ groups: ['readers', 'pr'] }), { returnTo: '/mentions?level=3' });
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'signed_in', returnTo: '/mentions?level=3' } });
    expect(await selfOf(client)).toMatchObject({ email: `p${count}@minamo.example`, name: `みほん ${count}`, role: 'editor' });
    expect(await newestAudit('person.created')).toMatchObject({ personName: null, detail: { role: 'editor', by: 'single sign-on' } });
  });

  test('the request carries code flow, PKCE S256, state and nonce, and none of the secrets', async () => {
    const begun = await new ApiClient(sso.app.url).call(ssoRoutes.begin, { body: {} });
    const address = new URL(begun.body.address);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: `${sso.app.config.publicUrl}/api/sso/callback`, scope: 'openid email profile' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(address.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43);
    const [row] = await sso.app.database.query<{ verifier: string }>('select code_verifier as verifier from sso_attempt order by created_at desc limit 1');
    expect(begun.body.address).not.toContain(row?.verifier);
    expect(begun.headers.getSetCookie()[0]).toMatch(/^hinomi-sso=[\w-]{43}; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  test('a session the browser had before ends, so that nobody can plant one', async () => {
    const { client } = await signIn(sso.app, adminEmail);
    const planted = client.cookies.get('hinomi') ?? '';
    await finish(client, await goThere(sso, client, newAccount()));
    expect(client.cookies.get('hinomi')).not.toBe(planted);
    const holder = new ApiClient(sso.app.url);
    holder.cookies.set('hinomi', planted);
    expect(await isSignedIn(holder)).toBe(false);
  });

  test('no token, code, secret or verifier stands in the log or the audit log', async () => {
    const client = new ApiClient(sso.app.url);
    const back = await goThere(sso, client, newAccount());
    const [row] = await sso.app.database.query<{ verifier: string; nonce: string }>('select code_verifier as verifier, nonce from sso_attempt order by created_at desc limit 1');
    await finish(client, back);
    await finish(client, back);
    const [audit] = await sso.app.database.query<{ all: string }>(`select string_agg(audit_entry::text, ' ') as all from audit_entry`);
    for (const secret of [back.code ?? '', back.state, row?.verifier ?? '', row?.nonce ?? '', 'sample-client-secret']) {
      expect(secret).not.toBe('');
      expect(`${sso.app.logLines.join('')}${audit?.all}`).not.toContain(secret);
    }
  });

  test('a page elsewhere is never opened afterwards', async () => {
    for (const returnTo of ['//attacker.example', 'https://attacker.example', '/\\attacker.example', '/api/session']) expect((await signInAs(sso, newAccount(), { returnTo })).answer.body.returnTo).toBe('/');
  });
});

describe('identity is issuer and subject', () => {
  test('a changed e-mail address at the service changes nothing but what is shown', async () => {
    const account = newAccount();
    const first = await selfOf((await signInAs(sso, account)).client);
    sso.service.accounts.set(account, { ...sso.service.accounts.get(account), email: 'renamed@minamo.example', name: '別の名前' });
    const { client } = await signInAs(sso, account);
    expect(await selfOf(client)).toEqual(first);
    expect((await client.call(ssoRoutes.own)).body.identity).toMatchObject({ issuer: sso.service.issuer, email: 'renamed@minamo.example' });
  });

  test('a new subject with the address of an administrator gets nothing, and the administrator is untouched', async () => {
    const before = await sso.app.database.query('select * from person where email = $1', [adminEmail]);
    const { client, answer } = await signInAs(sso, newAccount({ email: adminEmail, groups: ['pr-admins'] }));
    expect([answer.status, codeOf(answer)]).toEqual([409, 'sso_email_taken']);
    expect(await selfOf(client)).toBeNull();
    expect(await sso.app.database.query('select * from person where email = $1', [adminEmail])).toEqual(before);
    expect(await newestAudit('session.refused')).toMatchObject({ detail: { reason: 'sso_email_taken' } });
  });

  test('not even when a person the service knows takes the administrator\'s address there', async () => {
    const account = newAccount();
    const first = await selfOf((await signInAs(sso, account)).client);
    sso.service.accounts.set(account, { ...sso.service.accounts.get(account), email: adminEmail });
    expect(await selfOf((await signInAs(sso, account)).client)).toMatchObject({ id: first?.id, email: first?.email, role: 'editor' });
  });

  test.each([{ email_verified: false }, { email: undefined }])('an address the service does not vouch for makes nobody: %o', async (claims) => {
    expect(codeOf((await signInAs(sso, newAccount(claims))).answer)).toBe('sso_no_email');
  });

  test('two at once make one person', async () => {
    const account = newAccount();
    const clients = [new ApiClient(sso.app.url), new ApiClient(sso.app.url)];
    const backs: Returned[] = [];
    for (const client of clients) backs.push(await goThere(sso, client, account));
    const answers = await Promise.all(clients.map((client, n) => finish(client, backs[n] ?? { state: '' })));
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(answers.filter(({ status }) => status !== 200).map(codeOf).every((code) => code === 'sso_email_taken' || code === 'sso_linked_already')).toBe(true);
    expect(await sso.app.database.query('select 1 from person where email = $1', [`p${count}@minamo.example`])).toHaveLength(1);
  });
});

describe('roles come from the groups', () => {
  test('at each sign-in, on record as the work of single sign-on, and at once for open sessions', async () => {
    const account = newAccount({ groups: ['pr-admins'] });
    const { client: first } = await signInAs(sso, account);
    expect((await first.call(peopleRoutes.list)).status).toBe(200);
    sso.service.accounts.set(account, { ...sso.service.accounts.get(account), groups: ['readers'] });
    const { client: second } = await signInAs(sso, account);
    expect(await selfOf(second)).toMatchObject({ role: 'viewer' });
    expect((await first.call(peopleRoutes.list)).status).toBe(403);
    expect(await newestAudit('person.role_changed')).toMatchObject({ personName: null, subject: `person:${(await selfOf(second))?.id}`, detail: { from: 'admin', to: 'viewer', by: 'single sign-on' } });
  });

  test('without a fitting group nobody gets in, known or not, and it is said in words', async () => {
    const stranger = await signInAs(sso, newAccount({ groups: ['sales'] }));
    expect(stranger.answer).toMatchObject({ status: 403, body: { error: { code: 'sso_no_role', requestId: expect.stringMatching(/^[0-9a-f]{16}$/) as string } } });
    const account = newAccount();
    await signInAs(sso, account);
    sso.service.accounts.set(account, { ...sso.service.accounts.get(account), groups: [] });
    const known = await signInAs(sso, account);
    expect(codeOf(known.answer)).toBe('sso_no_role');
    expect(await selfOf(known.client)).toBeNull();
  });

  test('groups that the service tells at its userinfo endpoint alone count too', async () => {
    sso.service.lie = ({ groups: _groups, email: _email, ...claims }) => claims;
    const { client } = await signInAs(sso, newAccount({ groups: ['pr-admins'] }));
    sso.service.lie = null;
    expect(await selfOf(client)).toMatchObject({ role: 'admin', email: `p${count}@minamo.example` });
  });

  test('a disabled person is refused and stays so', async () => {
    const account = newAccount();
    const person = await selfOf((await signInAs(sso, account)).client);
    await admin.call(peopleRoutes.change, { params: { personId: person?.id ?? 0 }, body: { isDisabled: true } });
    expect(codeOf((await signInAs(sso, account)).answer)).toBe('sso_disabled');
  });

  test('the last administrator stays one, whatever the groups say', async () => {
    const lone = await startSsoApp({ OIDC_ROLE_MAP: 'pr-admins=admin,*=viewer' });
    const first = await setUpAdmin(lone.app);
    lone.service.accounts.set('boss', { email: 'boss@minamo.example', groups: [] });
    const linked = await finish(first, await goThere(lone, first, 'boss', {}, ssoRoutes.link));
    expect(linked.body).toMatchObject({ outcome: 'linked' });
    const { client } = await signInAs(lone, 'boss');
    expect(await selfOf(client)).toMatchObject({ email: adminEmail, role: 'admin' });
    const rows = (await client.call(auditRoutes.list, { query: { act: 'person.role_kept' } })).body.rows;
    expect(rows).toMatchObject([{ detail: { from: 'admin', to: 'viewer', by: 'single sign-on' } }]);
    await lone.app.close();
  });
});

describe('linking', () => {
  test('is done by the signed-in person, shown to them and to administrators, and undone where a password exists', async () => {
    const person = await addPerson(sso.app, admin, 'viewer', `linker${count}@minamo.example`);
    const account = newAccount();
    expect((await person.client.call(ssoRoutes.own)).body).toMatchObject({ isOffered: true, label: 'みほん認証', identity: null, hasPassword: true });
    expect((await finish(person.client, await goThere(sso, person.client, account, { returnTo: '/settings/me' }, ssoRoutes.link))).body).toEqual({ outcome: 'linked', returnTo: '/settings/me' });
    expect((await admin.call(ssoRoutes.people)).body.personIds).toContain(person.id);
    expect(await selfOf((await signInAs(sso, account)).client)).toMatchObject({ id: person.id });
    expect(codeOf(await person.client.call(ssoRoutes.link, { body: {} }))).toBe('sso_linked_already');
    expect((await person.client.call(ssoRoutes.unlink)).status).toBe(200);
    expect((await admin.call(ssoRoutes.people)).body.personIds).not.toContain(person.id);
  });

  test('an account that belongs to somebody else is not taken over', async () => {
    const account = newAccount();
    const owner = await selfOf((await signInAs(sso, account)).client);
    const person = await addPerson(sso.app, admin, 'viewer', `taker${count}@minamo.example`);
    expect(codeOf(await finish(person.client, await goThere(sso, person.client, account, {}, ssoRoutes.link)))).toBe('sso_linked_already');
    expect(await selfOf((await signInAs(sso, account)).client)).toMatchObject({ id: owner?.id });
  });

  test('what one person began, another who is signed in meanwhile cannot finish', async () => {
    const [one, other] = [await addPerson(sso.app, admin, 'viewer', `one${count}@minamo.example`), await addPerson(sso.app, admin, 'viewer', `other${count}@minamo.example`)];
    const back = await goThere(sso, one.client, newAccount(), {}, ssoRoutes.link);
    one.client.cookies.set('hinomi', other.client.cookies.get('hinomi') ?? '');
    expect(codeOf(await finish(one.client, back))).toBe('sso_lapsed');
  });

  test('who has no password keeps the link, and no password of the world fits', async () => {
    const { client } = await signInAs(sso, newAccount());
    expect((await client.call(ssoRoutes.own)).body.hasPassword).toBe(false);
    expect(codeOf(await client.call(ssoRoutes.unlink))).toBe('sso_last_way');
    expect((await signIn(sso.app, `p${count}@minamo.example`, goodPassword)).code).toBe('wrong_credentials');
  });

  test('an invitation is accepted with the account, once, for the invited address', async () => {
    const invited = await admin.call(peopleRoutes.invite, { body: { email: `invited${count}@minamo.example`, role: 'approver', language: 'ja' } });
    const invitation = tokenOf(invited.body.link);
    const { client, answer } = await signInAs(sso, newAccount({ groups: ['readers'] }), { invitation });
    expect(answer.status).toBe(200);
    expect(await selfOf(client)).toMatchObject({ email: `invited${count - 1}@minamo.example`, role: 'viewer' });
    expect(codeOf(await new ApiClient(sso.app.url).call(ssoRoutes.begin, { body: { invitation } }))).toBe('invitation_invalid');
  });

  test('signing out can go on to the service', async () => {
    const { client } = await signInAs(sso, newAccount());
    const { address } = (await client.call(ssoRoutes.endSession, { body: {} })).body;
    expect(address).toContain(`${sso.service.issuer}/session/end?`);
    expect(new URL(address ?? '').searchParams.get('post_logout_redirect_uri')).toBe(`${sso.app.config.publicUrl}/`);
  });
});
