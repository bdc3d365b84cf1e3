import { Controller } from '@nestjs/common';
import { wordLimit } from '@hinomi/shared/vocabulary/company-word';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { wordRoutes } from '@hinomi/shared/routes/word-routes';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { CompanyWordReader } from './company-word.reader.js';
import { CompanyWordService } from './company-word.service.js';

@Controller()
export class CompanyWordController {
  constructor(
    private readonly service: CompanyWordService,
    private readonly reader: CompanyWordReader,
  ) {}

  @Endpoint(wordRoutes.list)
  async list(): Promise<RouteAnswer<typeof wordRoutes.list>> {
    return { ...(await this.reader.list()), limit: wordLimit };
  }

  @Endpoint(wordRoutes.create)
  create(@Input(wordRoutes.create) input: RouteInput<typeof wordRoutes.create>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof wordRoutes.create>> {
    return this.service.create(input.body, { caller, address });
  }

  @Endpoint(wordRoutes.change)
  change(@Input(wordRoutes.change) input: RouteInput<typeof wordRoutes.change>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof wordRoutes.change>> {
    return this.service.change(input.params.wordId, input.body, { caller, address });
  }

  @Endpoint(wordRoutes.remove)
  async remove(@Input(wordRoutes.remove) input: RouteInput<typeof wordRoutes.remove>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<{ ok: true }> {
    await this.service.remove(input.params.wordId, input.query.version, { caller, address });
    return { ok: true };
  }

  @Endpoint(wordRoutes.restore)
  restore(@Input(wordRoutes.restore) input: RouteInput<typeof wordRoutes.restore>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof wordRoutes.restore>> {
    return this.service.restore(input.params.wordId, { caller, address });
  }
}
