import { Controller } from '@nestjs/common';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { AuditService } from '../../govern/audit/audit.service.js';
import { TryLimitService } from '../../govern/auth/try-limit.service.js';
import { Database } from '../../platform/database/database.js';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { TestFetchService } from './test-fetch.service.js';

@Controller()
export class CollectController {
  constructor(
    private readonly testFetch: TestFetchService,
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly limits: TryLimitService,
  ) {}

  @Endpoint(sourceRoutes.test)
  async test(@Input(sourceRoutes.test) input: RouteInput<typeof sourceRoutes.test>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof sourceRoutes.test>> {
    await this.limits.take('testFetch', String(caller.personId));
    const answer = await this.testFetch.look(input.body);
    await this.database.transact((tx) => {
      this.audit.record(tx, { act: 'source.tested', caller, address, detail: { channel: input.body.config.channel, settings: input.body.config, ok: answer.ok, error: answer.error?.code ?? null } });
      return Promise.resolve();
    });
    return answer;
  }
}
