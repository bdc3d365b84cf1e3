import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../../govern/people/people.module.js';
import { IngestModule } from '../../listen/ingest/ingest.module.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { ErasedEvidenceStore, isEvidence } from './erased-evidence.store.js';
import { MentionEvidenceEntity } from './mention-evidence.entity.js';
import { MentionExportController } from './mention-export.controller.js';
import { MentionExportService } from './mention-export.service.js';
import { MentionRecordService } from './mention-record.service.js';
import { MentionRecordStore } from './mention-record.store.js';
import { MentionWorkController } from './mention-work.controller.js';
import { MentionWorkReader } from './mention-work.reader.js';
import { MentionWorkService } from './mention-work.service.js';
import { MentionWorkStore } from './mention-work.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([MentionEvidenceEntity]), PeopleModule, IngestModule],
  controllers: [MentionWorkController, MentionExportController],
  providers: [MentionWorkService, MentionWorkStore, MentionWorkReader, MentionRecordService, MentionRecordStore, MentionExportService, ErasedEvidenceStore],
})
export class ReplyModule {
  constructor(holdings: PostHoldings, store: ErasedEvidenceStore) {
    holdings.register({
      name: 'mention_evidence', evidence: isEvidence, removeOfAuthor: (tx, author) => store.removeOfAuthor(tx, author),
      forgetText: (tx, posts) => store.forgetSnapshots(tx, posts), textLeft: store.snapshotsLeft,
    });
    holdings.register({ name: 'mention_note', worked: 'exists (select from mention_note one where one.mention_id = m.id)', removeOfPosts: (tx, ids) => store.removeOfPosts(tx, 'mention_note', ids), forgetText: (tx, posts) => store.forgetCopiesInNotes(tx, posts) });
    for (const name of ['mention_work', 'mention_work_change'] as const) {
      const worked = name === 'mention_work_change' ? {} : { worked: `exists (select from ${name} one where one.mention_id = m.id)` };
      holdings.register({ name, ...worked, removeOfPosts: (tx, ids) => store.removeOfPosts(tx, name, ids) });
    }
  }
}
