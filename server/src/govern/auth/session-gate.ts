import { Injectable } from '@nestjs/common';
import { CallerGate } from '../../platform/http/caller.js';
import type { Caller, Credentials } from '../../platform/http/caller.js';
import { WallGateService } from '../wall/wall-gate.service.js';
import { readCookie } from './domain/read-cookie.js';
import { hashToken } from './secret-token.js';
import { SessionCookie } from './session-cookie.js';
import { SessionReader } from './session.reader.js';
import { SessionStore } from './session.store.js';

/** Answers who a request belongs to. Nothing is remembered in between, so whatever ends or changes holds at the next request. */
@Injectable()
export class SessionGate extends CallerGate {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly reader: SessionReader,
    private readonly store: SessionStore,
    private readonly walls: WallGateService,
  ) {
    super();
  }

  override async resolve(credentials: Credentials, isActive: boolean): Promise<Caller | null> {
    return (await this.resolvePerson(credentials, isActive)) ?? this.resolveWall(credentials, isActive);
  }

  /** A display's cookie counts only where nobody is signed in. */
  private async resolveWall({ cookieHeader }: Credentials, isActive: boolean): Promise<Caller | null> {
    const token = readCookie(cookieHeader, this.walls.cookieName);
    return token === null || token === '' ? null : this.walls.resolve(token, isActive);
  }

  private async resolvePerson({ cookieHeader }: Credentials, isActive: boolean): Promise<Caller | null> {
    const token = this.cookie.read(cookieHeader);
    if (token === null || token === '') return null;
    const session = await this.reader.findGood(hashToken(token));
    if (session === null) return null;
    if (isActive && session.isStale) await this.store.touch(session.sessionId);
    const { personId, name, role, sessionId } = session;
    return { personId, name, role, sessionId };
  }
}
