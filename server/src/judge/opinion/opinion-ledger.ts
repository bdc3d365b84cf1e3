import { Injectable } from '@nestjs/common';
import { OpinionSettingStore } from './opinion-setting.store.js';
import { OpinionUseStore } from './opinion-use.store.js';

/** What every question is held against and written into. */
@Injectable()
export class OpinionLedger {
  constructor(
    readonly settings: OpinionSettingStore,
    readonly use: OpinionUseStore,
  ) {}
}
