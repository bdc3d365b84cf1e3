import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Transaction } from '../../platform/database/database.js';
import { SessionCookie } from './session-cookie.js';
import { SessionService } from './session.service.js';
import type { SignedIn } from './session.service.js';
import { visitOf } from './visit.js';

/** The door for people who proved who they are elsewhere: the sign-in service has asked for their factors already. */
@Injectable()
export class SignInDoor {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Opens a session inside `tx`; one the browser had before ends. */
  async open(tx: Transaction, person: { id: number; name: string; role: Role }, request: Request): Promise<SignedIn> {
    return this.sessions.open(tx, person, visitOf(request));
  }

  /** Hands the browser its session; call it after the commit. */
  admit(response: Response, { token }: SignedIn): void {
    this.cookie.set(response, token);
  }

  /** Ends connections and rights that are no longer good; call it after the commit. */
  async recheckLive(): Promise<void> {
    await this.sessions.recheckLive();
  }
}
