import { Controller } from '@nestjs/common';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { RelatedReader } from './related.reader.js';

@Controller()
export class RelatedController {
  constructor(private readonly reader: RelatedReader) {}

  @Endpoint(mentionWorkRoutes.author)
  author(@Input(mentionWorkRoutes.author) input: RouteInput<typeof mentionWorkRoutes.author>): Promise<RouteAnswer<typeof mentionWorkRoutes.author>> {
    return this.reader.author(input.params.mentionId);
  }

  @Endpoint(mentionWorkRoutes.thread)
  thread(@Input(mentionWorkRoutes.thread) input: RouteInput<typeof mentionWorkRoutes.thread>): Promise<RouteAnswer<typeof mentionWorkRoutes.thread>> {
    return this.reader.thread(input.params.mentionId);
  }

  @Endpoint(mentionWorkRoutes.copies)
  copies(@Input(mentionWorkRoutes.copies) input: RouteInput<typeof mentionWorkRoutes.copies>): Promise<RouteAnswer<typeof mentionWorkRoutes.copies>> {
    return this.reader.copies(input.params.mentionId);
  }
}
