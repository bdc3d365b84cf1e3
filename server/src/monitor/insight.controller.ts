import { Controller } from '@nestjs/common';
import { insightRoutes } from '@hinomi/shared/routes/insight-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { AnnotationsReader } from './annotations.reader.js';
import { InsightReader } from './insight.reader.js';

@Controller()
export class InsightController {
  constructor(
    private readonly insight: InsightReader,
    private readonly annotationsReader: AnnotationsReader,
  ) {}

  @Endpoint(insightRoutes.reasons)
  reasons(@Input(insightRoutes.reasons) { params }: RouteInput<typeof insightRoutes.reasons>): Promise<RouteAnswer<typeof insightRoutes.reasons>> {
    return this.insight.reasons(params.topicId);
  }

  @Endpoint(insightRoutes.voices)
  voices(@Input(insightRoutes.voices) { params, query }: RouteInput<typeof insightRoutes.voices>): Promise<RouteAnswer<typeof insightRoutes.voices>> {
    return this.insight.voices(params.topicId, query.period);
  }

  @Endpoint(insightRoutes.spread)
  spread(@Input(insightRoutes.spread) { params, query }: RouteInput<typeof insightRoutes.spread>): Promise<RouteAnswer<typeof insightRoutes.spread>> {
    return this.insight.spread(params.topicId, query.period);
  }

  @Endpoint(insightRoutes.newWords)
  newWords(@Input(insightRoutes.newWords) { params, query }: RouteInput<typeof insightRoutes.newWords>): Promise<RouteAnswer<typeof insightRoutes.newWords>> {
    return this.insight.newWords(params.topicId, query.period);
  }

  @Endpoint(insightRoutes.annotations)
  annotations(@Input(insightRoutes.annotations) { params, query }: RouteInput<typeof insightRoutes.annotations>): Promise<RouteAnswer<typeof insightRoutes.annotations>> {
    return this.annotationsReader.list(params.topicId, query.period);
  }
}
