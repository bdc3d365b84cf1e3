import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnnotationController } from './annotation.controller.js';
import { AnnotationEntity } from './annotation.entity.js';
import { AnnotationReader } from './annotation.reader.js';
import { AnnotationService } from './annotation.service.js';
import { AnnotationStore } from './annotation.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([AnnotationEntity])],
  controllers: [AnnotationController],
  providers: [AnnotationReader, AnnotationService, AnnotationStore],
  exports: [AnnotationReader],
})
export class AnnotationModule {}
