import { Controller } from '@nestjs/common';
import type { RouteAnswer } from '@hinomi/shared/routes/route';
import { systemRoutes } from '@hinomi/shared/routes/upkeep-routes';
import { Endpoint } from '../platform/http/endpoint.js';
import { StatusReader } from './status.reader.js';

@Controller()
export class StatusController {
  constructor(private readonly reader: StatusReader) {}

  @Endpoint(systemRoutes.status)
  status(): Promise<RouteAnswer<typeof systemRoutes.status>> {
    return this.reader.status();
  }
}
