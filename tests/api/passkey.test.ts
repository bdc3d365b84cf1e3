import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { factorRoutes, signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { FakeAuthenticator } from '../support/fakes/authenticator.js';
import { addPasskey, givePassword, signInByPasskey } from './factor-steps.js';
import { addPerson, codeOf, isSignedIn, setUpAdmin } from './people-steps.js';

let app: TestApp;
let admin: ApiClient;
let person: { client: ApiClient; id: number; email: string };
let authenticator: FakeAuthenticator;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  admin = await setUpAdmin(app);
});
afterAll(() => app?.close());
beforeEach(async () => {
  count += 1;
  await app.database.query('delete from try_limit');
  person = await addPerson(app, admin, 'editor', `editor${count}@minamo.example`);
  authenticator = await addPasskey(app, person.client);
});

const ask = async (client: ApiClient, purpose: 'sign_in' | 'factor') => (await client.call(signInStepRoutes.askPasskey, { body: { purpose } })).body;
const give = (client: ApiClient, response: ReturnType<FakeAuthenticator['answer']>) => client.call(signInStepRoutes.givePasskey, { body: { response } });
const reasons = async (): Promise<unknown[]> => (await app.database.query<{ reason: string }>(`select detail ->> 'reason' as reason from audit_entry where act = 'session.refused' order by seq`)).map(({ reason }) => reason);

describe('a passkey as the second step', () => {
  test('finishes a sign-in that its password began, without having verified its user', async () => {
    const { client, state } = await givePassword(app, person.email);
    expect(state.pending).toMatchObject({ step: 'factor', kinds: ['passkey', 'recovery'] });
    const options = await ask(client, 'factor');
    expect([options.userVerification, options.allowCredentials?.map(({ id }) => id)]).toEqual(['preferred', [authenticator.id.toString('base64url')]]);
    expect((await give(client, authenticator.answer(options, { isVerified: false }))).status).toBe(201);
    expect(await isSignedIn(client)).toBe(true);
  });

  test('of somebody else does not finish it', async () => {
    const other = await addPerson(app, admin, 'editor', `stranger${count}@minamo.example`);
    const theirs = await addPasskey(app, other.client);
    const { client } = await givePassword(app, person.email);
    expect(codeOf(await give(client, theirs.answer(await ask(client, 'factor'))))).toBe('passkey_refused');
    expect(await isSignedIn(client)).toBe(false);
  });

  test('cannot be asked for without a password given before', async () => {
    expect(codeOf(await new ApiClient(app.url).call(signInStepRoutes.askPasskey, { body: { purpose: 'factor' } }))).toBe('sign_in_lapsed');
  });
});

describe('a passkey alone', () => {
  test('signs in where it has verified its user, and says so in the audit log', async () => {
    const { client, answer } = await signInByPasskey(app, authenticator);
    expect([answer.status, answer.body.person?.email]).toEqual([201, person.email]);
    expect(await isSignedIn(client)).toBe(true);
    const [entry] = await app.database.query<{ detail: unknown }>(`select detail from audit_entry where act = 'session.signed_in' order by seq desc limit 1`);
    expect(entry?.detail).toEqual({ factor: 'passkey' });
  });

  test.each([
    ['without verifying its user', { isVerified: false }],
    ['for another site', { rpId: 'hinomi.attacker.example' }],
    ['on a page of another origin', { origin: 'http://localhost.attacker.example' }],
    ['on another port of this host', { origin: 'http://localhost:1' }],
    ['with an answer meant for making a key', { type: 'webauthn.create' }],
  ])('does not sign in %s', async (_name, lies) => {
    const { client, answer } = await signInByPasskey(app, authenticator, lies);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'passkey_refused']);
    expect(await isSignedIn(client)).toBe(false);
  });

  test('of a disabled person is refused as an unknown one is', async () => {
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: true } });
    const known = (await signInByPasskey(app, authenticator)).answer;
    const stranger = new FakeAuthenticator(authenticator.origin);
    const unknown = (await signInByPasskey(app, stranger)).answer;
    const withoutNumber = ({ status, body }: { status: number; body: unknown }) => ({ status, error: { ...(body as { error: object }).error, requestId: '' } });
    expect(withoutNumber(known)).toEqual(withoutNumber(unknown));
    expect(known.status).toBe(401);
  });

  test('that was copied shows by its count: the same number again, or a lower one, is refused, and recorded', async () => {
    expect((await signInByPasskey(app, authenticator, { counter: 7 })).answer.status).toBe(201);
    for (const counter of [7, 3, 0]) expect(codeOf((await signInByPasskey(app, authenticator, { counter })).answer)).toBe('passkey_refused');
    expect((await reasons()).slice(-3)).toEqual(['passkey_copied', 'passkey_copied', 'passkey_copied']);
    expect((await signInByPasskey(app, authenticator, { counter: 8 })).answer.status).toBe(201);
  });

  test('that does not count, as synchronised ones do not, goes on working', async () => {
    for (let n = 0; n < 3; n += 1) expect((await signInByPasskey(app, authenticator, { counter: 0 })).answer.status).toBe(201);
  });

  test('once removed does not sign in', async () => {
    const { body } = await person.client.call(factorRoutes.list);
    expect((await person.client.call(factorRoutes.removePasskey, { params: { passkeyId: body.passkeys[0]?.id ?? 0 } })).status).toBe(200);
    expect((await signInByPasskey(app, authenticator)).answer.status).toBe(401);
  });
});

describe('a challenge', () => {
  test('is good for one answer, right or wrong', async () => {
    const client = new ApiClient(app.url);
    const options = await ask(client, 'sign_in');
    const answer = authenticator.answer(options);
    expect((await give(client, answer)).status).toBe(201);
    expect(codeOf(await give(new ApiClient(app.url), answer))).toBe('passkey_refused');
    const spoilt = await ask(new ApiClient(app.url), 'sign_in');
    await give(new ApiClient(app.url), authenticator.answer(spoilt, { isVerified: false }));
    expect(codeOf(await give(new ApiClient(app.url), authenticator.answer(spoilt)))).toBe('passkey_refused');
  });

  test('answered twice at the same moment lets one in', async () => {
    const answer = authenticator.answer(await ask(new ApiClient(app.url), 'sign_in'));
    const answers = await Promise.all([1, 2, 3].map(() => give(new ApiClient(app.url), answer)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401, 401]);
  });

  test('is made by the server: one the client chose does not count', async () => {
    expect(codeOf(await give(new ApiClient(app.url), authenticator.answer({ challenge: Buffer.alloc(32, 1).toString('base64url'), rpId: 'localhost' })))).toBe('passkey_refused');
  });

  test('is too old after five minutes', async () => {
    const options = await ask(new ApiClient(app.url), 'sign_in');
    await app.database.query(`update passkey_challenge set created_at = created_at - interval '6 minutes'`);
    expect(codeOf(await give(new ApiClient(app.url), authenticator.answer(options)))).toBe('passkey_refused');
  });

  test('of one purpose or one session answers no other', async () => {
    const one = (await givePassword(app, person.email)).client;
    const two = (await givePassword(app, person.email)).client;
    expect(codeOf(await give(two, authenticator.answer(await ask(one, 'factor'))))).toBe('passkey_refused');
    expect(codeOf(await give(one, authenticator.answer(await ask(new ApiClient(app.url), 'sign_in'))))).toBe('passkey_refused');
    const proof = (await person.client.call(factorRoutes.askProof, { body: {} })).body;
    expect(codeOf(await give(new ApiClient(app.url), authenticator.answer(proof)))).toBe('passkey_refused');
  });

  test('that is open when a person is disabled is gone', async () => {
    const { client } = await givePassword(app, person.email);
    await ask(client, 'factor');
    await person.client.call(factorRoutes.askNewPasskey, { body: {} });
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: true } });
    expect(await app.database.query('select 1 from passkey_challenge where person_id = $1', [person.id])).toEqual([]);
  });

  test('cannot be asked for without end by one address', async () => {
    const client = new ApiClient(app.url);
    await ask(client, 'sign_in');
    await app.database.query(`update try_limit set points = 100 where key like 'passkey:%'`);
    expect(codeOf(await client.call(signInStepRoutes.askPasskey, { body: { purpose: 'sign_in' } }))).toBe('too_many_tries');
  });
});

describe('making a passkey', () => {
  const make = async (client: ApiClient, lies: Parameters<FakeAuthenticator['register']>[1], name = 'みほん') => {
    const fake = new FakeAuthenticator(authenticator.origin);
    const options = (await client.call(factorRoutes.askNewPasskey, { body: {} })).body;
    return { options, answer: await client.call(factorRoutes.addPasskey, { body: { name, response: fake.register(options, lies) } }) };
  };

  test('names the account by random bytes, the same for all keys of a person, and asks for one that signs in alone', async () => {
    const { options } = await make(person.client, {});
    const again = (await person.client.call(factorRoutes.askNewPasskey, { body: {} })).body;
    expect(options.authenticatorSelection).toMatchObject({ residentKey: 'required' });
    expect(Buffer.from(options.user.id, 'base64url')).toHaveLength(32);
    expect(again.user.id).toBe(options.user.id);
    expect(again.excludeCredentials).toHaveLength(2);
    const other = await addPerson(app, admin, 'viewer', `namesake${count}@minamo.example`);
    expect((await other.client.call(factorRoutes.askNewPasskey, { body: {} })).body.user.id).not.toBe(options.user.id);
  });

  test.each([['for another site', { rpId: 'attacker.example' }], ['on another origin', { origin: 'https://attacker.example' }], ['with an answer meant for signing in', { type: 'webauthn.get' }]])('is refused %s', async (_name, lies) => {
    expect(codeOf((await make(person.client, lies)).answer)).toBe('passkey_refused');
  });

  test('twice with one answer, or with the challenge of another session, is refused', async () => {
    const fake = new FakeAuthenticator(authenticator.origin);
    const options = (await person.client.call(factorRoutes.askNewPasskey, { body: {} })).body;
    const response = fake.register(options);
    expect((await admin.call(factorRoutes.addPasskey, { body: { name: 'x', response } })).status).toBe(401);
    expect(codeOf(await person.client.call(factorRoutes.addPasskey, { body: { name: 'x', response } }))).toBe('passkey_refused');
  });

  test('of a key somebody has already is refused', async () => {
    const other = await addPerson(app, admin, 'viewer', `twin${count}@minamo.example`);
    const options = (await other.client.call(factorRoutes.askNewPasskey, { body: {} })).body;
    expect(codeOf(await other.client.call(factorRoutes.addPasskey, { body: { name: 'x', response: authenticator.register(options) } }))).toBe('already_exists');
  });

  test('gives it a name that can be changed, by its owner alone', async () => {
    const [passkey] = (await person.client.call(factorRoutes.list)).body.passkeys;
    const params = { passkeyId: passkey?.id ?? 0 };
    expect((await person.client.call(factorRoutes.renamePasskey, { params, body: { name: ' 会社の鍵 ' } })).status).toBe(200);
    expect((await admin.call(factorRoutes.renamePasskey, { params, body: { name: 'x' } })).status).toBe(404);
    expect((await admin.call(factorRoutes.removePasskey, { params })).status).toBe(404);
    expect((await person.client.call(factorRoutes.list)).body.passkeys[0]).toMatchObject({ name: '会社の鍵', lastUsedAt: null });
  });
});
