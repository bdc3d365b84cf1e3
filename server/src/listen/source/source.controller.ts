import { Controller } from '@nestjs/common';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { AppError } from '../../platform/http/app-error.js';
import { SourcePastReader } from './source-past.reader.js';
import { SourceReader } from './source.reader.js';
import { SourceService } from './source.service.js';

@Controller()
export class SourceController {
  constructor(
    private readonly service: SourceService,
    private readonly reader: SourceReader,
    private readonly past: SourcePastReader,
  ) {}

  @Endpoint(sourceRoutes.list)
  async list(): Promise<RouteAnswer<typeof sourceRoutes.list>> {
    return { sources: await this.reader.list() };
  }

  @Endpoint(sourceRoutes.create)
  create(@Input(sourceRoutes.create) input: RouteInput<typeof sourceRoutes.create>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof sourceRoutes.create>> {
    return this.service.create(input.body, caller, address);
  }

  @Endpoint(sourceRoutes.change)
  change(@Input(sourceRoutes.change) input: RouteInput<typeof sourceRoutes.change>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof sourceRoutes.change>> {
    return this.service.change(input.params.sourceId, input.body, caller, address);
  }

  @Endpoint(sourceRoutes.remove)
  async remove(@Input(sourceRoutes.remove) input: RouteInput<typeof sourceRoutes.remove>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<{ ok: true }> {
    await this.service.remove(input.params.sourceId, caller, address);
    return { ok: true };
  }

  @Endpoint(sourceRoutes.restore)
  restore(@Input(sourceRoutes.restore) input: RouteInput<typeof sourceRoutes.restore>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof sourceRoutes.restore>> {
    return this.service.restore(input.params.sourceId, caller, address);
  }

  @Endpoint(sourceRoutes.fetchNow)
  async fetchNow(@Input(sourceRoutes.fetchNow) input: RouteInput<typeof sourceRoutes.fetchNow>): Promise<{ ok: true }> {
    await this.service.fetchNow(input.params.sourceId);
    return { ok: true };
  }

  @Endpoint(sourceRoutes.history)
  async history(@Input(sourceRoutes.history) input: RouteInput<typeof sourceRoutes.history>): Promise<RouteAnswer<typeof sourceRoutes.history>> {
    if (await this.reader.find(input.params.sourceId) === null) throw new AppError('not_found');
    return this.past.read(input.params.sourceId);
  }
}
