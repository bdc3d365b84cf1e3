import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../../govern/company/company.module.js';
import { DetectModule } from '../../judge/detect/detect.module.js';
import { MeasureModule } from '../../judge/measure/measure.module.js';
import { IngestModule } from '../../listen/ingest/ingest.module.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { AlertController } from './alert.controller.js';
import { AlertDecisionController } from './alert-decision.controller.js';
import { AlertDecisionService } from './alert-decision.service.js';
import { AlertDetailReader } from './alert-detail.reader.js';
import { AlertEntity } from './alert.entity.js';
import { AlertEntryEntity } from './alert-entry.entity.js';
import { AlertFiguresReader } from './alert-figures.reader.js';
import { AlertNotifier } from './alert-notifier.js';
import { AlertQualityReader } from './alert-quality.reader.js';
import { AlertReader } from './alert.reader.js';
import { AlertService } from './alert.service.js';
import { AlertStore } from './alert.store.js';
import { AlertTeller } from './alert-teller.js';
import { AlertWatchService } from './alert-watch.service.js';
import { WaitAndSeeEntity } from './wait-and-see.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([AlertEntity, AlertEntryEntity, WaitAndSeeEntity]), CompanyModule, DetectModule, IngestModule, MeasureModule],
  controllers: [AlertController, AlertDecisionController],
  providers: [AlertNotifier, AlertTeller, AlertStore, AlertReader, AlertDetailReader, AlertFiguresReader, AlertQualityReader, AlertService, AlertDecisionService, AlertWatchService],
  exports: [AlertReader, AlertService, AlertWatchService],
})
export class AlertModule {
  constructor(holdings: PostHoldings) {
    holdings.register({
      name: 'alert_mention', evidence: 'exists (select from alert_mention am where am.mention_id = m.id)',
      removeOfPosts: (tx, ids) => tx.execute('delete from alert_mention where mention_id = any($1::bigint[])', [ids]),
    });
  }
}
