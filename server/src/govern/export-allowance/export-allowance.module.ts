import { Global, Module } from '@nestjs/common';
import { ExportAllowanceService } from './export-allowance.service.js';
import { ExportAllowanceStore } from './export-allowance.store.js';

@Global()
@Module({ providers: [ExportAllowanceService, ExportAllowanceStore], exports: [ExportAllowanceService] })
export class ExportAllowanceModule {}
