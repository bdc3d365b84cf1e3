import { Global, Module } from '@nestjs/common';
import { ErasureReader } from './erasure.reader.js';
import { ErasureService } from './erasure.service.js';
import { ErasureStore } from './erasure.store.js';
import { RetentionController } from './retention.controller.js';
import { RetentionReader } from './retention.reader.js';
import { RetentionService } from './retention.service.js';
import { SourceKeepingController } from './source-keeping.controller.js';
import { SourceKeepingService } from './source-keeping.service.js';
import { SourceKeepingStore } from './source-keeping.store.js';
import { RetentionStore } from './retention.store.js';

@Global()
@Module({
  controllers: [RetentionController, SourceKeepingController],
  providers: [ErasureReader, ErasureService, ErasureStore, RetentionReader, RetentionService, RetentionStore, SourceKeepingService, SourceKeepingStore],
  exports: [ErasureReader, ErasureService, RetentionService],
})
export class RetentionModule {}
