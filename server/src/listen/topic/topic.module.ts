import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TopicController } from './topic.controller.js';
import { TopicEntity } from './topic.entity.js';
import { TopicReader } from './topic.reader.js';
import { TopicService } from './topic.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([TopicEntity])],
  controllers: [TopicController],
  providers: [TopicReader, TopicService],
  exports: [TopicReader, TopicService],
})
export class TopicModule {}
