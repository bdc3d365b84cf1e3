import { Module } from '@nestjs/common';
import { DetectModule } from '../judge/detect/detect.module.js';
import { MeasureModule } from '../judge/measure/measure.module.js';
import { SourceModule } from '../listen/source/source.module.js';
import { TopicModule } from '../listen/topic/topic.module.js';
import { AlertModule } from '../respond/alert/alert.module.js';
import { MonitorController } from './monitor.controller.js';
import { MonitorReader } from './monitor.reader.js';
import { MonitorRooms } from './monitor-rooms.js';
import { MonitorTopics } from './monitor-topics.js';
import { StatusController } from './status.controller.js';
import { StatusReader } from './status.reader.js';
import { StatusSurroundings } from './status-surroundings.js';

@Module({
  imports: [SourceModule, TopicModule, MeasureModule, DetectModule, AlertModule],
  controllers: [MonitorController, StatusController],
  providers: [MonitorReader, MonitorRooms, MonitorTopics, StatusReader, StatusSurroundings],
})
export class MonitorModule {}
