import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { SourceModule } from '../source/source.module.js';
import { TopicModule } from '../topic/topic.module.js';
import { CollectController } from './collect.controller.js';
import { EngagementDueEntity } from './engagement-due.entity.js';
import { EngagementDueStore } from './engagement-due.store.js';
import { EngagementService } from './engagement.service.js';
import { PollService } from './poll.service.js';
import { ReadSurroundings } from './read-surroundings.js';
import { StreamService } from './stream.service.js';
import { TestFetchService } from './test-fetch.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EngagementDueEntity]), SourceModule, TopicModule],
  controllers: [CollectController],
  providers: [EngagementDueStore, EngagementService, PollService, ReadSurroundings, StreamService, TestFetchService],
  exports: [EngagementService, PollService, ReadSurroundings, StreamService],
})
export class CollectModule {
  constructor(holdings: PostHoldings) {
    holdings.register({ name: 'engagement_due', removeOfPosts: (tx, ids) => tx.execute('delete from engagement_due where mention_id = any($1::bigint[])', [ids]) });
  }
}
