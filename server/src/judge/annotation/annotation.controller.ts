import { Controller } from '@nestjs/common';
import { annotationRoutes } from '@hinomi/shared/routes/insight-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { AnnotationService } from './annotation.service.js';

@Controller()
export class AnnotationController {
  constructor(private readonly service: AnnotationService) {}

  @Endpoint(annotationRoutes.create)
  create(@Input(annotationRoutes.create) input: RouteInput<typeof annotationRoutes.create>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof annotationRoutes.create>> {
    return this.service.create(input.params.topicId, input.body, { caller, address });
  }

  @Endpoint(annotationRoutes.change)
  change(@Input(annotationRoutes.change) input: RouteInput<typeof annotationRoutes.change>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof annotationRoutes.change>> {
    return this.service.change(input.params.annotationId, input.body, { caller, address });
  }

  @Endpoint(annotationRoutes.remove)
  async remove(@Input(annotationRoutes.remove) input: RouteInput<typeof annotationRoutes.remove>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof annotationRoutes.remove>> {
    await this.service.remove(input.params.annotationId, input.query.version, { caller, address });
    return { ok: true };
  }

  @Endpoint(annotationRoutes.restore)
  restore(@Input(annotationRoutes.restore) input: RouteInput<typeof annotationRoutes.restore>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof annotationRoutes.restore>> {
    return this.service.restore(input.params.annotationId, { caller, address });
  }
}
