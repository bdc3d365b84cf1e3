import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { FactorKind } from '@hinomi/shared/vocabulary/sign-in';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller, Member } from '../../platform/http/caller.js';
import { LiveSessions } from '../../platform/live/live-sessions.js';
import { AuditService } from '../audit/audit.service.js';
import { PersonSessions } from '../people/person-sessions.service.js';
import { PendingProofs } from './pending-proofs.service.js';
import { hashToken, makeToken } from './secret-token.js';
import { SessionCookie } from './session-cookie.js';
import { SessionStore } from './session.store.js';
import type { Visit } from './visit.js';

/** What a successful sign-in hands to the controller; the token goes into the cookie and nowhere else. */
export type SignedIn = { token: string; personId: number };

const newIdentity = (): { id: string; token: string } => ({ id: randomUUID(), token: makeToken() });

@Injectable()
export class SessionService extends PersonSessions {
  constructor(
    private readonly database: Database,
    private readonly store: SessionStore,
    private readonly pending: PendingProofs,
    private readonly cookie: SessionCookie,
    private readonly audit: AuditService,
    private readonly live: LiveSessions,
  ) {
    super();
  }

  /** Opens a session with a new token inside `tx`; a session the browser had before ends, so that no planted one lives on. */
  async open(tx: Transaction, person: { id: number; name: string; role: Role }, visit: Visit, factor?: FactorKind): Promise<SignedIn> {
    const { id, token } = await this.insert(tx, person.id, visit, true);
    this.recordSignIn(tx, { personId: person.id, name: person.name }, visit, id, factor);
    return { token, personId: person.id };
  }

  /** Opens a session that opens nothing yet: the password was right, the second factor is still to be given, within ten minutes. */
  async openHalf(tx: Transaction, personId: number, visit: Visit): Promise<SignedIn> {
    const { token } = await this.insert(tx, personId, visit, false);
    return { token, personId };
  }

  /** Makes a half session whole, under a new id and token; throws sign_in_lapsed where it has ended meanwhile. */
  async complete(tx: Transaction, half: Member, factor: FactorKind, visit: Visit): Promise<SignedIn> {
    const { id, token } = newIdentity();
    if (!(await this.store.complete(tx, half.sessionId, id, hashToken(token)))) throw new AppError('sign_in_lapsed');
    this.recordSignIn(tx, half, visit, id, factor);
    return { token, personId: half.personId };
  }

  /**
   * Gives the session a new id and token, as each step up does: whoever had copied the old one has nothing. With
   * `isProved` the password or a passkey has just been given. Throws not_signed_in where the session has ended.
   */
  async renew(tx: Transaction, member: Member, isProved: boolean): Promise<SignedIn> {
    const { id, token } = newIdentity();
    if (!(await this.store.renew(tx, member.sessionId, { id, tokenHash: hashToken(token), isProved }))) throw new AppError('not_signed_in');
    return { token, personId: member.personId };
  }

  /** Ends the half session of these cookies, where there is one. */
  async giveUp(half: Member): Promise<void> {
    await this.database.transact((tx) => this.store.removeOne(tx, half.personId, half.sessionId));
  }

  async signOut(caller: Caller, address: string): Promise<void> {
    await this.end('session.signed_out', caller.sessionId, caller, address);
  }

  /** Ends one of the caller's own sessions; throws not_found for any other. */
  async endOwn(sessionId: string, caller: Caller, address: string): Promise<void> {
    await this.end('session.ended', sessionId, caller, address);
  }

  /** Ends all the caller's other sessions; answers how many. */
  async endOthers(caller: Caller, address: string): Promise<number> {
    const ended = await this.database.transact(async (tx) => {
      const count = await this.store.removeAllOf(tx, caller.personId, caller.sessionId);
      if (count > 0) this.audit.record(tx, { act: 'session.ended', caller, address, subject: `person:${caller.personId}`, detail: { endedSessions: count } });
      return count;
    });
    await this.recheckLive();
    return ended;
  }

  /** With the sessions go half sign-ins, open challenges and reset links. */
  override async endAllOf(tx: Transaction, personId: number, exceptSessionId?: string): Promise<number> {
    await this.pending.dropAllOf(tx, personId);
    return this.store.removeAllOf(tx, personId, exceptSessionId ?? null);
  }

  /** Lets open live connections notice that sessions ended; call it after the commit. */
  async recheckLive(): Promise<void> {
    await this.live.recheckAll();
  }

  private async insert(tx: Transaction, personId: number, visit: Visit, isComplete: boolean): Promise<{ id: string; token: string }> {
    const { id, token } = newIdentity();
    const earlier = this.cookie.read(visit.cookieHeader);
    if (earlier !== null) await this.store.removeByToken(tx, hashToken(earlier));
    await this.store.removeExpired(tx);
    await this.store.insert(tx, { id, tokenHash: hashToken(token), personId, address: visit.address, userAgent: visit.userAgent, isComplete });
    return { id, token };
  }

  private recordSignIn(tx: Transaction, caller: Pick<Caller, 'personId' | 'name'>, { address }: Visit, sessionId: string, factor?: FactorKind): void {
    this.audit.record(tx, { act: 'session.signed_in', caller, address, subject: `session:${sessionId}`, detail: factor === undefined ? {} : { factor } });
  }

  private async end(act: 'session.signed_out' | 'session.ended', sessionId: string, caller: Caller, address: string): Promise<void> {
    await this.database.transact(async (tx) => {
      const isEnded = await this.store.removeOne(tx, caller.personId, sessionId);
      // Signing out of a session that has just ended otherwise is what was wanted; nothing is left to record.
      if (isEnded) this.audit.record(tx, { act, caller, address, subject: `session:${sessionId}` });
      else if (act === 'session.ended') throw new AppError('not_found');
    });
    await this.recheckLive();
  }
}
