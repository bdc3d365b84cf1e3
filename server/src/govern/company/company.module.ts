import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { PeopleModule } from '../people/people.module.js';
import { BusinessTimeReader } from './business-time.reader.js';
import { CompanyController } from './company.controller.js';
import { CompanyReader } from './company.reader.js';
import { CompanyService } from './company.service.js';
import { CompanySettingEntity } from './company-setting.entity.js';
import { CompanyStore } from './company.store.js';
import { FirstRunController } from './first-run.controller.js';
import { FirstRunService } from './first-run.service.js';
import { FirstRunVisitEntity } from './first-run-visit.entity.js';
import { MailTestService } from './mail-test.service.js';
import { TourSeenEntity } from './tour-seen.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([CompanySettingEntity, FirstRunVisitEntity, TourSeenEntity]), AuthModule, PeopleModule],
  controllers: [CompanyController, FirstRunController],
  providers: [BusinessTimeReader, CompanyReader, CompanyService, CompanyStore, FirstRunService, MailTestService],
  exports: [BusinessTimeReader, CompanyReader],
})
export class CompanyModule {}
