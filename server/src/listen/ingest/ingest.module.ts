import { Module } from '@nestjs/common';
import { SourceModule } from '../source/source.module.js';
import { TopicModule } from '../topic/topic.module.js';
import { IngestSurroundings } from './ingest-surroundings.js';
import { IngestService } from './ingest.service.js';
import { MentionController } from './mention.controller.js';
import { MentionReader } from './mention.reader.js';
import { MentionSearch } from './mention-search.js';
import { MentionStore } from './mention.store.js';
import { QuarantineReader } from './quarantine.reader.js';
import { QuarantineStore } from './quarantine.store.js';
import { RelatedController } from './related.controller.js';
import { RelatedReader } from './related.reader.js';
import { RematchService } from './rematch.service.js';

@Module({
  imports: [SourceModule, TopicModule],
  controllers: [MentionController, RelatedController],
  providers: [IngestService, IngestSurroundings, MentionStore, MentionReader, MentionSearch, QuarantineStore, QuarantineReader, RelatedReader, RematchService],
  exports: [IngestService, MentionReader, RematchService],
})
export class IngestModule {}
