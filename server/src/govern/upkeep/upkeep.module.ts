import { Global, Module } from '@nestjs/common';
import { UpkeepController } from './upkeep.controller.js';
import { UpkeepReader } from './upkeep.reader.js';
import { UpkeepService } from './upkeep.service.js';
import { UpkeepStore } from './upkeep.store.js';

@Global()
@Module({ controllers: [UpkeepController], providers: [UpkeepReader, UpkeepService, UpkeepStore], exports: [UpkeepReader, UpkeepService] })
export class UpkeepModule {}
