import { Controller } from '@nestjs/common';
import { monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { MonitorReader } from './monitor.reader.js';

@Controller()
export class MonitorController {
  constructor(private readonly reader: MonitorReader) {}

  @Endpoint(monitorRoutes.state)
  state(): Promise<RouteAnswer<typeof monitorRoutes.state>> {
    return this.reader.state();
  }

  @Endpoint(monitorRoutes.series)
  series(@Input(monitorRoutes.series) input: RouteInput<typeof monitorRoutes.series>): Promise<RouteAnswer<typeof monitorRoutes.series>> {
    return this.reader.series(input.params.topicId, input.query.period);
  }
}
