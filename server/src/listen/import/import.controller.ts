import { Controller } from '@nestjs/common';
import { importRoutes } from '@hinomi/shared/routes/import-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { AppError } from '../../platform/http/app-error.js';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { RawBody } from '../../platform/http/raw-body.js';
import type { StreamedText } from '../../platform/http/streamed-text.js';
import { ImportPlanService } from './import-plan.service.js';
import { ImportReader } from './import.reader.js';
import { ImportService } from './import.service.js';
import { RejectedFileService } from './rejected-file.service.js';

@Controller()
export class ImportController {
  constructor(
    private readonly service: ImportService,
    private readonly plans: ImportPlanService,
    private readonly reader: ImportReader,
    private readonly rejectedFiles: RejectedFileService,
  ) {}

  @Endpoint(importRoutes.list)
  async list(): Promise<RouteAnswer<typeof importRoutes.list>> {
    return { imports: await this.reader.list() };
  }

  @Endpoint(importRoutes.begin)
  begin(@Input(importRoutes.begin) { body }: RouteInput<typeof importRoutes.begin>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof importRoutes.begin>> {
    return this.service.begin(body, { caller, address });
  }

  @Endpoint(importRoutes.detail)
  async detail(@Input(importRoutes.detail) { params }: RouteInput<typeof importRoutes.detail>): Promise<RouteAnswer<typeof importRoutes.detail>> {
    const file = await this.reader.find(params.importId);
    if (file === null) throw new AppError('not_found');
    return file;
  }

  @Endpoint(importRoutes.piece)
  piece(@Input(importRoutes.piece) { params }: RouteInput<typeof importRoutes.piece>, @RawBody(importRoutes.piece) bytes: Buffer): Promise<RouteAnswer<typeof importRoutes.piece>> {
    return this.service.keepPiece(params.importId, params.place, bytes);
  }

  @Endpoint(importRoutes.plan)
  plan(@Input(importRoutes.plan) { params, body }: RouteInput<typeof importRoutes.plan>): Promise<RouteAnswer<typeof importRoutes.plan>> {
    return this.plans.plan(params.importId, body);
  }

  @Endpoint(importRoutes.start)
  start(@Input(importRoutes.start) { params }: RouteInput<typeof importRoutes.start>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof importRoutes.start>> {
    return this.service.start(params.importId, { caller, address });
  }

  @Endpoint(importRoutes.act)
  act(@Input(importRoutes.act) { params, body }: RouteInput<typeof importRoutes.act>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof importRoutes.act>> {
    return this.service.act(params.importId, body.act, { caller, address });
  }

  @Endpoint(importRoutes.remove)
  async remove(@Input(importRoutes.remove) { params }: RouteInput<typeof importRoutes.remove>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<{ ok: true }> {
    await this.service.remove(params.importId, { caller, address });
    return { ok: true };
  }

  @Endpoint(importRoutes.rejected)
  rejected(@Input(importRoutes.rejected) { params, query }: RouteInput<typeof importRoutes.rejected>): Promise<StreamedText> {
    return this.rejectedFiles.open(params.importId, query.language);
  }
}
