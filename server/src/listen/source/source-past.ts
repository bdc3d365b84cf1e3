import { Injectable } from '@nestjs/common';
import { SourceHistoryStore } from './source-history.store.js';
import { SourceSilenceService } from './source-silence.service.js';

/** Where turns of health and spans of silence are written down. */
@Injectable()
export class SourcePast {
  constructor(
    readonly history: SourceHistoryStore,
    readonly silence: SourceSilenceService,
  ) {}
}
