import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { wallRoutes } from '@hinomi/shared/routes/wall-routes';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { TryLimitService } from '../auth/try-limit.service.js';
import { WallCookie } from './wall-cookie.js';
import { WallReader } from './wall.reader.js';
import { WallService } from './wall.service.js';

@Controller()
export class WallController {
  constructor(
    private readonly service: WallService,
    private readonly reader: WallReader,
    private readonly cookie: WallCookie,
    private readonly limits: TryLimitService,
  ) {}

  @Endpoint(wallRoutes.list)
  async list(): Promise<RouteAnswer<typeof wallRoutes.list>> {
    return { walls: await this.reader.list() };
  }

  @Endpoint(wallRoutes.create)
  create(@Input(wallRoutes.create) { body }: RouteInput<typeof wallRoutes.create>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof wallRoutes.create>> {
    return this.service.create(body.name, { caller, address });
  }

  @Endpoint(wallRoutes.revoke)
  async revoke(@Input(wallRoutes.revoke) { params }: RouteInput<typeof wallRoutes.revoke>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof wallRoutes.revoke>> {
    await this.service.revoke(params.wallId, { caller, address });
    return { ok: true };
  }

  /** Exchanges the link's token for a cookie, so that the token leaves the address bar. */
  @Endpoint(wallRoutes.enter)
  async enter(@Input(wallRoutes.enter) { body }: RouteInput<typeof wallRoutes.enter>, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<RouteAnswer<typeof wallRoutes.enter>> {
    await this.limits.take('wall', address);
    const wall = await this.service.check(body.token);
    this.cookie.set(response, body.token);
    return wall;
  }
}
