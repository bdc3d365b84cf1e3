import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest/ingest.module.js';
import { SourceModule } from '../source/source.module.js';
import { WebhookIntakeService } from './webhook-intake.service.js';
import { WebhookKeyService } from './webhook-key.service.js';
import { WebhookController } from './webhook.controller.js';
import { WebhookReader } from './webhook.reader.js';
import { WebhookService } from './webhook.service.js';
import { WebhookStore } from './webhook.store.js';

@Module({
  imports: [SourceModule, IngestModule],
  controllers: [WebhookController],
  providers: [WebhookService, WebhookIntakeService, WebhookKeyService, WebhookReader, WebhookStore],
})
export class WebhookModule {}
