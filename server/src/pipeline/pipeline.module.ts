import { Module } from '@nestjs/common';
import { AnalyseModule } from '../judge/analyse/analyse.module.js';
import { DetectModule } from '../judge/detect/detect.module.js';
import { OpinionModule } from '../judge/opinion/opinion.module.js';
import { LearnModule } from '../judge/learn/learn.module.js';
import { MeasureModule } from '../judge/measure/measure.module.js';
import { TeachModule } from '../judge/teach/teach.module.js';
import { CollectModule } from '../listen/collect/collect.module.js';
import { ImportModule } from '../listen/import/import.module.js';
import { IngestModule } from '../listen/ingest/ingest.module.js';
import { SourceModule } from '../listen/source/source.module.js';
import { ClockSync } from '../platform/clock/clock-sync.js';
import { AlertModule } from '../respond/alert/alert.module.js';
import { Housekeeping } from './housekeeping.js';
import { Pipeline } from './pipeline.js';
import { JudgeStages, ListenStages, PipelineStages, RespondStages, SourceCare, TeachStages } from './pipeline-stages.js';
import { QueueWatch } from './queue-watch.js';
import { PipelineSurroundings } from './pipeline-surroundings.js';

@Module({
  imports: [SourceModule, CollectModule, IngestModule, ImportModule, TeachModule, AnalyseModule, LearnModule, OpinionModule, MeasureModule, DetectModule, AlertModule],
  providers: [Pipeline, PipelineStages, ListenStages, JudgeStages, RespondStages, TeachStages, SourceCare, PipelineSurroundings, Housekeeping, QueueWatch, ClockSync],
  exports: [Pipeline],
})
export class PipelineModule {}
