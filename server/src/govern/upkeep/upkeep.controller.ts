import { Controller } from '@nestjs/common';
import type { RouteAnswer } from '@hinomi/shared/routes/route';
import { systemRoutes } from '@hinomi/shared/routes/upkeep-routes';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { UpkeepService } from './upkeep.service.js';

@Controller()
export class UpkeepController {
  constructor(private readonly service: UpkeepService) {}

  @Endpoint(systemRoutes.checkAudit)
  checkAudit(@CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof systemRoutes.checkAudit>> {
    return this.service.checkAudit(caller, address);
  }
}
