import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TopicModule } from '../../listen/topic/topic.module.js';
import { LabelEntity } from './label.entity.js';
import { LabelReader } from './label.reader.js';

@Module({ imports: [TypeOrmModule.forFeature([LabelEntity]), TopicModule], providers: [LabelReader], exports: [LabelReader] })
export class TeachModule {}
