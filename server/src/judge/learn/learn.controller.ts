import { Controller } from '@nestjs/common';
import { learnRoutes } from '@hinomi/shared/routes/learn-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { AccuracyReader } from './accuracy.reader.js';
import { RefitReader } from './refit.reader.js';
import { RefitService } from './refit.service.js';

/** What was learned from the company's labels, and how well it judges. */
@Controller()
export class LearnController {
  constructor(
    private readonly service: RefitService,
    private readonly reader: RefitReader,
    private readonly accuracies: AccuracyReader,
  ) {}

  @Endpoint(learnRoutes.models)
  models(): Promise<RouteAnswer<typeof learnRoutes.models>> {
    return this.reader.list();
  }

  @Endpoint(learnRoutes.refit)
  async refit(@CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof learnRoutes.refit>> {
    await this.service.refit({ caller, address });
    return { ok: true };
  }

  @Endpoint(learnRoutes.use)
  use(@Input(learnRoutes.use) { params: { modelId } }: RouteInput<typeof learnRoutes.use>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof learnRoutes.use>> {
    return this.service.use(modelId === 0 ? null : modelId, { caller, address });
  }

  @Endpoint(learnRoutes.accuracy)
  accuracy(@Input(learnRoutes.accuracy) { query }: RouteInput<typeof learnRoutes.accuracy>): Promise<RouteAnswer<typeof learnRoutes.accuracy>> {
    return this.accuracies.report(query.weeks);
  }
}
