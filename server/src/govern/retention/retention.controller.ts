import { Controller } from '@nestjs/common';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { retentionRoutes } from '@hinomi/shared/routes/upkeep-routes';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { ErasureService } from './erasure.service.js';
import { RetentionReader } from './retention.reader.js';
import { RetentionService } from './retention.service.js';

@Controller()
export class RetentionController {
  constructor(
    private readonly reader: RetentionReader,
    private readonly service: RetentionService,
    private readonly erasures: ErasureService,
  ) {}

  @Endpoint(retentionRoutes.get)
  get(): Promise<RouteAnswer<typeof retentionRoutes.get>> {
    return this.reader.get();
  }

  @Endpoint(retentionRoutes.preview)
  preview(@Input(retentionRoutes.preview) { body }: RouteInput<typeof retentionRoutes.preview>): Promise<RouteAnswer<typeof retentionRoutes.preview>> {
    return this.service.preview(body);
  }

  @Endpoint(retentionRoutes.change)
  change(@Input(retentionRoutes.change) { body }: RouteInput<typeof retentionRoutes.change>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof retentionRoutes.change>> {
    return this.service.change(body.days, body.version, caller, address);
  }

  @Endpoint(retentionRoutes.previewErasure)
  previewErasure(@Input(retentionRoutes.previewErasure) { body }: RouteInput<typeof retentionRoutes.previewErasure>): Promise<RouteAnswer<typeof retentionRoutes.previewErasure>> {
    return this.erasures.preview(body);
  }

  @Endpoint(retentionRoutes.erase)
  erase(@Input(retentionRoutes.erase) { body }: RouteInput<typeof retentionRoutes.erase>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof retentionRoutes.erase>> {
    return this.erasures.erase(body, { caller, address });
  }
}
