import { Controller } from '@nestjs/common';
import { labelRoutes } from '@hinomi/shared/routes/label-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { LabelReader } from './label.reader.js';
import { LabelService } from './label.service.js';

@Controller()
export class LabelController {
  constructor(
    private readonly service: LabelService,
    private readonly reader: LabelReader,
  ) {}

  @Endpoint(labelRoutes.write)
  write(@Input(labelRoutes.write) input: RouteInput<typeof labelRoutes.write>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof labelRoutes.write>> {
    return this.service.label(input.body, { caller, address });
  }

  @Endpoint(labelRoutes.undo)
  undo(@Input(labelRoutes.undo) input: RouteInput<typeof labelRoutes.undo>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof labelRoutes.undo>> {
    return this.service.undo(input.body, { caller, address });
  }

  @Endpoint(labelRoutes.history)
  history(@Input(labelRoutes.history) input: RouteInput<typeof labelRoutes.history>): Promise<RouteAnswer<typeof labelRoutes.history>> {
    return this.reader.history(input.params.mentionId);
  }
}
