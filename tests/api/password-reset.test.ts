import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { FakeMailServer } from '../support/fakes/mail-server.js';
import { addTotp, givePassword, HandClock } from './factor-steps.js';
import { addPerson, adminEmail, codeOf, isSignedIn, setUpAdmin, signIn, tokenOf } from './people-steps.js';

const clock = new HandClock();
const newPassword = 'usagi-no-mimi-12';
let mail: FakeMailServer;
let app: TestApp;
let admin: ApiClient;
let person: { client: ApiClient; id: number; email: string };
let count = 0;

/** Asks for a mail with headers that fetch would not let through. */
function sendRaw(headers: Record<string, string>): Promise<{ status: number | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}/api/password-reset/ask`, { method: 'POST', headers: { origin: app.url, 'content-type': 'application/json', ...headers } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode }));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ email: person.email }));
  });
}

beforeAll(async () => {
  mail = await FakeMailServer.start();
  app = await startTestApp({ clock, config: { SMTP_URL: mail.url, MAIL_FROM: 'hinomi@example.test' } });
  admin = await setUpAdmin(app);
});
afterAll(async () => {
  await app?.close();
  await mail?.stop();
});
beforeEach(async () => {
  count += 1;
  mail.mails.length = 0;
  await app.database.query('delete from try_limit');
  person = await addPerson(app, admin, 'editor', `editor${count}@minamo.example`);
});

const nobody = (): ApiClient => new ApiClient(app.url);
const ask = (email: string) => nobody().call(recoveryRoutes.ask, { body: { email } });
const preview = (token: string) => nobody().call(recoveryRoutes.preview, { body: { token } });
const reset = (token: string, password = newPassword) => nobody().call(recoveryRoutes.reset, { body: { token, password } });
const mailTo = async (email: string): Promise<{ subject: string; text: string }> => {
  const found = await eventually(() => mail.mails.findLast(({ to, text }) => to === email && text.includes('/reset#')), (one) => one !== undefined);
  if (found === undefined) throw new Error(`no mail to ${email}`);
  return found;
};
const mailedToken = async (email = person.email): Promise<string> => {
  await ask(email);
  return tokenOf(/\S+#token=\S+/.exec((await mailTo(email)).text)?.[0] ?? '');
};

describe('a reset link', () => {
  test('sets a new password, signs nobody in, and ends every session', async () => {
    const { client: second } = await signIn(app, person.email);
    const token = await mailedToken();
    expect((await preview(token)).body).toEqual({ email: person.email, name: 'みほん editor' });
    const done = await reset(token);
    expect([done.status, done.headers.get('set-cookie')]).toEqual([200, null]);
    for (const client of [person.client, second]) expect(await isSignedIn(client)).toBe(false);
    expect((await signIn(app, person.email)).code).toBe('wrong_credentials');
    expect((await signIn(app, person.email, newPassword)).status).toBe(201);
  });

  test('works once', async () => {
    const token = await mailedToken();
    expect((await reset(token)).status).toBe(200);
    expect([codeOf(await reset(token, 'kitsune-no-kasa-9')), codeOf(await preview(token))]).toEqual(['reset_invalid', 'reset_invalid']);
    expect((await signIn(app, person.email, newPassword)).status).toBe(201);
  });

  test('used twice at the same moment sets one password', async () => {
    const token = await mailedToken();
    const answers = await Promise.all([reset(token, newPassword), reset(token, 'kitsune-no-kasa-9')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403]);
  });

  test('is too old after 30 minutes, and not before', async () => {
    const token = await mailedToken();
    await app.database.query(`update password_reset set expires_at = expires_at - interval '29 minutes'`);
    expect((await preview(token)).status).toBe(200);
    await app.database.query(`update password_reset set expires_at = expires_at - interval '2 minutes'`);
    expect([codeOf(await preview(token)), codeOf(await reset(token))]).toEqual(['reset_invalid', 'reset_invalid']);
  });

  test('changes the password of its own person and of nobody else, whoever is named beside it', async () => {
    const token = await mailedToken();
    for (const extra of [{ email: adminEmail }, { personId: 1 }]) {
      expect((await nobody().send('POST', '/api/password-reset', { token, password: newPassword, ...extra })).status).toBe(400);
      expect((await nobody().send('POST', `/api/password-reset?email=${adminEmail}`, { token, password: 'x' })).status).toBe(400);
    }
    expect((await reset(token)).status).toBe(200);
    expect((await signIn(app, adminEmail)).status).toBe(201);
  });

  test('dies with all others of the person once one was used, and with a change of the password', async () => {
    const [first, second] = [await mailedToken(), tokenOf((await admin.call(recoveryRoutes.makeLink, { params: { personId: person.id }, body: {} })).body.link)];
    expect(first).not.toBe(second);
    await reset(second);
    expect(codeOf(await reset(first))).toBe('reset_invalid');
    const third = tokenOf((await admin.call(recoveryRoutes.makeLink, { params: { personId: person.id }, body: {} })).body.link);
    const { client } = await signIn(app, person.email, newPassword);
    await client.call(authRoutes.changePassword, { body: { current: newPassword, next: 'kitsune-no-kasa-9' } });
    expect(codeOf(await reset(third))).toBe('reset_invalid');
  });

  test('dies with its person\'s leaving and does not come back with them', async () => {
    const token = await mailedToken();
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: true } });
    expect(codeOf(await reset(token))).toBe('reset_invalid');
    await admin.call(peopleRoutes.change, { params: { personId: person.id }, body: { isDisabled: false } });
    expect(codeOf(await reset(token))).toBe('reset_invalid');
  });

  test('does not go around the second factor', async () => {
    await addTotp(person.client, clock);
    await reset(await mailedToken());
    const { client, state } = await givePassword(app, person.email, newPassword);
    expect(state).toMatchObject({ person: null, pending: { step: 'factor' } });
    expect(await isSignedIn(client)).toBe(false);
  });

  test('refuses a weak password and stays good for a better one', async () => {
    const token = await mailedToken();
    expect((await reset(token, 'hinomi-hinomi-9')).body).toMatchObject({ error: { code: 'invalid_input', fields: [{ path: 'password' }] } });
    expect((await reset(token)).status).toBe(200);
  });

  test('is not guessed: 256 random bits, of which only a hash is stored, and forty looks a quarter of an hour', async () => {
    const token = await mailedToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const stored = JSON.stringify(await app.database.query('select * from password_reset')) + JSON.stringify(await app.database.query('select * from audit_entry')) + app.logLines.join('\n');
    expect(stored).not.toContain(token);
    await eventually(() => app.database.query<{ text: string }>(`select payload::text as text from outbox where recipient = $1`, [person.email]), (rows) => rows.length > 0 && !JSON.stringify(rows).includes(token));
    for (let n = 0; n < 39; n += 1) expect(codeOf(await preview(`guess-${n}`))).toBe('reset_invalid');
    expect((await preview(token)).status).toBe(200);
    expect(codeOf(await reset(token))).toBe('too_many_tries');
  });

  test('opens the door again for who was kept out by somebody else\'s guessing', async () => {
    const token = await mailedToken();
    for (let n = 0; n < 10; n += 1) await signIn(app, person.email, 'wrong');
    expect((await signIn(app, person.email)).code).toBe('too_many_tries');
    await reset(token);
    expect((await signIn(app, person.email, newPassword)).status).toBe(201);
  });
});

describe('asking by mail', () => {
  test('answers a known, an unknown and a disabled address alike, and mails the known one alone', async () => {
    const gone = await addPerson(app, admin, 'viewer', `gone${count}@minamo.example`);
    await admin.call(peopleRoutes.change, { params: { personId: gone.id }, body: { isDisabled: true } });
    const answers = [];
    for (const email of [person.email, 'nobody@minamo.example', gone.email]) {
      const { status, body, headers } = await ask(email);
      answers.push({ status, body, names: [...headers.keys()].toSorted(), cookie: headers.get('set-cookie') });
    }
    expect(answers[0]).toMatchObject({ status: 200, body: { ok: true }, cookie: null });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    await mailTo(person.email);
    const rows = await app.database.query<{ recipient: string }>(`select recipient from outbox where subject like 'password_reset:%'`);
    expect(rows.map(({ recipient }) => recipient)).not.toContain(gone.email);
    expect(rows.map(({ recipient }) => recipient)).not.toContain('nobody@minamo.example');
  });

  test('is limited for an address whether it is known or not, and for one caller', async () => {
    for (const email of [person.email, 'nobody@minamo.example']) {
      const codes = [];
      for (let n = 0; n < 4; n += 1) codes.push(codeOf(await ask(email)));
      expect(codes).toEqual([null, null, null, 'too_many_tries']);
    }
    await app.database.query(`update try_limit set points = 20 where key like 'resetAddress:%'`);
    expect(codeOf(await ask('somebody@minamo.example'))).toBe('too_many_tries');
  });

  const poisons: Record<string, string>[] = [{ host: 'attacker.example' }, { 'x-forwarded-host': 'attacker.example', 'x-forwarded-proto': 'https' }, { forwarded: 'host=attacker.example' }, { 'x-original-url': 'https://attacker.example/' }];
  test.each(poisons)('builds the link of PUBLIC_URL alone, whatever the request says of its host (%o)', async (headers) => {
    expect((await sendRaw(headers)).status).toBe(200);
    const { text } = await mailTo(person.email);
    expect(text).toContain(`${app.config.publicUrl}/reset#token=`);
    expect(text).not.toContain('attacker');
  });

  test('without a mail server says so, and whom to ask is left to the page', async () => {
    const silent = await startTestApp();
    try {
      const answer = await new ApiClient(silent.url).call(recoveryRoutes.ask, { body: { email: adminEmail } });
      expect(codeOf(answer)).toBe('mail_not_set');
      expect((await new ApiClient(silent.url).call(authRoutes.state)).body.canMail).toBe(false);
      expect((await nobody().call(authRoutes.state)).body.canMail).toBe(true);
    } finally {
      await silent.close();
    }
  });
});

describe('a link made by an administrator', () => {
  test('is shown once, mailed as well, and recorded without the link', async () => {
    const made = await admin.call(recoveryRoutes.makeLink, { params: { personId: person.id }, body: {} });
    expect([made.status, made.body.wasMailed]).toEqual([201, true]);
    expect(made.body.link.startsWith(`${app.config.publicUrl}/reset#token=`)).toBe(true);
    expect((await mailTo(person.email)).text).toContain(made.body.link);
    expect((await reset(tokenOf(made.body.link))).status).toBe(200);
    const entries = await app.database.query<{ act: string }>(`select * from audit_entry where subject = $1 order by seq`, [`person:${person.id}`]);
    expect(entries.map(({ act }) => act)).toEqual(expect.arrayContaining(['password.reset_link_made', 'password.reset']));
    expect(JSON.stringify(entries)).not.toContain(tokenOf(made.body.link));
  });

  test('is not made for a disabled person, nor by anybody but an administrator', async () => {
    const params = { personId: person.id };
    expect((await person.client.call(recoveryRoutes.makeLink, { params, body: {} })).status).toBe(403);
    await admin.call(peopleRoutes.change, { params, body: { isDisabled: true } });
    expect(codeOf(await admin.call(recoveryRoutes.makeLink, { params, body: {} }))).toBe('move_not_allowed');
  });
});
