import { Controller } from '@nestjs/common';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import type { StreamedText } from '../../platform/http/streamed-text.js';
import { AuditExportService } from './audit-export.service.js';
import { AuditReader } from './audit.reader.js';

@Controller()
export class AuditController {
  constructor(
    private readonly reader: AuditReader,
    private readonly exports: AuditExportService,
  ) {}

  @Endpoint(auditRoutes.list)
  list(@Input(auditRoutes.list) { query }: RouteInput<typeof auditRoutes.list>): Promise<unknown> {
    return this.reader.list(query);
  }

  @Endpoint(auditRoutes.verify)
  verify(): Promise<unknown> {
    return this.reader.verify();
  }

  @Endpoint(auditRoutes.verifyStretch)
  verifyStretch(@Input(auditRoutes.verifyStretch) { body }: RouteInput<typeof auditRoutes.verifyStretch>): Promise<unknown> {
    return this.reader.verifyStretch(body);
  }

  @Endpoint(auditRoutes.export)
  export(@Input(auditRoutes.export) { body: { language, ...filter } }: RouteInput<typeof auditRoutes.export>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<StreamedText> {
    return this.exports.open(filter, language, { caller, address });
  }
}
