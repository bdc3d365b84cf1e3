import { Controller } from '@nestjs/common';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import type { StreamedText } from '../../platform/http/streamed-text.js';
import { MentionExportService } from './mention-export.service.js';

@Controller()
export class MentionExportController {
  constructor(private readonly service: MentionExportService) {}

  @Endpoint(mentionWorkRoutes.export)
  export(@Input(mentionWorkRoutes.export) input: RouteInput<typeof mentionWorkRoutes.export>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<StreamedText> {
    return this.service.open(input.body, { caller, address });
  }
}
