import { Controller, Headers, Res } from '@nestjs/common';
import { webhookRoutes } from '@hinomi/shared/routes/webhook-routes';
import type { RouteAnswer, RouteInput } from '@hinomi/shared/routes/route';
import { signatureHeader, timestampHeader } from '@hinomi/shared/vocabulary/webhook';
import type { Response } from 'express';
import { AppError } from '../../platform/http/app-error.js';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { SignedBody } from '../../platform/http/raw-body.js';
import { WebhookKeyService } from './webhook-key.service.js';
import { WebhookReader } from './webhook.reader.js';
import { WebhookService } from './webhook.service.js';

@Controller()
export class WebhookController {
  constructor(
    private readonly service: WebhookService,
    private readonly keys: WebhookKeyService,
    private readonly reader: WebhookReader,
  ) {}

  @Endpoint(webhookRoutes.door)
  async door(@Input(webhookRoutes.door) { params }: RouteInput<typeof webhookRoutes.door>): Promise<RouteAnswer<typeof webhookRoutes.door>> {
    const door = await this.reader.find(params.sourceId);
    if (door === null) throw new AppError('not_found');
    return door;
  }

  @Endpoint(webhookRoutes.makeKey)
  makeKey(@Input(webhookRoutes.makeKey) { params }: RouteInput<typeof webhookRoutes.makeKey>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<RouteAnswer<typeof webhookRoutes.makeKey>> {
    return this.keys.make(params.sourceId, { caller, address });
  }

  /** The status says at a glance whether every line was taken: 200, or 400 with the lines that were not. */
  @Endpoint(webhookRoutes.deliver)
  async deliver(
    @Input(webhookRoutes.deliver) { params }: RouteInput<typeof webhookRoutes.deliver>, @SignedBody(webhookRoutes.deliver) body: Buffer,
    @Headers(timestampHeader) timestamp: string | undefined, @Headers(signatureHeader) signature: string | undefined, @CallerAddress() address: string, @Res() response: Response,
  ): Promise<RouteAnswer<typeof webhookRoutes.deliver>> {
    const answer = await this.service.take({ publicId: params.publicId, timestamp, signature, body, address });
    response.status(answer.rejected > 0 ? 400 : 200).json(answer);
    return answer;
  }
}
