import { Module } from '@nestjs/common';
import { SourceModule } from '../source/source.module.js';
import { CollectController } from './collect.controller.js';
import { PollService } from './poll.service.js';
import { StreamService } from './stream.service.js';
import { TestFetchService } from './test-fetch.service.js';

@Module({
  imports: [SourceModule],
  controllers: [CollectController],
  providers: [PollService, StreamService, TestFetchService],
  exports: [PollService, StreamService],
})
export class CollectModule {}
