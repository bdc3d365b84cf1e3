import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OwnSettingsController } from './own-settings.controller.js';
import { OwnSettingsReader } from './own-settings.reader.js';
import { OwnSettingsService } from './own-settings.service.js';
import { OwnSettingsStore } from './own-settings.store.js';
import { PersonSeenEntity } from './person-seen.entity.js';
import { PersonSettingsEntity } from './person-settings.entity.js';

/** 自分の設定 of each person: theme, density, time zone, start screen, and what was seen under the bell. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonSettingsEntity, PersonSeenEntity])],
  controllers: [OwnSettingsController],
  providers: [OwnSettingsReader, OwnSettingsStore, OwnSettingsService],
})
export class OwnSettingsModule {}
