import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { recoveryRoutes, signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { PasswordDoor } from '../../server/src/govern/auth/password-door.service.ts';
import { ResetLinkService } from '../../server/src/govern/reset-link/reset-link.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient } from '../support/client.ts';
import type { FakeAuthenticator } from '../support/fakes/authenticator.ts';
import { closeLoopbackServers } from '../support/loopback-server.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import { SignInService } from '../support/fakes/sign-in-service.ts';
import { MailSink } from '../support/mail-sink.ts';
import { addPasskey, signInByPasskey } from './factor-steps.ts';
import { adminEmail, codeOf, isSignedIn, setUpAdmin, signIn, tokenOf } from './people-steps.ts';
import { settingsOf } from './sso-steps.ts';

const newPassword = 'Kawabe-2026-lantern';
let database: TestDatabase;
let mail: MailSink;
/** The same installation before single sign-on alone was chosen, and after. */
let before: TestApp;
let only: TestApp;
let admin: ApiClient;
let authenticator: FakeAuthenticator;

beforeAll(async () => {
  [database, mail] = await Promise.all([createTestDatabase(), MailSink.start()]);
  const service = await SignInService.start();
  const settings = { ...settingsOf(service), SMTP_URL: mail.url, MAIL_FROM: 'hinomi@minamo.example' };
  before = await startTestApp({ database, config: settings });
  admin = await setUpAdmin(before);
  authenticator = await addPasskey(before, admin);
  only = await startTestApp({ database, config: { ...settings, OIDC_ONLY: 'true' } });
});
afterAll(async () => {
  await only?.close();
  await before?.close();
  await mail?.stop();
  closeLoopbackServers();
  await database?.drop();
});
beforeEach(() => only.database.query('delete from try_limit'));
const count = async (table: 'session' | 'password_reset' | 'outbox' | 'passkey_challenge'): Promise<number> => (await only.database.query<{ count: number }>(`select count(*)::integer as count from ${table}`))[0]?.count ?? -1;

describe('with OIDC_ONLY a passkey alone', () => {
  test('opens the same installation without it, so the refusals below mean something', async () => {
    expect((await signInByPasskey(before, authenticator)).answer.status).toBe(201);
  });

  test('is given no challenge', async () => {
    const [sessions, challenges] = [await count('session'), await count('passkey_challenge')];
    const asked = await new ApiClient(only.url).call(signInStepRoutes.askPasskey, { body: { purpose: 'sign_in' } });
    expect([asked.status, codeOf(asked)]).toEqual([403, 'password_off']);
    expect([await count('session'), await count('passkey_challenge')]).toEqual([sessions, challenges]);
  });

  test('is let in by no challenge from before it was switched off either, and not by asking as a second step', async () => {
    const client = new ApiClient(before.url);
    const { body: options } = await client.call(signInStepRoutes.askPasskey, { body: { purpose: 'sign_in' } });
    const later = new ApiClient(only.url);
    const given = await later.call(signInStepRoutes.givePasskey, { body: { response: authenticator.answer(options) } });
    expect([given.status, codeOf(given), await isSignedIn(later)]).toEqual([403, 'password_off', false]);
    expect(codeOf(await new ApiClient(only.url).call(signInStepRoutes.askPasskey, { body: { purpose: 'factor' } }))).toBe('sign_in_lapsed');
  });

  test('is not let in through somebody whom the operator allowed a password', async () => {
    await only.get(PasswordDoor).openForADay(adminEmail);
    const asked = await new ApiClient(only.url).send('POST', '/api/session/passkey/options', { purpose: 'sign_in', email: adminEmail });
    expect([400, 403]).toContain(asked.status);
    expect((await new ApiClient(only.url).call(signInStepRoutes.askPasskey, { body: { purpose: 'sign_in' } })).status).toBe(403);
    await only.database.query('delete from password_allowance');
  });
});

describe('with OIDC_ONLY a password cannot be set anew', () => {
  test('by asking for a link, known address or not, and no mail goes', async () => {
    const waiting = await count('outbox');
    for (const email of [adminEmail, 'nobody@minamo.example']) {
      const asked = await new ApiClient(only.url).call(recoveryRoutes.ask, { body: { email } });
      expect([asked.status, codeOf(asked)], email).toEqual([403, 'password_off']);
    }
    expect([await count('outbox'), await count('password_reset')]).toEqual([waiting, 0]);
  });

  test('by a link from before, which stays unused', async () => {
    const link = tokenOf((await admin.call(recoveryRoutes.makeLink, { params: { personId: (await admin.call(authRoutes.state)).body.person?.id ?? 0 }, body: {} })).body.link);
    const reset = await new ApiClient(only.url).call(recoveryRoutes.reset, { body: { token: link, password: newPassword } });
    expect([reset.status, codeOf(reset)]).toEqual([403, 'password_off']);
    expect(await only.get(ResetLinkService).find(link)).not.toBeNull();
    expect((await signIn(before, adminEmail, newPassword)).status).toBe(401);
    expect(await isSignedIn(admin)).toBe(true);
  });
});
