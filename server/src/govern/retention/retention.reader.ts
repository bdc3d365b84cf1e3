import { Injectable } from '@nestjs/common';
import type { Retention } from '@hinomi/shared/contracts/upkeep';
import { UpkeepReader } from '../upkeep/upkeep.reader.js';
import { ErasureReader } from './erasure.reader.js';
import { RetentionStore } from './retention.store.js';

/** Answers how long what is kept, and what the last run removed. */
@Injectable()
export class RetentionReader {
  constructor(
    private readonly store: RetentionStore,
    private readonly erasures: ErasureReader,
    private readonly upkeep: UpkeepReader,
  ) {}

  async get(): Promise<Retention> {
    const [stored, run, erasures] = await Promise.all([this.store.load(), this.upkeep.newest('retention'), this.erasures.list()]);
    const removed = (run?.detail['removed'] ?? {}) as Record<string, number>;
    return { ...stored, lastRun: run === null ? null : { at: run.at.toISOString(), removed }, erasures: erasures as Retention['erasures'] };
  }
}
