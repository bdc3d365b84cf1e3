import { Controller } from '@nestjs/common';
import { mentionRoutes, sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { MentionReader } from './mention.reader.js';
import { QuarantineReader } from './quarantine.reader.js';

@Controller()
export class MentionController {
  constructor(
    private readonly reader: MentionReader,
    private readonly quarantine: QuarantineReader,
  ) {}

  @Endpoint(mentionRoutes.list)
  list(@Input(mentionRoutes.list) input: RouteInput<typeof mentionRoutes.list>, @CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof mentionRoutes.list>> {
    return this.reader.page(input.query, caller.personId);
  }

  @Endpoint(mentionRoutes.detail)
  detail(@Input(mentionRoutes.detail) input: RouteInput<typeof mentionRoutes.detail>): Promise<RouteAnswer<typeof mentionRoutes.detail>> {
    return this.reader.detail(input.params.mentionId);
  }

  @Endpoint(sourceRoutes.quarantine)
  async listQuarantine(@Input(sourceRoutes.quarantine) input: RouteInput<typeof sourceRoutes.quarantine>): Promise<RouteAnswer<typeof sourceRoutes.quarantine>> {
    return { items: await this.quarantine.newest(input.params.sourceId) };
  }
}
