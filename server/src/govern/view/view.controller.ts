import { Controller } from '@nestjs/common';
import { viewRoutes } from '@hinomi/shared/routes/mention-work-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { ViewReader } from './view.reader.js';
import { ViewService } from './view.service.js';

@Controller()
export class ViewController {
  constructor(
    private readonly service: ViewService,
    private readonly reader: ViewReader,
  ) {}

  @Endpoint(viewRoutes.list)
  async list(@CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof viewRoutes.list>> {
    return { views: await this.reader.list(caller.personId) };
  }

  @Endpoint(viewRoutes.create)
  create(@Input(viewRoutes.create) input: RouteInput<typeof viewRoutes.create>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof viewRoutes.create>> {
    return this.service.create(input.body, { caller, address });
  }

  @Endpoint(viewRoutes.change)
  change(@Input(viewRoutes.change) input: RouteInput<typeof viewRoutes.change>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof viewRoutes.change>> {
    return this.service.change(input.params.viewId, input.body, { caller, address });
  }

  @Endpoint(viewRoutes.remove)
  async remove(@Input(viewRoutes.remove) input: RouteInput<typeof viewRoutes.remove>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof viewRoutes.remove>> {
    await this.service.remove(input.params.viewId, { caller, address });
    return { ok: true };
  }
}
