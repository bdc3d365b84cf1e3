import { Controller } from '@nestjs/common';
import { measureRoutes } from '@hinomi/shared/routes/measure-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { OutlookService } from './outlook.service.js';

@Controller()
export class OutlookController {
  constructor(private readonly outlooks: OutlookService) {}

  @Endpoint(measureRoutes.outlook)
  outlook(@Input(measureRoutes.outlook) { params }: RouteInput<typeof measureRoutes.outlook>): Promise<RouteAnswer<typeof measureRoutes.outlook>> {
    return this.outlooks.ofMention(params.mentionId);
  }
}
