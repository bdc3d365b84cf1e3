import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SourceController } from './source.controller.js';
import { SourceEntity } from './source.entity.js';
import { SourceReader } from './source.reader.js';
import { SourceService } from './source.service.js';
import { SourceTurnService } from './source-turn.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SourceEntity])],
  controllers: [SourceController],
  providers: [SourceReader, SourceService, SourceTurnService],
  exports: [SourceReader, SourceService, SourceTurnService],
})
export class SourceModule {}
