import { Injectable } from '@nestjs/common';
import type { SignInStep } from '@hinomi/shared/vocabulary/sign-in';
import { CallerGate } from '../../platform/http/caller.js';
import type { Caller, Credentials, Member } from '../../platform/http/caller.js';
import { WallGateService } from '../wall/wall-gate.service.js';
import { readCookie } from './domain/read-cookie.js';
import { hashToken } from './secret-token.js';
import { SessionCookie } from './session-cookie.js';
import { SessionReader } from './session.reader.js';
import type { GoodSession } from './session.reader.js';
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
    const session = await this.find(cookieHeader);
    if (session === null || session.step !== null) return null;
    if (isActive && session.isStale) await this.store.touch(session.sessionId);
    const { personId, name, role, sessionId } = session;
    return { personId, name, role, sessionId };
  }

  override async resolveEnrolling({ cookieHeader }: Credentials): Promise<Member | null> {
    return this.resolveStep('enrolment', cookieHeader);
  }

  /** Whose sign-in waits for this step; null where none does. */
  async resolveStep(step: SignInStep, cookieHeader: string | undefined): Promise<Member | null> {
    const session = await this.find(cookieHeader);
    return session?.step === step ? { personId: session.personId, name: session.name, sessionId: session.sessionId } : null;
  }

  /** The session of these cookies in whatever state it is. */
  async find(cookieHeader: string | undefined): Promise<GoodSession | null> {
    const token = this.cookie.read(cookieHeader);
    return token === null || token === '' ? null : this.reader.findGood(hashToken(token));
  }
}
