import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SessionState } from '@hinomi/shared/contracts/auth';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller, KnownRequest } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { version } from '../../version.js';
import { PeopleReader } from '../people/people.reader.js';
import { SessionCookie } from './session-cookie.js';
import { SessionService } from './session.service.js';
import type { SignedIn } from './session.service.js';
import { InvitationAcceptanceService } from './invitation-acceptance.service.js';
import { SetupService } from './setup.service.js';
import { SignInService } from './sign-in.service.js';
import { CurrentVisit } from './visit.js';
import type { Visit } from './visit.js';

/** Getting in and out: session state, set-up, sign-in, sign-out, invitation links. */
@Controller()
export class SessionController {
  constructor(
    private readonly people: PeopleReader,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionService,
    private readonly signIns: SignInService,
    private readonly setups: SetupService,
    private readonly acceptances: InvitationAcceptanceService,
  ) {}

  @Endpoint(authRoutes.state)
  state(@Req() request: KnownRequest): Promise<SessionState> {
    return this.stateOf(request.caller?.personId ?? null);
  }

  @Endpoint(authRoutes.setUp)
  async setUp(@Input(authRoutes.setUp) { body }: RouteInput<typeof authRoutes.setUp>, @CurrentVisit() visit: Visit, @Res({ passthrough: true }) response: Response): Promise<SessionState> {
    return this.welcome(await this.setups.setUp(body, visit), response);
  }

  @Endpoint(authRoutes.signIn)
  async signIn(@Input(authRoutes.signIn) { body }: RouteInput<typeof authRoutes.signIn>, @CurrentVisit() visit: Visit, @Res({ passthrough: true }) response: Response): Promise<SessionState> {
    return this.welcome(await this.signIns.signIn(body, visit), response);
  }

  /** Also tells the browser to drop what it kept of Hinomi's pages (ASVS 14.3.1). */
  @Endpoint(authRoutes.signOut)
  async signOut(@CurrentCaller() caller: Caller, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    await this.sessions.signOut(caller, address);
    this.cookie.clear(response);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    return { ok: true };
  }

  @Endpoint(authRoutes.previewInvitation)
  previewInvitation(@Input(authRoutes.previewInvitation) { body }: RouteInput<typeof authRoutes.previewInvitation>, @CallerAddress() address: string): Promise<unknown> {
    return this.acceptances.preview(body.token, address);
  }

  @Endpoint(authRoutes.acceptInvitation)
  async acceptInvitation(@Input(authRoutes.acceptInvitation) { body }: RouteInput<typeof authRoutes.acceptInvitation>, @CurrentVisit() visit: Visit, @Res({ passthrough: true }) response: Response): Promise<SessionState> {
    return this.welcome(await this.acceptances.accept(body, visit), response);
  }

  private async welcome({ token, personId }: SignedIn, response: Response): Promise<SessionState> {
    this.cookie.set(response, token);
    return this.stateOf(personId);
  }

  private async stateOf(personId: number | null): Promise<SessionState> {
    const person = personId === null ? null : await this.people.findSelf(personId);
    return { needsSetup: person === null && !(await this.people.hasAnyone()), person, version };
  }
}
