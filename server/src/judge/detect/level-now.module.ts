import { Module } from '@nestjs/common';
import { MeasureModule } from '../measure/measure.module.js';
import { LevelNowReader } from './level-now.reader.js';

@Module({ imports: [MeasureModule], providers: [LevelNowReader], exports: [LevelNowReader] })
export class LevelNowModule {}
