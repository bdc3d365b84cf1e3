import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from '@hinomi/shared/contracts/auth';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { LiveSessions } from '../../platform/live/live-sessions.js';
import { AuditService } from '../audit/audit.service.js';
import { PersonSessions } from '../people/person-sessions.service.js';
import { hashToken, makeToken } from './secret-token.js';
import { SessionCookie } from './session-cookie.js';
import { SessionReader } from './session.reader.js';
import { SessionStore } from './session.store.js';
import type { Visit } from './visit.js';

/** What a successful sign-in hands to the controller; the token goes into the cookie and nowhere else. */
export type SignedIn = { token: string; personId: number };

@Injectable()
export class SessionService extends PersonSessions {
  constructor(
    private readonly database: Database,
    private readonly store: SessionStore,
    private readonly reader: SessionReader,
    private readonly cookie: SessionCookie,
    private readonly audit: AuditService,
    private readonly live: LiveSessions,
  ) {
    super();
  }

  /** Opens a session with a new token inside `tx`; a session the browser had before ends, so that no planted one lives on. */
  async open(tx: Transaction, person: { id: number; name: string; role: Role }, visit: Visit): Promise<SignedIn> {
    const token = makeToken();
    const id = randomUUID();
    const earlier = this.cookie.read(visit.cookieHeader);
    if (earlier !== null) await this.store.removeByToken(tx, hashToken(earlier));
    await this.store.removeExpired(tx);
    await this.store.insert(tx, { id, tokenHash: hashToken(token), personId: person.id, address: visit.address, userAgent: visit.userAgent });
    this.audit.record(tx, { act: 'session.signed_in', caller: { personId: person.id, name: person.name }, address: visit.address, subject: `session:${id}` });
    return { token, personId: person.id };
  }

  async signOut(caller: Caller, address: string): Promise<void> {
    await this.end('session.signed_out', caller.sessionId, caller, address);
  }

  /** Ends one of the caller's own sessions; throws not_found for any other. */
  async endOwn(sessionId: string, caller: Caller, address: string): Promise<void> {
    await this.end('session.ended', sessionId, caller, address);
  }

  async listOwn(caller: Caller): Promise<SessionRow[]> {
    return this.reader.listOf(caller.personId, caller.sessionId);
  }

  override async endAllOf(tx: Transaction, personId: number, exceptSessionId?: string): Promise<number> {
    return this.store.removeAllOf(tx, personId, exceptSessionId ?? null);
  }

  /** Lets open live connections notice that sessions ended; call it after the commit. */
  async recheckLive(): Promise<void> {
    await this.live.recheckAll();
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
