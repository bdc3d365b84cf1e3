import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { demoRoutes } from '@hinomi/shared/routes/demo-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import type { KnownRequest } from '../platform/http/caller.js';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { DemoService } from './demo.service.js';
import { DemoVisitor } from './demo-visitor.js';

@Controller()
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    private readonly visitor: DemoVisitor,
  ) {}

  @Endpoint(demoRoutes.enter)
  enter(@Input(demoRoutes.enter) { body }: RouteInput<typeof demoRoutes.enter>, @Req() request: KnownRequest, @Res({ passthrough: true }) response: Response): Promise<RouteAnswer<typeof demoRoutes.enter>> {
    return this.visitor.enter(body.token, request, response);
  }

  @Endpoint(demoRoutes.state)
  state(): RouteAnswer<typeof demoRoutes.state> {
    return this.demo.state();
  }

  @Endpoint(demoRoutes.playback)
  playback(@Input(demoRoutes.playback) { body }: RouteInput<typeof demoRoutes.playback>): RouteAnswer<typeof demoRoutes.playback> {
    return this.demo.playback(body.isPlaying, body.speed);
  }

  @Endpoint(demoRoutes.jump)
  jump(@Input(demoRoutes.jump) { body }: RouteInput<typeof demoRoutes.jump>): RouteAnswer<typeof demoRoutes.jump> {
    return this.demo.jump(body.scenario, body.stage);
  }

  @Endpoint(demoRoutes.reset)
  reset(): RouteAnswer<typeof demoRoutes.reset> {
    return this.demo.reset();
  }
}
