import { createHook } from 'node:async_hooks';
import { generateSync } from 'otplib';
import type { SessionState } from '@hinomi/shared/contracts/auth';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { factorRoutes, signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { Clock } from '../../server/src/platform/clock/clock.js';
import type { TestApp } from '../support/app.js';
import { ApiClient } from '../support/client.js';
import { FakeAuthenticator } from '../support/fakes/authenticator.js';
import { goodPassword } from './people-steps.js';

/** A clock that stands still until it is moved. */
export class HandClock extends Clock {
  constructor(public at = Date.UTC(2026, 10, 20, 3, 0, 0)) {
    super();
  }

  override now(): number {
    return this.at;
  }

  /** Moves on by whole 30-second steps. */
  step(steps = 1): void {
    this.at += steps * 30_000;
  }
}

/** The code an app shows, `steps` away from now. */
export const codeAt = (secret: string, clock: Clock, steps = 0): string => generateSync({ secret, epoch: Math.floor(clock.now() / 1_000) + steps * 30 });

/** Adds an authenticator app; answers its secret and the recovery codes shown with it. */
export async function addTotp(client: ApiClient, clock: HandClock): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { body: offer } = await client.call(factorRoutes.startTotp, { body: {} });
  const confirmed = await client.call(factorRoutes.confirmTotp, { body: { code: codeAt(offer.secret, clock) } });
  if (confirmed.status !== 200) throw new Error(`confirming the app answered ${confirmed.status}`);
  clock.step();
  return { secret: offer.secret, recoveryCodes: confirmed.body.recoveryCodes ?? [] };
}

/** Adds a passkey, on the site the app believes to be. */
export async function addPasskey(app: TestApp, client: ApiClient, name = 'みほんのノートPC'): Promise<FakeAuthenticator> {
  const authenticator = new FakeAuthenticator(new URL(app.config.publicUrl).origin);
  const { body: options } = await client.call(factorRoutes.askNewPasskey, { body: {} });
  const added = await client.call(factorRoutes.addPasskey, { body: { name, response: authenticator.register(options) } });
  if (added.status !== 201) throw new Error(`adding the passkey answered ${added.status} ${JSON.stringify(added.body)}`);
  return authenticator;
}

/** Gives e-mail and password with a client of its own; answers it with the state it is in then. */
export async function givePassword(app: TestApp, email: string, password = goodPassword): Promise<{ client: ApiClient; state: SessionState }> {
  const client = new ApiClient(app.url);
  const { body } = await client.call(authRoutes.signIn, { body: { email, password } });
  return { client, state: body };
}

export const giveCode = (client: ApiClient, kind: 'totp' | 'recovery', code: string) => client.call(signInStepRoutes.giveCode, { body: { kind, code } });

/** Signs in with the passkey alone. */
export async function signInByPasskey(app: TestApp, authenticator: FakeAuthenticator, lies: Parameters<FakeAuthenticator['answer']>[1] = {}) {
  const client = new ApiClient(app.url);
  const { body: options } = await client.call(signInStepRoutes.askPasskey, { body: { purpose: 'sign_in' } });
  const answer = await client.call(signInStepRoutes.givePasskey, { body: { response: authenticator.answer(options, lies) } });
  return { client, answer };
}

/** The session's cookie as a request carries it. */
export const cookieOf = (client: ApiClient): string => client.cookieHeader;

/** Whether a cookie opens anything, by whoever holds it. */
export const opens = async (app: TestApp, cookie: string): Promise<boolean> => (await fetch(`${app.url}/api/me/sessions`, { headers: { cookie } })).status === 200;

/** Counts how often this process hashes a password while `work` runs. */
export async function countHashes(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const hook = createHook({ init: (_id, type) => { if (type === 'ARGON2REQUEST') count += 1; } }).enable();
  try {
    await work();
  } finally {
    hook.disable();
  }
  return count;
}
