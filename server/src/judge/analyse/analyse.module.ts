import { Module } from '@nestjs/common';
import { TopicModule } from '../../listen/topic/topic.module.js';
import { AnalyseService } from './analyse.service.js';
import { JudgementStore } from './judgement.store.js';

@Module({ imports: [TopicModule], providers: [AnalyseService, JudgementStore], exports: [AnalyseService] })
export class AnalyseModule {}
