import { Controller } from '@nestjs/common';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { Clock } from '../../platform/clock/clock.js';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { AlertReader } from './alert.reader.js';
import { AlertService } from './alert.service.js';

@Controller()
export class AlertController {
  constructor(
    private readonly service: AlertService,
    private readonly reader: AlertReader,
    private readonly clock: Clock,
  ) {}

  @Endpoint(alertRoutes.list)
  list(@Input(alertRoutes.list) input: RouteInput<typeof alertRoutes.list>): Promise<RouteAnswer<typeof alertRoutes.list>> {
    return this.reader.page(input.query);
  }

  @Endpoint(alertRoutes.detail)
  detail(@Input(alertRoutes.detail) input: RouteInput<typeof alertRoutes.detail>): Promise<RouteAnswer<typeof alertRoutes.detail>> {
    return this.reader.detail(input.params.alertId);
  }

  @Endpoint(alertRoutes.acknowledge)
  acknowledge(@Input(alertRoutes.acknowledge) input: RouteInput<typeof alertRoutes.acknowledge>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof alertRoutes.acknowledge>> {
    return this.service.acknowledge(input.params.alertId, input.body.version, { caller, address, nowMs: this.clock.now() });
  }
}
