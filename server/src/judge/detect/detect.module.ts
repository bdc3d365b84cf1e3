import { Module } from '@nestjs/common';
import { TopicModule } from '../../listen/topic/topic.module.js';
import { MeasureModule } from '../measure/measure.module.js';
import { BacktestService } from './backtest.service.js';
import { DetectReader } from './detect.reader.js';
import { DetectService } from './detect.service.js';
import { LevelInputReader } from './level-input.reader.js';
import { LevelNowReader } from './level-now.reader.js';
import { PastReader } from './past.reader.js';
import { SensitivityController } from './sensitivity.controller.js';

@Module({ imports: [TopicModule, MeasureModule], controllers: [SensitivityController], providers: [BacktestService, DetectReader, DetectService, LevelInputReader, LevelNowReader, PastReader], exports: [DetectReader, DetectService, LevelNowReader] })
export class DetectModule {}
