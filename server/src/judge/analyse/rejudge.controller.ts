import { Controller } from '@nestjs/common';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { rejudgeRoutes, wordRoutes } from '@hinomi/shared/routes/word-routes';
import { CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { RejudgeReader } from './rejudge.reader.js';
import { WordPreviewService } from './word-preview.service.js';

/** What another judge would say, and how far it has come with stored posts. */
@Controller()
export class RejudgeController {
  constructor(
    private readonly reader: RejudgeReader,
    private readonly previews: WordPreviewService,
  ) {}

  @Endpoint(rejudgeRoutes.state)
  async state(): Promise<RouteAnswer<typeof rejudgeRoutes.state>> {
    return { run: await this.reader.newest() };
  }

  @Endpoint(wordRoutes.preview)
  preview(@Input(wordRoutes.preview) input: RouteInput<typeof wordRoutes.preview>, @CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof wordRoutes.preview>> {
    return this.previews.preview(input.body, caller.personId);
  }
}
