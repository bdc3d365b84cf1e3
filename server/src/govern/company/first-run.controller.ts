import { Controller } from '@nestjs/common';
import { firstRunRoutes, tourRoutes } from '@hinomi/shared/routes/company-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { FirstRunService } from './first-run.service.js';

@Controller()
export class FirstRunController {
  constructor(private readonly service: FirstRunService) {}

  @Endpoint(firstRunRoutes.state)
  state(@CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof firstRunRoutes.state>> {
    return this.service.state(caller);
  }

  @Endpoint(firstRunRoutes.mark)
  mark(@Input(firstRunRoutes.mark) { body }: RouteInput<typeof firstRunRoutes.mark>, @CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof firstRunRoutes.mark>> {
    return this.service.mark(body.step, body.state, body.version, caller);
  }

  @Endpoint(firstRunRoutes.visit)
  visit(@Input(firstRunRoutes.visit) { body }: RouteInput<typeof firstRunRoutes.visit>, @CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof firstRunRoutes.visit>> {
    return this.service.visit(body.step, caller);
  }

  @Endpoint(firstRunRoutes.close)
  close(@Input(firstRunRoutes.close) { body }: RouteInput<typeof firstRunRoutes.close>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof firstRunRoutes.close>> {
    return this.service.close(body.as, body.version, caller, address);
  }

  @Endpoint(tourRoutes.state)
  async tour(@CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof tourRoutes.state>> {
    return { isOffered: await this.service.isTourOffered(caller) };
  }

  @Endpoint(tourRoutes.seen)
  async tourSeen(@CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof tourRoutes.seen>> {
    await this.service.noteTourSeen(caller);
    return { ok: true };
  }
}
