import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IngestModule } from '../../listen/ingest/ingest.module.js';
import { TopicModule } from '../../listen/topic/topic.module.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { LabelSpreadService } from './label-spread.service.js';
import { LabelController } from './label.controller.js';
import { LabelEntity } from './label.entity.js';
import { LabelReader } from './label.reader.js';
import { LabelService } from './label.service.js';
import { LabelStore } from './label.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([LabelEntity]), TopicModule, IngestModule],
  controllers: [LabelController],
  providers: [LabelReader, LabelService, LabelSpreadService, LabelStore],
  exports: [LabelReader, LabelService, LabelSpreadService],
})
export class TeachModule {
  constructor(holdings: PostHoldings, store: LabelStore, spread: LabelSpreadService) {
    holdings.register({
      name: 'label', worked: 'exists (select from label one where one.mention_id = m.id and one.undone_at is null)',
      removeOfPosts: async (tx, ids) => {
        const { removed, followers } = await store.removeOfPosts(tx, ids);
        await spread.leaveForJudging(tx, followers);
        return removed;
      },
    });
  }
}
