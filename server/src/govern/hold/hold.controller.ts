import { Controller } from '@nestjs/common';
import { holdRoutes } from '@hinomi/shared/routes/duty-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { HoldReader } from './hold.reader.js';
import { HoldService } from './hold.service.js';

@Controller()
export class HoldController {
  constructor(
    private readonly reader: HoldReader,
    private readonly service: HoldService,
  ) {}

  @Endpoint(holdRoutes.list)
  async list(): Promise<RouteAnswer<typeof holdRoutes.list>> {
    return { holds: await this.reader.list() };
  }

  @Endpoint(holdRoutes.set)
  set(@Input(holdRoutes.set) { body }: RouteInput<typeof holdRoutes.set>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof holdRoutes.set>> {
    return this.service.set(body, { caller, address });
  }

  @Endpoint(holdRoutes.release)
  release(@Input(holdRoutes.release) { params }: RouteInput<typeof holdRoutes.release>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof holdRoutes.release>> {
    return this.service.release(params.holdId, { caller, address });
  }

  @Endpoint(holdRoutes.restore)
  restore(@Input(holdRoutes.restore) { params }: RouteInput<typeof holdRoutes.restore>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof holdRoutes.restore>> {
    return this.service.restore(params.holdId, { caller, address });
  }
}
