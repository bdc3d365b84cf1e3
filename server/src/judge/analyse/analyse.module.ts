import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { IngestModule } from '../../listen/ingest/ingest.module.js';
import { TopicModule } from '../../listen/topic/topic.module.js';
import { LabelService } from '../teach/label.service.js';
import { TeachModule } from '../teach/teach.module.js';
import { AgreementReader } from './agreement.reader.js';
import { AnalyseService } from './analyse.service.js';
import { CurrentJudge } from './current-judge.js';
import { JudgeModelEntity } from './judge-model.entity.js';
import { JudgedPosts } from './judged-posts.js';
import { JudgementStore } from './judgement.store.js';
import { ModelReader } from './model.reader.js';
import { ModelService } from './model.service.js';
import { ModelStore } from './model.store.js';
import { RejudgeController } from './rejudge.controller.js';
import { RejudgeReader } from './rejudge.reader.js';
import { RejudgeRunEntity } from './rejudge-run.entity.js';
import { RejudgeService } from './rejudge.service.js';
import { RejudgeStore } from './rejudge.store.js';
import { StoredPostReader } from './stored-post.reader.js';
import { WordPreviewService } from './word-preview.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([RejudgeRunEntity, JudgeModelEntity]), TopicModule, IngestModule, TeachModule],
  controllers: [RejudgeController],
  providers: [AnalyseService, CurrentJudge, JudgedPosts, JudgementStore, RejudgeService, RejudgeStore, RejudgeReader, StoredPostReader, WordPreviewService, AgreementReader, ModelReader, ModelStore, ModelService],
  exports: [AnalyseService, RejudgeService, AgreementReader, ModelReader, ModelService],
})
export class AnalyseModule {
  constructor(holdings: PostHoldings, store: JudgementStore, labels: LabelService, analyse: AnalyseService) {
    labels.judgeBy(() => analyse.prepare());
    holdings.register({
      name: 'judgement', removeOfPosts: (tx, ids) => tx.execute('delete from judgement where mention_id = any($1::bigint[])', [ids]),
      forgetText: async (tx, posts) => (await store.forgetWords(tx, posts.map(({ id }) => id))).size, textLeft: store.textLeft,
    });
  }
}
