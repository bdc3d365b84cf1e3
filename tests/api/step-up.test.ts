import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { factorRoutes, recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { addPasskey, addTotp, codeAt, cookieOf, giveCode, givePassword, HandClock, opens } from './factor-steps.js';
import { LiveListener } from './live-steps.js';
import { addPerson, codeOf, goodPassword, isSignedIn, setUpAdmin, signIn } from './people-steps.js';

const clock = new HandClock();
let app: TestApp;
let admin: ApiClient;
let person: { client: ApiClient; id: number; email: string };
let count = 0;
beforeAll(async () => {
  app = await startTestApp({ clock });
  admin = await setUpAdmin(app);
});
afterAll(() => app?.close());
beforeEach(async () => {
  count += 1;
  await app.database.query('delete from try_limit');
  await app.database.query('update session set proved_at = now()');
  person = await addPerson(app, admin, 'approver', `approver${count}@minamo.example`);
});

const ageProof = (): Promise<unknown> => app.database.query(`update session set proved_at = now() - interval '11 minutes'`);
const prove = (client: ApiClient, password = goodPassword) => client.call(factorRoutes.prove, { body: { password } });

describe('a session gets a new id, and the old one is dead for whoever kept it,', () => {
  /** Does the step with a client; whether its cookie then is another, the former one opens nothing any more, and the new one opens. */
  async function givesNewId(client: ApiClient, step: () => Promise<{ status: number }>): Promise<boolean> {
    const before = cookieOf(client);
    const { status } = await step();
    return status < 300 && cookieOf(client) !== before && !(await opens(app, before)) && (await opens(app, cookieOf(client)));
  }

  test('when the second factor is given', async () => {
    const { secret } = await addTotp(person.client, clock);
    const { client } = await givePassword(app, person.email);
    expect(await givesNewId(client, () => giveCode(client, 'totp', codeAt(secret, clock)))).toBe(true);
  });

  test('when the password is given again', async () => {
    expect(await givesNewId(person.client, () => prove(person.client))).toBe(true);
  });

  test('when a passkey is given in its place', async () => {
    const authenticator = await addPasskey(app, person.client);
    const { body: options } = await person.client.call(factorRoutes.askProof, { body: {} });
    expect(options.userVerification).toBe('required');
    expect(await givesNewId(person.client, () => person.client.call(factorRoutes.proveByPasskey, { body: { response: authenticator.answer(options) } }))).toBe(true);
  });

  test('when the password is changed', async () => {
    expect(await givesNewId(person.client, () => person.client.call(authRoutes.changePassword, { body: { current: goodPassword, next: 'usagi-no-mimi-12' } }))).toBe(true);
  });

  test('when a factor is added', async () => {
    const { body: offer } = await person.client.call(factorRoutes.startTotp, { body: {} });
    expect(await givesNewId(person.client, () => person.client.call(factorRoutes.confirmTotp, { body: { code: codeAt(offer.secret, clock) } }))).toBe(true);
  });

  test('and its absolute limit goes on counting', async () => {
    await app.database.query(`update session set created_at = now() - interval '11 hours 59 minutes' where person_id = $1`, [person.id]);
    await prove(person.client);
    expect(await isSignedIn(person.client)).toBe(true);
    await app.database.query(`update session set created_at = created_at - interval '2 minutes' where person_id = $1`, [person.id]);
    expect(await isSignedIn(person.client)).toBe(false);
  });

  test('also where a live connection was open under the old one: it is cut', async () => {
    const live = await LiveListener.open(app, { cookie: cookieOf(person.client) });
    await prove(person.client);
    const until = Date.now() + 7_000;
    while (live.cutAt === null && Date.now() < until) await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(live.cutAt).not.toBeNull();
  });
});

describe('what is grave asks for a proof of the last ten minutes', () => {
  const grave: readonly (readonly [string, (by: ApiClient, id: number) => Promise<{ status: number; body: unknown }>])[] = [
    ['adding an app', (by) => by.call(factorRoutes.startTotp, { body: {} })],
    ['confirming an app', (by) => by.call(factorRoutes.confirmTotp, { body: { code: '123456' } })],
    ['adding a passkey', (by) => by.call(factorRoutes.askNewPasskey, { body: {} })],
    ['removing the app', (by) => by.call(factorRoutes.removeTotp)],
    ['removing a passkey', (by) => by.call(factorRoutes.removePasskey, { params: { passkeyId: 1 } })],
    ['new recovery codes', (by) => by.call(factorRoutes.renewCodes, { body: {} })],
    ['a reset link for somebody', (by, id) => by.call(recoveryRoutes.makeLink, { params: { personId: id }, body: {} })],
    ['removing somebody\'s factors', (by, id) => by.call(recoveryRoutes.removeFactors, { params: { personId: id } })],
    ['changing the rules', (by) => by.call(recoveryRoutes.changeRules, { body: { isFactorRequired: false } })],
  ];

  test.each(grave)('%s', async (_name, act) => {
    await ageProof();
    expect(codeOf(await act(admin, person.id))).toBe('proof_needed');
    await prove(admin);
    expect(codeOf(await act(admin, person.id))).not.toBe('proof_needed');
  });

  test('a wrong password is none, is limited and recorded, and leaves the session as it was', async () => {
    await ageProof();
    const cookie = cookieOf(person.client);
    for (let n = 0; n < 10; n += 1) expect(codeOf(await prove(person.client, `wrong-${n}`))).toBe('wrong_credentials');
    expect(codeOf(await prove(person.client))).toBe('too_many_tries');
    expect(cookieOf(person.client)).toBe(cookie);
    expect(codeOf(await person.client.call(factorRoutes.startTotp, { body: {} }))).toBe('proof_needed');
    const [row] = await app.database.query<{ count: number }>(`select count(*)::integer as count from audit_entry where act = 'session.refused' and person_id = $1`, [person.id]);
    expect(row?.count).toBe(10);
  });

  test('a proof in one session is none in another', async () => {
    const { client: other } = await signIn(app, person.email);
    await ageProof();
    await prove(person.client);
    expect(codeOf(await other.call(factorRoutes.startTotp, { body: {} }))).toBe('proof_needed');
  });
});

describe('own sessions', () => {
  test('all others end at once, this one and other people\'s go on', async () => {
    const others = await Promise.all([signIn(app, person.email), signIn(app, person.email)]);
    expect((await person.client.call(factorRoutes.endOthers)).body).toEqual({ ended: 2 });
    for (const { client } of others) expect(await isSignedIn(client)).toBe(false);
    expect(await isSignedIn(person.client)).toBe(true);
    expect(await isSignedIn(admin)).toBe(true);
  });
});

describe('the rule that administrators and approvers need a second factor', () => {
  beforeAll(async () => { await addTotp(admin, clock); });
  const setRule = (isFactorRequired: boolean) => admin.call(recoveryRoutes.changeRules, { body: { isFactorRequired } });
  afterAll(async () => { await app.database.query('update sign_in_rule set is_factor_required = false'); });

  test('is not for an administrator to set who has none', async () => {
    const other = await addPerson(app, admin, 'admin', `admin${count}@minamo.example`);
    expect(codeOf(await other.client.call(recoveryRoutes.changeRules, { body: { isFactorRequired: true } }))).toBe('factor_needed');
  });

  test('takes the role of open sessions at once, live connections included, until a factor is added', async () => {
    const viewer = await addPerson(app, admin, 'viewer', `viewer${count}@minamo.example`);
    const live = await LiveListener.open(app, { cookie: cookieOf(person.client) });
    expect((await setRule(true)).body.isFactorRequired).toBe(true);
    expect(await isSignedIn(viewer.client)).toBe(true);
    expect(await isSignedIn(person.client)).toBe(false);
    const until = Date.now() + 7_000;
    while (live.cutAt === null && Date.now() < until) await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(live.cutAt).not.toBeNull();
    await expect(LiveListener.open(app, { cookie: cookieOf(person.client) })).rejects.toThrow('not_signed_in');
    const state = (await person.client.call(authRoutes.state)).body;
    expect(state).toMatchObject({ person: null, pending: { step: 'enrolment', email: person.email } });
    const { recoveryCodes } = await addTotp(person.client, clock);
    expect(recoveryCodes).toHaveLength(10);
    expect((await person.client.call(authRoutes.state)).body.person?.role).toBe('approver');
    expect(await isSignedIn(person.client)).toBe(true);
  });

  test('leads to the enrolment right after sign-in, where nothing else opens', async () => {
    await setRule(true);
    const { client, state } = await givePassword(app, person.email);
    expect(state).toMatchObject({ person: null, pending: { step: 'enrolment' } });
    for (const path of ['/api/mentions', '/api/alerts', '/api/monitor', '/api/people', '/api/me/sessions', '/api/audit']) expect([path, (await client.send('GET', path)).status]).toEqual([path, 401]);
    expect((await client.send('PATCH', '/api/me', { name: 'x' })).status).toBe(401);
    expect((await client.call(factorRoutes.list)).status).toBe(200);
    await addPasskey(app, client);
    expect((await client.call(authRoutes.state)).body.person?.email).toBe(person.email);
  });

  test('holds from the moment somebody is made an approver, and lets go of who no longer is', async () => {
    await setRule(true);
    const viewer = await addPerson(app, admin, 'viewer', `riser${count}@minamo.example`);
    await admin.call(peopleRoutes.change, { params: { personId: viewer.id }, body: { role: 'approver' } });
    expect(await isSignedIn(viewer.client)).toBe(false);
    await admin.call(peopleRoutes.change, { params: { personId: viewer.id }, body: { role: 'editor' } });
    expect(await isSignedIn(viewer.client)).toBe(true);
  });

  test('keeps the last factor from being removed, but not the last but one', async () => {
    await setRule(false);
    await addTotp(person.client, clock);
    await addPasskey(app, person.client);
    await setRule(true);
    expect((await person.client.call(factorRoutes.removeTotp)).status).toBe(200);
    const { passkeys } = (await person.client.call(factorRoutes.list)).body;
    expect(codeOf(await person.client.call(factorRoutes.removePasskey, { params: { passkeyId: passkeys[0]?.id ?? 0 } }))).toBe('factor_required');
  });

  test('is recorded once for each change', async () => {
    await setRule(false);
    const acts = async (): Promise<number> => (await app.database.query(`select 1 from audit_entry where act = 'sign_in_rules.changed'`)).length;
    const before = await acts();
    await setRule(true);
    await setRule(true);
    expect(await acts()).toBe(before + 1);
    await setRule(false);
  });
});

test('an administrator removes the factors of who lost the phone: every session ends, the password is enough again, and it is recorded', async () => {
  await addTotp(person.client, clock);
  await addPasskey(app, person.client);
  const { body } = await admin.call(recoveryRoutes.rules);
  expect(body.people.find(({ personId }) => personId === person.id)).toEqual({ personId: person.id, hasTotp: true, passkeys: 1 });
  expect((await admin.call(recoveryRoutes.removeFactors, { params: { personId: person.id } })).status).toBe(200);
  expect(await isSignedIn(person.client)).toBe(false);
  expect((await givePassword(app, person.email)).state.person?.email).toBe(person.email);
  const [entry] = await app.database.query<{ act: string; subject: string; detail: unknown }>('select act, subject, detail from audit_entry where act = $1 order by seq desc limit 1', ['factor.removed']);
  expect(entry).toMatchObject({ subject: `person:${person.id}`, detail: { factor: 'all', endedSessions: 1 } });
});
