import { Module } from '@nestjs/common';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { SourceModule } from '../source/source.module.js';
import { ImportPartService } from './import-part.service.js';
import { ImportPlaceReader } from './import-place.reader.js';
import { ImportPlanService } from './import-plan.service.js';
import { ImportProgressStore } from './import-progress.store.js';
import { ImportRunService, ImportRunSurroundings } from './import-run.service.js';
import { ImportUndoService } from './import-undo.service.js';
import { ImportWorkService } from './import-work.service.js';
import { ImportController } from './import.controller.js';
import { ImportReader } from './import.reader.js';
import { ImportService } from './import.service.js';
import { ImportStore } from './import.store.js';
import { RejectedFileService } from './rejected-file.service.js';

@Module({
  imports: [SourceModule, IngestModule],
  controllers: [ImportController],
  providers: [
    ImportService, ImportPlanService, ImportReader, ImportStore, ImportProgressStore, ImportPartService, ImportPlaceReader, ImportRunService, ImportRunSurroundings, ImportUndoService, ImportWorkService,
    RejectedFileService,
  ],
  exports: [ImportPartService, ImportWorkService],
})
export class ImportModule {
  constructor(holdings: PostHoldings, store: ImportStore) {
    holdings.register({
      name: 'import_rejected', removeOfAuthor: (tx, { names }) => store.removeOfAuthor(tx, names),
      forgetText: (tx, posts) => store.forgetPosts(tx, posts.map(({ externalId }) => externalId)), textLeft: store.textLeft,
    });
  }
}
