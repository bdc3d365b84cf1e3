import { Module } from '@nestjs/common';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { IngestModule } from '../../listen/ingest/ingest.module.js';
import { TopicModule } from '../../listen/topic/topic.module.js';
import { LabelService } from '../teach/label.service.js';
import { TeachModule } from '../teach/teach.module.js';
import { CurrentJudge } from './current-judge.js';
import { AnalyseService } from './analyse.service.js';
import { JudgedPosts } from './judged-posts.js';
import { JudgementStore } from './judgement.store.js';

@Module({ imports: [TopicModule, IngestModule, TeachModule], providers: [AnalyseService, CurrentJudge, JudgedPosts, JudgementStore], exports: [AnalyseService] })
export class AnalyseModule {
  constructor(holdings: PostHoldings, store: JudgementStore, labels: LabelService, analyse: AnalyseService) {
    labels.judgeBy(() => analyse.prepare());
    holdings.register({
      name: 'judgement', removeOfPosts: (tx, ids) => tx.execute('delete from judgement where mention_id = any($1::bigint[])', [ids]),
      forgetText: async (tx, posts) => (await store.forgetWords(tx, posts.map(({ id }) => id))).size, textLeft: store.textLeft,
    });
  }
}
