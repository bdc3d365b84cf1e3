import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnalyseModule } from '../analyse/analyse.module.js';
import { TeachModule } from '../teach/teach.module.js';
import { AccuracyReader } from './accuracy.reader.js';
import { LearnController } from './learn.controller.js';
import { RefitRunEntity } from './refit-run.entity.js';
import { RefitReader } from './refit.reader.js';
import { RefitService } from './refit.service.js';
import { RefitStore } from './refit.store.js';
import { RefitWork } from './refit-work.js';

/** Learning from what the company says of judgements, and measuring it. */
@Module({
  imports: [TypeOrmModule.forFeature([RefitRunEntity]), AnalyseModule, TeachModule],
  controllers: [LearnController],
  providers: [AccuracyReader, RefitReader, RefitService, RefitStore, RefitWork],
  exports: [RefitService],
})
export class LearnModule {}
