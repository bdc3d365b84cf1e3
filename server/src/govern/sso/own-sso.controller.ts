import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { TryLimitService } from '../auth/try-limit.service.js';
import { OidcClient } from './oidc-client.js';
import { OwnSsoService } from './own-sso.service.js';
import { SsoCookie } from './sso-cookie.js';
import { SsoReader } from './sso.reader.js';
import { SsoService } from './sso.service.js';

/** What signed-in people see and change of their link, and who is linked. */
@Controller()
export class OwnSsoController {
  constructor(
    private readonly own: OwnSsoService,
    private readonly sso: SsoService,
    private readonly oidc: OidcClient,
    private readonly cookie: SsoCookie,
    private readonly reader: SsoReader,
    private readonly limits: TryLimitService,
  ) {}

  @Endpoint(ssoRoutes.own)
  describe(@CurrentCaller() caller: Caller): Promise<unknown> {
    return this.own.describe(caller.personId);
  }

  @Endpoint(ssoRoutes.link)
  async link(@Input(ssoRoutes.link) { body }: RouteInput<typeof ssoRoutes.link>, @CurrentCaller() caller: Caller, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    await this.limits.take('sso', address);
    await this.own.requireUnlinked(caller.personId);
    const begun = await this.sso.begin({ returnTo: body.returnTo, personId: caller.personId });
    this.cookie.set(response, begun.browserToken);
    return { address: begun.address };
  }

  @Endpoint(ssoRoutes.unlink)
  async unlink(@CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    await this.own.unlink(caller, address);
    return { ok: true };
  }

  /** Signing out of Hinomi must not wait for a provider that is away: then there is no address. */
  @Endpoint(ssoRoutes.endSession)
  async endSession(@Input(ssoRoutes.endSession) _checked: RouteInput<typeof ssoRoutes.endSession>): Promise<unknown> {
    return { address: await this.oidc.endSessionAddress().catch(() => null) };
  }

  @Endpoint(ssoRoutes.people)
  async people(): Promise<unknown> {
    return { personIds: await this.reader.listLinkedIds() };
  }
}
