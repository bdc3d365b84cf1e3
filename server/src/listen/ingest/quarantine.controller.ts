import { Controller } from '@nestjs/common';
import { quarantineRoutes } from '@hinomi/shared/routes/quarantine-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import type { StreamedText } from '../../platform/http/streamed-text.js';
import { QuarantineReader } from './quarantine.reader.js';
import { QuarantineService } from './quarantine.service.js';

@Controller()
export class QuarantineController {
  constructor(
    private readonly reader: QuarantineReader,
    private readonly service: QuarantineService,
  ) {}

  @Endpoint(quarantineRoutes.list)
  list(@Input(quarantineRoutes.list) { query }: RouteInput<typeof quarantineRoutes.list>): Promise<RouteAnswer<typeof quarantineRoutes.list>> {
    return this.reader.page(query);
  }

  @Endpoint(quarantineRoutes.retry)
  retry(@Input(quarantineRoutes.retry) { body }: RouteInput<typeof quarantineRoutes.retry>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof quarantineRoutes.retry>> {
    return this.service.retry(body, { caller, address });
  }

  @Endpoint(quarantineRoutes.remove)
  remove(@Input(quarantineRoutes.remove) { body }: RouteInput<typeof quarantineRoutes.remove>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof quarantineRoutes.remove>> {
    return this.service.remove(body, { caller, address });
  }

  @Endpoint(quarantineRoutes.export)
  export(@Input(quarantineRoutes.export) { body }: RouteInput<typeof quarantineRoutes.export>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<StreamedText> {
    return this.service.export(body, { caller, address });
  }
}
