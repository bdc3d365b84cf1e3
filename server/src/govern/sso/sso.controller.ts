import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { Config } from '../../platform/config/config.js';
import { AppError } from '../../platform/http/app-error.js';
import { CallerAddress } from '../../platform/http/caller.js';
import type { KnownRequest } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { SignInDoor } from '../auth/sign-in-door.service.js';
import { TryLimitService } from '../auth/try-limit.service.js';
import { InvitationService } from '../people/invitation.service.js';
import { SsoCookie } from './sso-cookie.js';
import { SsoService } from './sso.service.js';

/** Signing in with the sign-in service: what is offered, there, and back. */
@Controller()
export class SsoController {
  constructor(
    private readonly config: Config,
    private readonly sso: SsoService,
    private readonly cookie: SsoCookie,
    private readonly door: SignInDoor,
    private readonly invitations: InvitationService,
    private readonly limits: TryLimitService,
  ) {}

  @Endpoint(ssoRoutes.offer)
  offer(): unknown {
    const { oidc } = this.config;
    return { isOffered: oidc !== null, label: oidc?.label ?? '', isOnly: oidc?.isOnly ?? false };
  }

  @Endpoint(ssoRoutes.begin)
  async begin(@Input(ssoRoutes.begin) { body }: RouteInput<typeof ssoRoutes.begin>, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    await this.limits.take('sso', address);
    const invitationId = body.invitation === undefined ? undefined : await this.identifyInvitation(body.invitation, address);
    const begun = await this.sso.begin({ returnTo: body.returnTo, ...(invitationId === undefined ? {} : { invitationId }) });
    this.cookie.set(response, begun.browserToken);
    return { address: begun.address };
  }

  @Endpoint(ssoRoutes.finish)
  async finish(@Input(ssoRoutes.finish) { body }: RouteInput<typeof ssoRoutes.finish>, @Req() request: KnownRequest, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    await this.limits.take('sso', address);
    const { signedIn, ...finished } = await this.sso.finish(body, this.cookie.read(request as Request), request);
    this.cookie.clear(response);
    if (signedIn !== null) this.door.admit(response, signedIn);
    return finished;
  }

  /** Guessing tokens here is counted with guessing them anywhere else. */
  private async identifyInvitation(token: string, address: string): Promise<number> {
    await this.limits.take('invitation', address);
    const id = await this.invitations.identify(token);
    if (id === null) throw new AppError('invitation_invalid');
    return id;
  }
}
