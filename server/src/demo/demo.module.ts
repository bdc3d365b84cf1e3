import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { PeopleModule } from '../govern/people/people.module.js';
import { AnalyseModule } from '../judge/analyse/analyse.module.js';
import { DetectModule } from '../judge/detect/detect.module.js';
import { MeasureModule } from '../judge/measure/measure.module.js';
import { IngestModule } from '../listen/ingest/ingest.module.js';
import { SourceModule } from '../listen/source/source.module.js';
import { TopicModule } from '../listen/topic/topic.module.js';
import { AlertModule } from '../respond/alert/alert.module.js';
import { DemoClock } from './demo-clock.js';
import { DemoController } from './demo.controller.js';
import { DemoPlayer } from './demo-player.js';
import { DemoReader } from './demo.reader.js';
import { DemoRestart } from './demo-restart.js';
import { DemoSeeder } from './demo-seeder.js';
import { DemoService } from './demo.service.js';
import { DemoAlerts, DemoRestages, DemoStages } from './demo-stages.js';
import { DemoVisitor } from './demo-visitor.js';
import { DemoWipeStore, ownerUrlToken } from './demo-wipe.store.js';

/** The room that plays the demo. Loaded by what starts the demo, unknown to the product. */
@Module({})
export class DemoModule {
  static with(clock: DemoClock, ownerUrl: string): DynamicModule {
    return {
      module: DemoModule,
      imports: [PeopleModule, SourceModule, TopicModule, IngestModule, AnalyseModule, MeasureModule, DetectModule, AlertModule],
      controllers: [DemoController],
      providers: [
        { provide: DemoClock, useValue: clock }, { provide: ownerUrlToken, useValue: ownerUrl },
        DemoService, DemoRestart, DemoPlayer, DemoSeeder, DemoStages, DemoRestages, DemoAlerts, DemoVisitor, DemoReader, DemoWipeStore,
      ],
    };
  }
}
