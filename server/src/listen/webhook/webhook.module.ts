import { Module } from '@nestjs/common';
import { SealedTexts } from '../../platform/secret/sealed-texts.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { SourceModule } from '../source/source.module.js';
import { WebhookIntakeService } from './webhook-intake.service.js';
import { WebhookKeyService } from './webhook-key.service.js';
import { WebhookController } from './webhook.controller.js';
import { WebhookReader } from './webhook.reader.js';
import { WebhookService } from './webhook.service.js';
import { placeOf, WebhookStore } from './webhook.store.js';

@Module({
  imports: [SourceModule, IngestModule],
  controllers: [WebhookController],
  providers: [WebhookService, WebhookIntakeService, WebhookKeyService, WebhookReader, WebhookStore],
})
export class WebhookModule {
  constructor(texts: SealedTexts, store: WebhookStore) {
    texts.register({
      table: 'webhook_secret',
      list: async () => (await store.sealed()).map(({ id, sourceId, sealed }) => ({ name: `source ${sourceId}`, sealed, place: placeOf(sourceId), replace: (to) => store.reseal(id, { from: sealed, to }) })),
    });
  }
}
