import { Module } from '@nestjs/common';
import { AnnotationModule } from '../judge/annotation/annotation.module.js';
import { DetectModule } from '../judge/detect/detect.module.js';
import { MeasureModule } from '../judge/measure/measure.module.js';
import { IngestModule } from '../listen/ingest/ingest.module.js';
import { SourceModule } from '../listen/source/source.module.js';
import { TopicModule } from '../listen/topic/topic.module.js';
import { AlertModule } from '../respond/alert/alert.module.js';
import { AnnotationsReader } from './annotations.reader.js';
import { InsightController } from './insight.controller.js';
import { InsightReader } from './insight.reader.js';
import { InsightRooms } from './insight-rooms.js';
import { MonitorController } from './monitor.controller.js';
import { MonitorReader } from './monitor.reader.js';
import { MonitorRooms } from './monitor-rooms.js';
import { MonitorTopics } from './monitor-topics.js';
import { SearchController } from './search.controller.js';
import { SearchReader } from './search.reader.js';
import { StatusController } from './status.controller.js';
import { StatusReader } from './status.reader.js';
import { StatusSurroundings } from './status-surroundings.js';

@Module({
  imports: [IngestModule, SourceModule, TopicModule, MeasureModule, DetectModule, AnnotationModule, AlertModule],
  controllers: [MonitorController, InsightController, SearchController, StatusController],
  providers: [AnnotationsReader, InsightReader, InsightRooms, MonitorReader, MonitorRooms, MonitorTopics, SearchReader, StatusReader, StatusSurroundings],
})
export class MonitorModule {}
