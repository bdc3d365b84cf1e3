import { Module } from '@nestjs/common';
import { TopicModule } from '../../listen/topic/topic.module.js';
import { MeasureModule } from '../measure/measure.module.js';
import { DetectReader } from './detect.reader.js';
import { DetectService } from './detect.service.js';

@Module({ imports: [TopicModule, MeasureModule], providers: [DetectReader, DetectService], exports: [DetectReader, DetectService] })
export class DetectModule {}
