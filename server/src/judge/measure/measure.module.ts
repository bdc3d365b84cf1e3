import { Module } from '@nestjs/common';
import { MeasureReader } from './measure.reader.js';
import { MeasureService } from './measure.service.js';

@Module({ providers: [MeasureReader, MeasureService], exports: [MeasureReader, MeasureService] })
export class MeasureModule {}
