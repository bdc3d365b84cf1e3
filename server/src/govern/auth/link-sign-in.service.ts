import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { SessionState } from '@hinomi/shared/contracts/auth';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { Database } from '../../platform/database/database.js';
import type { KnownRequest } from '../../platform/http/caller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionService } from './session.service.js';
import { SessionStateService } from './session-state.service.js';
import { visitOf } from './visit.js';

/** Opens a session without a password, for rooms that know their visitor by a link of their own. */
@Injectable()
export class LinkSignInService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly cookie: SessionCookie,
    private readonly states: SessionStateService,
  ) {}

  /** The caller has checked the link. Sets the cookie and answers the new session state. */
  async signIn(person: { id: number; name: string; role: Role }, request: KnownRequest, response: Response): Promise<SessionState> {
    const { token } = await this.database.transact((tx) => this.sessions.open(tx, person, visitOf(request)));
    this.cookie.set(response, token);
    return this.states.ofToken(token);
  }
}
