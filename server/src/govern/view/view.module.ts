import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SavedViewEntity } from './saved-view.entity.js';
import { ViewController } from './view.controller.js';
import { ViewReader } from './view.reader.js';
import { ViewService } from './view.service.js';
import { ViewStore } from './view.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([SavedViewEntity])],
  controllers: [ViewController],
  providers: [ViewReader, ViewService, ViewStore],
})
export class ViewModule {}
