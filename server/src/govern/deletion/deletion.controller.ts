import { Controller } from '@nestjs/common';
import { deletionRoutes } from '@hinomi/shared/routes/duty-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { DeletionProofService } from './deletion-proof.service.js';
import { DeletionReader } from './deletion.reader.js';

@Controller()
export class DeletionController {
  constructor(
    private readonly reader: DeletionReader,
    private readonly proof: DeletionProofService,
  ) {}

  @Endpoint(deletionRoutes.state)
  state(): Promise<RouteAnswer<typeof deletionRoutes.state>> {
    return this.reader.state();
  }

  @Endpoint(deletionRoutes.list)
  list(@Input(deletionRoutes.list) { query }: RouteInput<typeof deletionRoutes.list>): Promise<RouteAnswer<typeof deletionRoutes.list>> {
    return this.reader.page(query.before);
  }

  @Endpoint(deletionRoutes.verify)
  verify(@CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof deletionRoutes.verify>> {
    return this.proof.verify(caller, address);
  }
}
