import { Controller } from '@nestjs/common';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { Clock } from '../../platform/clock/clock.js';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { AlertDecisionService } from './alert-decision.service.js';
import type { Decider } from './alert-decision.service.js';

/** What people decide of alerts; who may take one may decide. */
@Controller()
export class AlertDecisionController {
  constructor(
    private readonly service: AlertDecisionService,
    private readonly clock: Clock,
  ) {}

  @Endpoint(alertRoutes.acknowledge)
  acknowledge(@Input(alertRoutes.acknowledge) input: RouteInput<typeof alertRoutes.acknowledge>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof alertRoutes.acknowledge>> {
    return this.service.acknowledge(input.params.alertId, input.body.version, this.by(caller, address));
  }

  @Endpoint(alertRoutes.handOver)
  handOver(@Input(alertRoutes.handOver) input: RouteInput<typeof alertRoutes.handOver>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof alertRoutes.handOver>> {
    return this.service.handOver(input.params.alertId, input.body, this.by(caller, address));
  }

  @Endpoint(alertRoutes.wait)
  wait(@Input(alertRoutes.wait) input: RouteInput<typeof alertRoutes.wait>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof alertRoutes.wait>> {
    return this.service.wait(input.params.alertId, input.body, this.by(caller, address));
  }

  @Endpoint(alertRoutes.markFalse)
  markFalse(@Input(alertRoutes.markFalse) input: RouteInput<typeof alertRoutes.markFalse>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof alertRoutes.markFalse>> {
    return this.service.markFalse(input.params.alertId, input.body, this.by(caller, address));
  }

  @Endpoint(alertRoutes.reopen)
  reopen(@Input(alertRoutes.reopen) input: RouteInput<typeof alertRoutes.reopen>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof alertRoutes.reopen>> {
    return this.service.reopen(input.params.alertId, input.body.version, this.by(caller, address));
  }

  @Endpoint(alertRoutes.judge)
  judge(@Input(alertRoutes.judge) input: RouteInput<typeof alertRoutes.judge>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof alertRoutes.judge>> {
    return this.service.judge(input.params.alertId, input.body, this.by(caller, address));
  }

  private by(caller: Caller, address: string): Decider {
    return { caller, address, nowMs: this.clock.now() };
  }
}
