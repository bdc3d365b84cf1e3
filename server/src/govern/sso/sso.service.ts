import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { KnownRequest } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { SignInDoor } from '../auth/sign-in-door.service.js';
import { AttemptStore } from './attempt.store.js';
import type { Attempt } from './attempt.store.js';
import { cleanReturnPath } from './domain/return-path.js';
import { roleOfGroups } from './domain/role-map.js';
import { OidcClient } from './oidc-client.js';
import type { ProviderAnswer } from './oidc-client.js';
import { SsoAdmission } from './sso-admission.service.js';
import type { Arrival } from './sso-admission.service.js';

export type Purpose = { returnTo: string; personId?: number; invitationId?: number };
type SignedIn = Awaited<ReturnType<SignInDoor['open']>>;
export type Finished = { outcome: 'signed_in' | 'linked'; returnTo: string; signedIn: SignedIn | null };

const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const languageOf = (request: Request): Language => (/^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'ja');

/** A sign-in with the sign-in service from its beginning to a session. */
@Injectable()
export class SsoService {
  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptStore,
    private readonly oidc: OidcClient,
    private readonly admission: SsoAdmission,
    private readonly door: SignInDoor,
    private readonly audit: AuditService,
  ) {}

  /** Keeps a new attempt; answers where to go and the secret that ties it to this browser. */
  async begin({ returnTo, personId, invitationId }: Purpose): Promise<{ address: string; browserToken: string }> {
    const { address, state, nonce, codeVerifier } = await this.oidc.begin();
    const browserToken = randomBytes(32).toString('base64url');
    await this.database.transact((tx) => this.attempts.insert(tx, {
      stateHash: hash(state), browserHash: hash(browserToken), issuer: this.oidc.settings.issuer, codeVerifier, nonce, returnTo: cleanReturnPath(returnTo),
      personId: personId ?? null, invitationId: invitationId ?? null,
    }));
    return { address, browserToken };
  }

  /** Uses up the attempt, whatever comes of it, and lets the person in; refusals are on record. */
  async finish(answer: ProviderAnswer, browserToken: string | null, request: KnownRequest): Promise<Finished> {
    const address = request.ip ?? 'unknown';
    try {
      const attempt = await this.take(answer.state, browserToken, request);
      const identity = await this.oidc.identify(answer, attempt);
      const { roleMap } = this.oidc.settings;
      const arrival = { identity, role: roleOfGroups(roleMap, identity.groups), mapsGroups: roleMap.length > 0, address, language: languageOf(request) };
      return await this.conclude(attempt, arrival, request);
    } catch (error) {
      if (error instanceof AppError) await this.recordRefusal(error, address);
      throw error;
    }
  }

  private async take(state: string, browserToken: string | null, request: KnownRequest): Promise<Attempt> {
    const attempt = browserToken === null ? null : await this.database.transact((tx) => this.attempts.take(tx, hash(state), hash(browserToken)));
    // A link belongs to whoever is signed in still; an attempt begun with another service is of no use at this one.
    const isGood = attempt !== null && attempt.issuer === this.oidc.settings.issuer && (attempt.personId === null || attempt.personId === request.caller?.personId);
    if (!isGood) throw new AppError('sso_lapsed');
    return attempt;
  }

  private async conclude(attempt: Attempt, arrival: Arrival, request: KnownRequest): Promise<Finished> {
    const { caller } = request;
    if (attempt.personId !== null && caller !== null && caller !== undefined) {
      await this.database.transact((tx) => this.admission.link(tx, caller, arrival));
      return { outcome: 'linked', returnTo: attempt.returnTo, signedIn: null };
    }
    const signedIn = await this.database.transact((tx) => this.enter(tx, attempt, arrival, request));
    // A role that changed holds for the person's other sessions at once.
    await this.door.recheckLive();
    return { outcome: 'signed_in', returnTo: attempt.returnTo, signedIn };
  }

  private async enter(tx: Transaction, { invitationId }: Attempt, arrival: Arrival, request: KnownRequest): Promise<SignedIn> {
    const person = invitationId === null ? await this.admission.admit(tx, arrival) : await this.admission.admitInvited(tx, invitationId, arrival);
    return this.door.open(tx, person, request);
  }

  private async recordRefusal({ code }: AppError, address: string): Promise<void> {
    await this.database.transact(async (tx) => this.audit.record(tx, { act: 'session.refused', caller: null, address, detail: { reason: code, by: 'single sign-on' } }));
  }
}
