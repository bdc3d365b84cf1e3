import { Controller } from '@nestjs/common';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { CallerAddress, CurrentCaller } from '../../../platform/http/caller.js';
import type { Caller } from '../../../platform/http/caller.js';
import { Endpoint, Input } from '../../../platform/http/endpoint.js';
import { PasswordResetService } from './password-reset.service.js';
import { ResetRequestService } from './reset-request.service.js';

/** Ways back in for who forgot the password. */
@Controller()
export class ResetController {
  constructor(
    private readonly requests: ResetRequestService,
    private readonly resets: PasswordResetService,
  ) {}

  @Endpoint(recoveryRoutes.ask)
  async ask(@Input(recoveryRoutes.ask) { body }: RouteInput<typeof recoveryRoutes.ask>, @CallerAddress() address: string): Promise<unknown> {
    await this.requests.ask(body.email, address);
    return { ok: true };
  }

  @Endpoint(recoveryRoutes.preview)
  preview(@Input(recoveryRoutes.preview) { body }: RouteInput<typeof recoveryRoutes.preview>, @CallerAddress() address: string): Promise<unknown> {
    return this.resets.preview(body.token, address);
  }

  @Endpoint(recoveryRoutes.reset)
  async reset(@Input(recoveryRoutes.reset) { body }: RouteInput<typeof recoveryRoutes.reset>, @CallerAddress() address: string): Promise<unknown> {
    await this.resets.reset(body, address);
    return { ok: true };
  }

  @Endpoint(recoveryRoutes.makeLink)
  makeLink(@Input(recoveryRoutes.makeLink) { params }: RouteInput<typeof recoveryRoutes.makeLink>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    return this.requests.makeFor(params.personId, { caller, address });
  }
}
