import { Module } from '@nestjs/common';
import { GrowthReader } from './growth.reader.js';
import { MeasureReader } from './measure.reader.js';
import { MeasureService } from './measure.service.js';
import { OutlookController } from './outlook.controller.js';
import { OutlookService } from './outlook.service.js';

@Module({ controllers: [OutlookController], providers: [GrowthReader, MeasureReader, MeasureService, OutlookService], exports: [MeasureReader, MeasureService] })
export class MeasureModule {}
