import { Controller } from '@nestjs/common';
import { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { OpinionSettingService } from './opinion-setting.service.js';
import { OpinionTestService } from './opinion-test.service.js';
import { OpinionReader } from './opinion.reader.js';

@Controller()
export class OpinionController {
  constructor(
    private readonly reader: OpinionReader,
    private readonly settings: OpinionSettingService,
    private readonly tests: OpinionTestService,
  ) {}

  @Endpoint(opinionRoutes.state)
  state(): Promise<RouteAnswer<typeof opinionRoutes.state>> {
    return this.reader.state();
  }

  @Endpoint(opinionRoutes.save)
  save(@Input(opinionRoutes.save) { body }: RouteInput<typeof opinionRoutes.save>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof opinionRoutes.save>> {
    return this.settings.save(body, { caller, address });
  }

  @Endpoint(opinionRoutes.test)
  test(@Input(opinionRoutes.test) { body }: RouteInput<typeof opinionRoutes.test>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof opinionRoutes.test>> {
    return this.tests.test(body, caller, address);
  }

  @Endpoint(opinionRoutes.resume)
  resume(@Input(opinionRoutes.resume) _input: RouteInput<typeof opinionRoutes.resume>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof opinionRoutes.resume>> {
    return this.settings.resume({ caller, address });
  }

  @Endpoint(opinionRoutes.ofMention)
  ofMention(@Input(opinionRoutes.ofMention) { params }: RouteInput<typeof opinionRoutes.ofMention>): Promise<RouteAnswer<typeof opinionRoutes.ofMention>> {
    return this.reader.ofMention(params.mentionId);
  }
}
