import { Controller } from '@nestjs/common';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { AuditReader } from './audit.reader.js';

@Controller()
export class AuditController {
  constructor(private readonly reader: AuditReader) {}

  @Endpoint(auditRoutes.list)
  list(@Input(auditRoutes.list) { query }: RouteInput<typeof auditRoutes.list>): Promise<unknown> {
    return this.reader.list(query);
  }

  @Endpoint(auditRoutes.verify)
  verify(): Promise<unknown> {
    return this.reader.verify();
  }
}
