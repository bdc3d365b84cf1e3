import { Controller } from '@nestjs/common';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { suggestSpellings } from './domain/suggest-spellings.js';
import { suggestVariants } from './domain/suggest-variants.js';
import { TopicReader } from './topic.reader.js';
import { TopicService } from './topic.service.js';

@Controller()
export class TopicController {
  constructor(
    private readonly service: TopicService,
    private readonly reader: TopicReader,
  ) {}

  @Endpoint(topicRoutes.list)
  async list(): Promise<RouteAnswer<typeof topicRoutes.list>> {
    return { topics: await this.reader.list() };
  }

  @Endpoint(topicRoutes.create)
  create(@Input(topicRoutes.create) input: RouteInput<typeof topicRoutes.create>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof topicRoutes.create>> {
    return this.service.create(input.body, caller, address);
  }

  @Endpoint(topicRoutes.change)
  change(@Input(topicRoutes.change) input: RouteInput<typeof topicRoutes.change>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof topicRoutes.change>> {
    return this.service.change(input.params.topicId, input.body, caller, address);
  }

  @Endpoint(topicRoutes.remove)
  async remove(@Input(topicRoutes.remove) input: RouteInput<typeof topicRoutes.remove>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<{ ok: true }> {
    await this.service.remove(input.params.topicId, caller, address);
    return { ok: true };
  }

  @Endpoint(topicRoutes.restore)
  restore(@Input(topicRoutes.restore) input: RouteInput<typeof topicRoutes.restore>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof topicRoutes.restore>> {
    return this.service.restore(input.params.topicId, caller, address);
  }

  @Endpoint(topicRoutes.preview)
  preview(@Input(topicRoutes.preview) input: RouteInput<typeof topicRoutes.preview>): Promise<RouteAnswer<typeof topicRoutes.preview>> {
    return this.reader.preview(input.body.query);
  }

  @Endpoint(topicRoutes.suggest)
  suggest(@Input(topicRoutes.suggest) input: RouteInput<typeof topicRoutes.suggest>): RouteAnswer<typeof topicRoutes.suggest> {
    return { variants: suggestVariants(input.body.name), spellings: suggestSpellings(input.body.name) };
  }
}
