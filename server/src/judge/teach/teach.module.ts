import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IngestModule } from '../../listen/ingest/ingest.module.js';
import { TopicModule } from '../../listen/topic/topic.module.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { CompanyWordController } from './company-word.controller.js';
import { CompanyWordEntity } from './company-word.entity.js';
import { CompanyWordReader } from './company-word.reader.js';
import { CompanyWordService } from './company-word.service.js';
import { CompanyWordStore } from './company-word.store.js';
import { LabelSpreadService } from './label-spread.service.js';
import { LabelController } from './label.controller.js';
import { LabelEntity } from './label.entity.js';
import { LabelReader } from './label.reader.js';
import { LabelService } from './label.service.js';
import { LabelStore } from './label.store.js';

/** What people say of judgements, and the company's own words. */
@Module({
  imports: [TypeOrmModule.forFeature([LabelEntity, CompanyWordEntity]), TopicModule, IngestModule],
  controllers: [LabelController, CompanyWordController],
  providers: [LabelReader, LabelService, LabelSpreadService, LabelStore, CompanyWordReader, CompanyWordService, CompanyWordStore],
  exports: [LabelReader, LabelService, LabelSpreadService, CompanyWordReader],
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
