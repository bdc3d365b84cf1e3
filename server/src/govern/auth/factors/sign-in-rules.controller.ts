import { Controller } from '@nestjs/common';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { CallerAddress, CurrentCaller } from '../../../platform/http/caller.js';
import type { Caller } from '../../../platform/http/caller.js';
import { Endpoint, Input } from '../../../platform/http/endpoint.js';
import { FactorReader } from '../../factor/factor.reader.js';
import { SignInRulesService } from './sign-in-rules.service.js';

/** The rules of signing in, for administrators. */
@Controller()
export class SignInRulesController {
  constructor(
    private readonly reader: FactorReader,
    private readonly rules: SignInRulesService,
  ) {}

  @Endpoint(recoveryRoutes.rules)
  read(): Promise<unknown> {
    return this.reader.rules();
  }

  @Endpoint(recoveryRoutes.changeRules)
  change(@Input(recoveryRoutes.changeRules) { body }: RouteInput<typeof recoveryRoutes.changeRules>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    return this.rules.setRequired(body.isFactorRequired, { caller, address });
  }

  @Endpoint(recoveryRoutes.removeFactors)
  async removeFactors(@Input(recoveryRoutes.removeFactors) { params }: RouteInput<typeof recoveryRoutes.removeFactors>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    await this.rules.removeFactorsOf(params.personId, { caller, address });
    return { ok: true };
  }
}
