import { Controller } from '@nestjs/common';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { AlertDetailReader } from './alert-detail.reader.js';
import { AlertQualityReader } from './alert-quality.reader.js';
import { AlertReader } from './alert.reader.js';

@Controller()
export class AlertController {
  constructor(
    private readonly reader: AlertReader,
    private readonly details: AlertDetailReader,
    private readonly qualities: AlertQualityReader,
  ) {}

  @Endpoint(alertRoutes.list)
  list(@Input(alertRoutes.list) input: RouteInput<typeof alertRoutes.list>): Promise<RouteAnswer<typeof alertRoutes.list>> {
    return this.reader.page(input.query);
  }

  @Endpoint(alertRoutes.detail)
  detail(@Input(alertRoutes.detail) input: RouteInput<typeof alertRoutes.detail>): Promise<RouteAnswer<typeof alertRoutes.detail>> {
    return this.details.detail(input.params.alertId);
  }

  @Endpoint(alertRoutes.quality)
  quality(): Promise<RouteAnswer<typeof alertRoutes.quality>> {
    return this.qualities.quality();
  }
}
