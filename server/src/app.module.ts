import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { AuditModule } from './govern/audit/audit.module.js';
import { AuthModule } from './govern/auth/auth.module.js';
import { OwnSettingsModule } from './govern/own-settings/own-settings.module.js';
import { CompanyModule } from './govern/company/company.module.js';
import { PeopleModule } from './govern/people/people.module.js';
import { WallModule } from './govern/wall/wall.module.js';
import { ViewModule } from './govern/view/view.module.js';
import { DeletionModule } from './govern/deletion/deletion.module.js';
import { ExportAllowanceModule } from './govern/export-allowance/export-allowance.module.js';
import { HoldModule } from './govern/hold/hold.module.js';
import { RetentionModule } from './govern/retention/retention.module.js';
import { UpkeepModule } from './govern/upkeep/upkeep.module.js';
import { SsoModule } from './govern/sso/sso.module.js';
import { AnnotationModule } from './judge/annotation/annotation.module.js';
import { AnalyseModule } from './judge/analyse/analyse.module.js';
import { DetectModule } from './judge/detect/detect.module.js';
import { OpinionModule } from './judge/opinion/opinion.module.js';
import { LearnModule } from './judge/learn/learn.module.js';
import { MeasureModule } from './judge/measure/measure.module.js';
import { TeachModule } from './judge/teach/teach.module.js';
import { CollectModule } from './listen/collect/collect.module.js';
import { ImportModule } from './listen/import/import.module.js';
import { IngestModule } from './listen/ingest/ingest.module.js';
import { SourceModule } from './listen/source/source.module.js';
import { TopicModule } from './listen/topic/topic.module.js';
import { WebhookModule } from './listen/webhook/webhook.module.js';
import { MonitorModule } from './monitor/monitor.module.js';
import { PipelineModule } from './pipeline/pipeline.module.js';
import { RouteGuard } from './platform/http/route-guard.js';
import { AnswerInterceptor } from './platform/http/answer-interceptor.js';
import { PlatformModule } from './platform/platform.module.js';
import type { PlatformParts } from './platform/platform.module.js';
import { AlertModule } from './respond/alert/alert.module.js';
import { ReplyModule } from './respond/reply/reply.module.js';

/** The only list of all rooms. */
const rooms = [
  AuditModule,
  AuthModule,
  PeopleModule,
  WallModule,
  OwnSettingsModule,
  CompanyModule,
  UpkeepModule,
  RetentionModule,
  DeletionModule,
  HoldModule,
  ExportAllowanceModule,
  SsoModule,
  SourceModule,
  TopicModule,
  CollectModule,
  IngestModule,
  ImportModule,
  WebhookModule,
  TeachModule,
  LearnModule,
  AnalyseModule,
  OpinionModule,
  MeasureModule,
  DetectModule,
  AnnotationModule,
  AlertModule,
  ReplyModule,
  ViewModule,
  MonitorModule,
  PipelineModule,
];

@Module({})
export class AppModule {
  static with(parts: PlatformParts, more: readonly DynamicModule[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [DiscoveryModule, ScheduleModule.forRoot(), PlatformModule.with(parts), ...rooms, ...more],
      providers: [{ provide: APP_GUARD, useClass: RouteGuard }, AnswerInterceptor],
    };
  }
}
