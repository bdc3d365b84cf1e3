import { Controller } from '@nestjs/common';
import type { OwnSettings } from '@hinomi/shared/contracts/own-settings';
import { ownSettingsRoutes } from '@hinomi/shared/routes/own-settings-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { OwnSettingsReader } from './own-settings.reader.js';
import { OwnSettingsService } from './own-settings.service.js';

/** What signed-in people choose for their own screens. */
@Controller()
export class OwnSettingsController {
  constructor(
    private readonly reader: OwnSettingsReader,
    private readonly service: OwnSettingsService,
  ) {}

  @Endpoint(ownSettingsRoutes.read)
  read(@CurrentCaller() caller: Caller): Promise<OwnSettings> {
    return this.reader.find(caller.personId);
  }

  @Endpoint(ownSettingsRoutes.change)
  change(@Input(ownSettingsRoutes.change) { body }: RouteInput<typeof ownSettingsRoutes.change>, @CurrentCaller() caller: Caller): Promise<OwnSettings> {
    return this.service.change(caller.personId, body);
  }

  @Endpoint(ownSettingsRoutes.seen)
  async seen(@CurrentCaller() caller: Caller): Promise<RouteAnswer<typeof ownSettingsRoutes.seen>> {
    return { items: await this.reader.listSeen(caller.personId) };
  }

  @Endpoint(ownSettingsRoutes.markSeen)
  async markSeen(@Input(ownSettingsRoutes.markSeen) { body }: RouteInput<typeof ownSettingsRoutes.markSeen>, @CurrentCaller() caller: Caller): Promise<{ ok: true }> {
    await this.service.markSeen(caller.personId, body.items);
    return { ok: true };
  }
}
