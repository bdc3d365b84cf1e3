import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import { Config } from '../../platform/config/config.js';
import { isUniqueBreach } from '../../platform/database/database-errors.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { needsUserVerification } from './domain/challenge.js';
import type { ChallengePurpose } from './domain/challenge.js';
import { PasskeyStore } from './passkey.store.js';
import type { Asker, NewPasskey, StoredPasskey } from './passkey.store.js';

export type { Asker } from './passkey.store.js';
export type PasskeyRefusal = 'passkey_challenge' | 'passkey_unknown' | 'passkey_invalid' | 'passkey_copied';
/** A passkey's answer that does not count; `reason` is for the audit log, the caller learns only that it was refused. */
export class PasskeyRefused extends AppError {
  constructor(readonly reason: PasskeyRefusal, readonly personId: number | null = null) {
    super('passkey_refused');
  }
}
/** A proven passkey; its use still has to be noted in the transaction that acts on it. */
export type ProvenPasskey = { passkeyId: number; personId: number; signCount: number; isBackedUp: boolean };

const mostPasskeys = 20;
const challengeBytes = 32;
const answerTimeoutMs = 5 * 60_000;
const hintsOf = (passkeys: readonly StoredPasskey[]): { id: string; transports: string[] }[] => passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports }));

/** Passkeys (WebAuthn): challenges, their answers, and the keys themselves. */
@Injectable()
export class PasskeyService {
  constructor(
    private readonly store: PasskeyStore,
    private readonly config: Config,
  ) {}

  /** A challenge for a passkey the person has, or, without an asker, for any that knows an account here. */
  async askFor(purpose: Exclude<ChallengePurpose, 'enrolment'>, asker: Asker | null): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const known = asker === null ? [] : await this.store.listOf(asker.personId);
    const options = await generateAuthenticationOptions({
      rpID: this.site.id, challenge: randomBytes(challengeBytes), timeout: answerTimeoutMs, userVerification: needsUserVerification(purpose) ? 'required' : 'preferred',
      ...(asker === null ? {} : { allowCredentials: hintsOf(known) }),
    });
    await this.store.keepChallenge(options.challenge, purpose, asker, null);
    return options;
  }

  /** Checks an answer and uses up its challenge; throws PasskeyRefused. */
  async check(purpose: Exclude<ChallengePurpose, 'enrolment'>, response: AuthenticationResponseJSON, asker: Asker | null): Promise<ProvenPasskey> {
    const challenge = challengeOf(response.response.clientDataJSON);
    if (challenge === null || (await this.store.takeChallenge(challenge, purpose, asker)) === null) throw new PasskeyRefused('passkey_challenge', asker?.personId);
    const passkey = await this.store.findByCredential(response.id);
    if (passkey === null || !isOwn(passkey, response.response.userHandle, asker)) throw new PasskeyRefused('passkey_unknown', asker?.personId);
    const verified = await verifyAuthenticationResponse({
      response, expectedChallenge: challenge, expectedOrigin: this.site.origin, expectedRPID: this.site.id, requireUserVerification: needsUserVerification(purpose),
      // The count is compared in the statement that stores it, where two answers at once cannot both pass.
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: 0, transports: passkey.transports },
    }).catch(() => null);
    if (verified === null || !verified.verified) throw new PasskeyRefused('passkey_invalid', passkey.personId);
    const { newCounter, credentialBackedUp } = verified.authenticationInfo;
    return { passkeyId: passkey.id, personId: passkey.personId, signCount: newCounter, isBackedUp: credentialBackedUp };
  }

  /** Notes the use of a proven passkey; throws PasskeyRefused where its count shows a copy. */
  async noteUse(tx: Transaction, { passkeyId, personId, signCount, isBackedUp }: ProvenPasskey): Promise<void> {
    if (!(await this.store.noteUse(tx, passkeyId, signCount, isBackedUp))) throw new PasskeyRefused('passkey_copied', personId);
  }

  /** A challenge for a new passkey that can sign in by itself; throws limit_reached. */
  async offer(asker: Asker, person: { email: string; name: string }): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const known = await this.store.listOf(asker.personId);
    if (known.length >= mostPasskeys) throw new AppError('limit_reached');
    const userHandle = known[0]?.userHandle ?? randomBytes(32);
    const options = await generateRegistrationOptions({
      rpName: 'Hinomi', rpID: this.site.id, userName: person.email, userDisplayName: person.name, userID: new Uint8Array(userHandle), challenge: randomBytes(challengeBytes),
      timeout: answerTimeoutMs, attestationType: 'none', excludeCredentials: hintsOf(known), authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    });
    await this.store.keepChallenge(options.challenge, 'enrolment', asker, userHandle);
    return options;
  }

  /** Checks what the browser made; throws PasskeyRefused. The answer is stored by `add`. */
  async checkNew(asker: Asker, response: RegistrationResponseJSON, name: string): Promise<NewPasskey> {
    const challenge = challengeOf(response.response.clientDataJSON);
    const taken = challenge === null ? null : await this.store.takeChallenge(challenge, 'enrolment', asker);
    if (challenge === null || taken === null || taken.userHandle === null) throw new PasskeyRefused('passkey_challenge', asker.personId);
    const verified = await verifyRegistrationResponse({
      response, expectedChallenge: challenge, expectedOrigin: this.site.origin, expectedRPID: this.site.id, requireUserVerification: false,
    }).catch(() => null);
    if (verified === null || !verified.verified) throw new PasskeyRefused('passkey_invalid', asker.personId);
    const { credential, credentialBackedUp } = verified.registrationInfo;
    return {
      personId: asker.personId, credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), userHandle: taken.userHandle,
      signCount: credential.counter, transports: credential.transports ?? [], isBackedUp: credentialBackedUp, name,
    };
  }

  /** Throws already_exists where the authenticator is known. */
  async add(tx: Transaction, passkey: NewPasskey): Promise<void> {
    try {
      await this.store.insert(tx, passkey);
    } catch (error) {
      throw isUniqueBreach(error, 'passkey_credential_once') ? new AppError('already_exists') : error;
    }
  }

  /** The site passkeys are bound to: PUBLIC_URL, whatever address a request came by. */
  private get site(): { id: string; origin: string } {
    const { hostname, origin } = new URL(this.config.publicUrl);
    return { id: hostname, origin };
  }
}

function challengeOf(clientDataJson: string): string | null {
  try {
    const { challenge } = decodeClientDataJSON(clientDataJson) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

/** A passkey speaks for its own account alone, and must know that account where nobody said who it is. */
function isOwn(passkey: StoredPasskey, userHandle: string | undefined, asker: Asker | null): boolean {
  if (asker !== null && passkey.personId !== asker.personId) return false;
  if (userHandle === undefined) return asker !== null;
  return Buffer.from(userHandle, 'base64url').equals(passkey.userHandle);
}
