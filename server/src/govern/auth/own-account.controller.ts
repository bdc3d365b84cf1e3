import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { OwnAccountService } from './own-account.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionReader } from './session.reader.js';
import { SessionService } from './session.service.js';

/** What signed-in people see and change of their own account. */
@Controller()
export class OwnAccountController {
  constructor(
    private readonly account: OwnAccountService,
    private readonly sessions: SessionService,
    private readonly reader: SessionReader,
    private readonly cookie: SessionCookie,
  ) {}

  @Endpoint(authRoutes.changeSelf)
  changeSelf(@Input(authRoutes.changeSelf) { body }: RouteInput<typeof authRoutes.changeSelf>, @CurrentCaller() caller: Caller): Promise<unknown> {
    return this.account.changeProfile(caller, body);
  }

  @Endpoint(authRoutes.changePassword)
  async changePassword(@Input(authRoutes.changePassword) { body }: RouteInput<typeof authRoutes.changePassword>, @CurrentCaller() caller: Caller, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    const { token } = await this.account.changePassword(caller, body, address);
    this.cookie.set(response, token);
    return { ok: true };
  }

  @Endpoint(authRoutes.sessions)
  async listSessions(@CurrentCaller() caller: Caller): Promise<unknown> {
    return { sessions: await this.reader.listOf(caller.personId, caller.sessionId) };
  }

  @Endpoint(authRoutes.endSession)
  async endSession(@Input(authRoutes.endSession) { params }: RouteInput<typeof authRoutes.endSession>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    await this.sessions.endOwn(params.sessionId, caller, address);
    return { ok: true };
  }
}
