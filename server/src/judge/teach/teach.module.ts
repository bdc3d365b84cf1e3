import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyWordController } from './company-word.controller.js';
import { CompanyWordEntity } from './company-word.entity.js';
import { CompanyWordReader } from './company-word.reader.js';
import { CompanyWordService } from './company-word.service.js';
import { CompanyWordStore } from './company-word.store.js';

/** What people say of judgements, and the company's own words. */
@Module({
  imports: [TypeOrmModule.forFeature([CompanyWordEntity])],
  controllers: [CompanyWordController],
  providers: [CompanyWordReader, CompanyWordService, CompanyWordStore],
  exports: [CompanyWordReader],
})
export class TeachModule {}
