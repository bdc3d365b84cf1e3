import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WallController } from './wall.controller.js';
import { WallCookie } from './wall-cookie.js';
import { WallDisplayEntity } from './wall-display.entity.js';
import { WallGateService } from './wall-gate.service.js';
import { WallReader } from './wall.reader.js';
import { WallService } from './wall.service.js';
import { WallStore } from './wall.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([WallDisplayEntity])],
  controllers: [WallController],
  providers: [WallCookie, WallReader, WallStore, WallService, WallGateService],
  exports: [WallGateService],
})
export class WallModule {}
