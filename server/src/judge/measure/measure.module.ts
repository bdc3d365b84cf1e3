import { Module } from '@nestjs/common';
import { BriefPostReader } from './brief-post.reader.js';
import { GrowthReader } from './growth.reader.js';
import { MarkReader } from './mark.reader.js';
import { MeasureReader } from './measure.reader.js';
import { MeasureService } from './measure.service.js';
import { NewWordsReader } from './new-words.reader.js';
import { OutlookController } from './outlook.controller.js';
import { OutlookService } from './outlook.service.js';
import { SampleReader } from './sample.reader.js';
import { SpreadReader } from './spread.reader.js';
import { SpreadTreeReader } from './spread-tree.reader.js';
import { StormReader } from './storm.reader.js';
import { VoicesReader } from './voices.reader.js';

const insight = [VoicesReader, SpreadReader, NewWordsReader, MarkReader];

@Module({
  controllers: [OutlookController],
  providers: [MeasureReader, MeasureService, SampleReader, BriefPostReader, StormReader, SpreadTreeReader, GrowthReader, OutlookService, ...insight],
  exports: [MeasureReader, MeasureService, ...insight],
})
export class MeasureModule {}
