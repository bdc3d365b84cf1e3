import { Controller } from '@nestjs/common';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { MentionRecordService } from './mention-record.service.js';
import { MentionWorkReader } from './mention-work.reader.js';
import { MentionWorkService } from './mention-work.service.js';

@Controller()
export class MentionWorkController {
  constructor(
    private readonly service: MentionWorkService,
    private readonly records: MentionRecordService,
    private readonly reader: MentionWorkReader,
  ) {}

  @Endpoint(mentionWorkRoutes.choices)
  choices(): Promise<RouteAnswer<typeof mentionWorkRoutes.choices>> {
    return this.reader.choices();
  }

  @Endpoint(mentionWorkRoutes.change)
  change(@Input(mentionWorkRoutes.change) input: RouteInput<typeof mentionWorkRoutes.change>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof mentionWorkRoutes.change>> {
    return this.service.change(input.body, { caller, address });
  }

  @Endpoint(mentionWorkRoutes.restore)
  restore(@Input(mentionWorkRoutes.restore) input: RouteInput<typeof mentionWorkRoutes.restore>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof mentionWorkRoutes.restore>> {
    return this.service.restore(input.body, { caller, address });
  }

  @Endpoint(mentionWorkRoutes.detail)
  detail(@Input(mentionWorkRoutes.detail) input: RouteInput<typeof mentionWorkRoutes.detail>, @CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof mentionWorkRoutes.detail>> {
    return this.reader.detail(input.params.mentionId, caller.personId);
  }

  @Endpoint(mentionWorkRoutes.addNote)
  addNote(@Input(mentionWorkRoutes.addNote) input: RouteInput<typeof mentionWorkRoutes.addNote>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof mentionWorkRoutes.addNote>> {
    return this.records.addNote(input.params.mentionId, input.body.text, { caller, address });
  }

  @Endpoint(mentionWorkRoutes.removeNote)
  async removeNote(@Input(mentionWorkRoutes.removeNote) input: RouteInput<typeof mentionWorkRoutes.removeNote>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<{ ok: true }> {
    await this.records.removeNote(input.params.mentionId, input.params.noteId, { caller, address });
    return { ok: true };
  }

  @Endpoint(mentionWorkRoutes.keepEvidence)
  keepEvidence(@Input(mentionWorkRoutes.keepEvidence) input: RouteInput<typeof mentionWorkRoutes.keepEvidence>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof mentionWorkRoutes.keepEvidence>> {
    return this.records.keepEvidence(input.params.mentionId, { caller, address });
  }

  @Endpoint(mentionWorkRoutes.releaseEvidence)
  async releaseEvidence(@Input(mentionWorkRoutes.releaseEvidence) input: RouteInput<typeof mentionWorkRoutes.releaseEvidence>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<{ ok: true }> {
    await this.records.releaseEvidence(input.params.mentionId, input.params.evidenceId, { caller, address });
    return { ok: true };
  }
}
