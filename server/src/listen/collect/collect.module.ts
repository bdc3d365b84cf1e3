import { Module } from '@nestjs/common';
import { SourceModule } from '../source/source.module.js';
import { TopicModule } from '../topic/topic.module.js';
import { CollectController } from './collect.controller.js';
import { PollService } from './poll.service.js';
import { ReadSurroundings } from './read-surroundings.js';
import { StreamService } from './stream.service.js';
import { TestFetchService } from './test-fetch.service.js';

@Module({
  imports: [SourceModule, TopicModule],
  controllers: [CollectController],
  providers: [PollService, ReadSurroundings, StreamService, TestFetchService],
  exports: [PollService, ReadSurroundings, StreamService],
})
export class CollectModule {}
