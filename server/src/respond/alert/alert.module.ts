import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../../govern/company/company.module.js';
import { DetectModule } from '../../judge/detect/detect.module.js';
import { IngestModule } from '../../listen/ingest/ingest.module.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { AlertController } from './alert.controller.js';
import { AlertEntity } from './alert.entity.js';
import { AlertNotifier } from './alert-notifier.js';
import { AlertReader } from './alert.reader.js';
import { AlertService } from './alert.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AlertEntity]), CompanyModule, DetectModule, IngestModule],
  controllers: [AlertController],
  providers: [AlertNotifier, AlertReader, AlertService],
  exports: [AlertReader, AlertService],
})
export class AlertModule {
  constructor(holdings: PostHoldings) {
    holdings.register({
      name: 'alert_mention', evidence: 'exists (select from alert_mention am where am.mention_id = m.id)',
      removeOfPosts: (tx, ids) => tx.execute('delete from alert_mention where mention_id = any($1::bigint[])', [ids]),
    });
  }
}
