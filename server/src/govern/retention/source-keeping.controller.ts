import { Controller } from '@nestjs/common';
import { sourceKeepingRoutes } from '@hinomi/shared/routes/duty-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { SourceKeepingService } from './source-keeping.service.js';
import { SourceKeepingStore } from './source-keeping.store.js';

@Controller()
export class SourceKeepingController {
  constructor(
    private readonly store: SourceKeepingStore,
    private readonly service: SourceKeepingService,
  ) {}

  @Endpoint(sourceKeepingRoutes.list)
  async list(): Promise<RouteAnswer<typeof sourceKeepingRoutes.list>> {
    return { sources: await this.store.list() };
  }

  @Endpoint(sourceKeepingRoutes.preview)
  preview(@Input(sourceKeepingRoutes.preview) { params, body }: RouteInput<typeof sourceKeepingRoutes.preview>): Promise<RouteAnswer<typeof sourceKeepingRoutes.preview>> {
    return this.service.preview(params.sourceId, body.keptDays);
  }

  @Endpoint(sourceKeepingRoutes.change)
  async change(@Input(sourceKeepingRoutes.change) { params, body }: RouteInput<typeof sourceKeepingRoutes.change>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof sourceKeepingRoutes.change>> {
    return { sources: await this.service.change(params.sourceId, body, caller, address) };
  }
}
