import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../../platform/database/database.js';
import { SealedTexts } from '../../platform/secret/sealed-texts.js';
import { placeOfSecret } from './domain/place-of-secret.js';
import { SourceController } from './source.controller.js';
import { SourceEntity } from './source.entity.js';
import { SourceSecretEntity } from './source-secret.entity.js';
import { SourceSecretReader } from './source-secret.reader.js';
import { SourceSecretStore } from './source-secret.store.js';
import { SourceReader } from './source.reader.js';
import { SourceGapEntity } from './source-gap.entity.js';
import { SourceHistoryEntity } from './source-history.entity.js';
import { SourceHistoryStore } from './source-history.store.js';
import { SourceMeterService } from './source-meter.service.js';
import { SourcePast } from './source-past.js';
import { SourcePastReader } from './source-past.reader.js';
import { SourceSilenceService } from './source-silence.service.js';
import { SourceUseEntity } from './source-use.entity.js';
import { SourceService } from './source.service.js';
import { SourceTurnService } from './source-turn.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SourceEntity, SourceGapEntity, SourceHistoryEntity, SourceSecretEntity, SourceUseEntity])],
  controllers: [SourceController],
  providers: [
    SourceHistoryStore, SourceMeterService, SourcePast, SourcePastReader, SourceReader, SourceSecretReader, SourceSecretStore, SourceService, SourceSilenceService, SourceTurnService,
  ],
  exports: [SourceMeterService, SourceReader, SourceSecretReader, SourceService, SourceSilenceService, SourceTurnService],
})
export class SourceModule {
  constructor(texts: SealedTexts, store: SourceSecretStore, database: Database) {
    texts.register({
      table: 'source_secret',
      list: async () => (await store.sealed(database)).map(({ sourceId, name, sealed }) => ({
        name: `source ${sourceId} ${name}`, sealed, place: placeOfSecret(sourceId, name), replace: (to) => store.reseal(database, { sourceId, name }, { from: sealed, to }),
      })),
    });
  }
}
