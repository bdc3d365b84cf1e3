import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SourceController } from './source.controller.js';
import { SourceEntity } from './source.entity.js';
import { SourceSecretEntity } from './source-secret.entity.js';
import { SourceSecretReader } from './source-secret.reader.js';
import { SourceSecretStore } from './source-secret.store.js';
import { SourceReader } from './source.reader.js';
import { SourceService } from './source.service.js';
import { SourceTurnService } from './source-turn.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SourceEntity, SourceSecretEntity])],
  controllers: [SourceController],
  providers: [SourceReader, SourceSecretReader, SourceSecretStore, SourceService, SourceTurnService],
  exports: [SourceReader, SourceSecretReader, SourceService, SourceTurnService],
})
export class SourceModule {}
