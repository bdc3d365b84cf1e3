import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { factorRoutes, signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { addTotp, codeAt, giveCode, givePassword, HandClock } from './factor-steps.js';
import { addPerson, codeOf, isSignedIn, setUpAdmin } from './people-steps.js';

const clock = new HandClock();
let app: TestApp;
let admin: ApiClient;
let person: { client: ApiClient; id: number; email: string };
let secret: string;
let recoveryCodes: string[];
let count = 0;

beforeAll(async () => {
  app = await startTestApp({ clock });
  admin = await setUpAdmin(app);
});
afterAll(() => app?.close());
beforeEach(async () => {
  count += 1;
  await app.database.query('delete from try_limit');
  person = await addPerson(app, admin, 'approver', `approver${count}@minamo.example`);
  ({ secret, recoveryCodes } = await addTotp(person.client, clock));
});

const half = async (): Promise<ApiClient> => (await givePassword(app, person.email)).client;

describe('a half sign-in', () => {
  test('has no role: nothing opens before the code, and everything after it', async () => {
    const { client, state } = await givePassword(app, person.email);
    expect(state).toMatchObject({ person: null, pending: { step: 'factor', kinds: ['totp', 'recovery'] } });
    expect(await isSignedIn(client)).toBe(false);
    expect((await client.call(factorRoutes.list)).status).toBe(401);
    expect((await client.call(authRoutes.changePassword, { body: { current: 'x', next: 'usagi-no-mimi-12' } })).status).toBe(401);
    const given = await giveCode(client, 'totp', codeAt(secret, clock));
    expect([given.status, given.body.person?.email, given.body.pending]).toEqual([201, person.email, null]);
    expect(await isSignedIn(client)).toBe(true);
  });

  test('ends after ten minutes, when given up, when the person is disabled, and when the password changes', async () => {
    const late = await half();
    await app.database.query(`update session set created_at = created_at - interval '11 minutes' where not is_complete`);
    expect(codeOf(await giveCode(late, 'totp', codeAt(secret, clock)))).toBe('sign_in_lapsed');
    const weary = await half();
    const cookie = weary.cookieHeader;
    expect((await weary.call(signInStepRoutes.giveUp)).status).toBe(200);
    const thief = new ApiClient(app.url);
    thief.cookies.set(...(cookie.split('=') as [string, string]));
    expect(codeOf(await giveCode(thief, 'totp', codeAt(secret, clock)))).toBe('sign_in_lapsed');
    const dismissed = await half();
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: true } });
    expect(codeOf(await giveCode(dismissed, 'totp', codeAt(secret, clock)))).toBe('sign_in_lapsed');
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: false } });
    expect(codeOf(await giveCode(dismissed, 'totp', codeAt(secret, clock)))).toBe('sign_in_lapsed');
  });

  test('is not among the sessions a person sees', async () => {
    await half();
    expect((await person.client.call(authRoutes.sessions)).body.sessions).toHaveLength(1);
  });
});

describe('a code of an app', () => {
  test('works once, also for a second sign-in within its time', async () => {
    const code = codeAt(secret, clock);
    expect((await giveCode(await half(), 'totp', code)).status).toBe(201);
    expect(codeOf(await giveCode(await half(), 'totp', code))).toBe('wrong_code');
    clock.step();
    expect((await giveCode(await half(), 'totp', codeAt(secret, clock))).status).toBe(201);
  });

  test('given at the same moment by two lets one in', async () => {
    const [one, two] = [await half(), await half()];
    const code = codeAt(secret, clock);
    const answers = await Promise.all([giveCode(one, 'totp', code), giveCode(two, 'totp', code)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401]);
  });

  test.each([[-2, 401], [-1, 201], [0, 201], [1, 201], [2, 401]])('of %i steps away is answered %i', async (steps, status) => {
    clock.step(5);
    expect((await giveCode(await half(), 'totp', codeAt(secret, clock, steps))).status).toBe(status);
  });

  test('used a step ahead makes those before it useless', async () => {
    expect((await giveCode(await half(), 'totp', codeAt(secret, clock, 1))).status).toBe(201);
    expect(codeOf(await giveCode(await half(), 'totp', codeAt(secret, clock)))).toBe('wrong_code');
  });

  test('typed with the space apps show, or in full-width digits, is the same code', async () => {
    const code = codeAt(secret, clock);
    const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect((await giveCode(await half(), 'totp', `${wide.slice(0, 3)}　${wide.slice(3)}`)).status).toBe(201);
  });

  test('of somebody else does not count', async () => {
    const other = await addPerson(app, admin, 'editor', `other${count}@minamo.example`);
    const theirs = await addTotp(other.client, clock);
    expect(codeOf(await giveCode(await half(), 'totp', codeAt(theirs.secret, clock)))).toBe('wrong_code');
  });

  test('is guessed five times, then the person pauses, whichever sign-in it is, and nobody else does', async () => {
    const wrong = codeAt(secret, clock, 40);
    for (let n = 0; n < 5; n += 1) expect(codeOf(await giveCode(await half(), n % 2 === 0 ? 'totp' : 'recovery', wrong))).toBe('wrong_code');
    const sixth = await giveCode(await half(), 'totp', codeAt(secret, clock));
    expect([codeOf(sixth), Number(sixth.headers.get('retry-after')) > 14 * 60]).toEqual(['too_many_tries', true]);
    expect(codeOf(await giveCode(await half(), 'recovery', recoveryCodes[0] ?? ''))).toBe('too_many_tries');
    const other = await addPerson(app, admin, 'editor', `free${count}@minamo.example`);
    const theirs = await addTotp(other.client, clock);
    const { client } = await givePassword(app, other.email);
    expect((await giveCode(client, 'totp', codeAt(theirs.secret, clock))).status).toBe(201);
  });
});

describe('a recovery code', () => {
  test('is one of ten, works once in place of the app, and the number left is told', async () => {
    expect(new Set(recoveryCodes).size).toBe(10);
    const client = await half();
    expect((await giveCode(client, 'recovery', ` ${(recoveryCodes[3] ?? '').toLowerCase()} `)).status).toBe(201);
    expect((await client.call(factorRoutes.list)).body.recoveryCodesLeft).toBe(9);
    expect(codeOf(await giveCode(await half(), 'recovery', recoveryCodes[3] ?? ''))).toBe('wrong_code');
  });

  test('given at the same moment by two lets one in', async () => {
    const [one, two] = [await half(), await half()];
    const answers = await Promise.all([one, two].map((client) => giveCode(client, 'recovery', recoveryCodes[5] ?? '')));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401]);
  });

  test('of a set that was renewed, or of somebody else, does not count', async () => {
    const renewed = await person.client.call(factorRoutes.renewCodes, { body: {} });
    expect(renewed.body.codes).toHaveLength(10);
    expect(codeOf(await giveCode(await half(), 'recovery', recoveryCodes[0] ?? ''))).toBe('wrong_code');
    const other = await addPerson(app, admin, 'editor', `other-codes${count}@minamo.example`);
    const theirs = await addTotp(other.client, clock);
    expect(codeOf(await giveCode(await half(), 'recovery', theirs.recoveryCodes[0] ?? ''))).toBe('wrong_code');
    expect((await giveCode(await half(), 'recovery', renewed.body.codes[9] ?? '')).status).toBe(201);
  });
});

describe('an app', () => {
  test('counts only once a code has confirmed it; a second one takes the place of the first', async () => {
    const { body: offer } = await person.client.call(factorRoutes.startTotp, { body: {} });
    expect(offer.uri).toMatch(/^otpauth:\/\/totp\/Hinomi/);
    expect(codeOf(await person.client.call(factorRoutes.confirmTotp, { body: { code: codeAt(secret, clock) } }))).toBe('wrong_code');
    expect((await giveCode(await half(), 'totp', codeAt(secret, clock))).status).toBe(201);
    expect((await person.client.call(factorRoutes.confirmTotp, { body: { code: codeAt(offer.secret, clock) } })).body.recoveryCodes).toBeNull();
    clock.step();
    expect(codeOf(await giveCode(await half(), 'totp', codeAt(secret, clock)))).toBe('wrong_code');
    expect((await giveCode(await half(), 'totp', codeAt(offer.secret, clock))).status).toBe(201);
  });

  test('whose code confirmed it does not take that code for a sign-in', async () => {
    const { body: offer } = await person.client.call(factorRoutes.startTotp, { body: {} });
    const code = codeAt(offer.secret, clock);
    expect((await person.client.call(factorRoutes.confirmTotp, { body: { code } })).status).toBe(200);
    expect(codeOf(await giveCode(await half(), 'totp', code))).toBe('wrong_code');
  });

  test('once removed is not asked for, and the recovery codes go with the last factor', async () => {
    expect((await person.client.call(factorRoutes.removeTotp)).status).toBe(200);
    expect((await person.client.call(factorRoutes.list)).body).toMatchObject({ totpSince: null, recoveryCodesLeft: 0 });
    expect((await givePassword(app, person.email)).state.person?.email).toBe(person.email);
  });

  test('keeps its secret sealed: neither the database, nor the log, nor the audit log holds secret or codes', async () => {
    const rows = await app.database.query(`select * from totp_device`);
    const codes = await app.database.query(`select * from recovery_code`);
    const audit = await app.database.query('select * from audit_entry');
    const everything = JSON.stringify([rows, codes, audit]) + app.logLines.join('\n');
    for (const hidden of [secret, recoveryCodes[0] ?? '', (recoveryCodes[0] ?? '').replaceAll('-', '')]) expect(everything).not.toContain(hidden);
    expect(JSON.stringify(rows)).toContain('v1.');
  });
});
