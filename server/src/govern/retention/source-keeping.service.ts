import { Injectable } from '@nestjs/common';
import type { SourceKeeping } from '@hinomi/shared/contracts/deletion';
import { Database } from '../../platform/database/database.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { RetentionStore } from './retention.store.js';
import { SourceKeepingStore } from './source-keeping.store.js';

/** Keeping times of single sources. Every method throws not_found for a source that never was. */
@Injectable()
export class SourceKeepingService {
  constructor(
    private readonly database: Database,
    private readonly store: SourceKeepingStore,
    private readonly retention: RetentionStore,
    private readonly holdings: PostHoldings,
    private readonly audit: AuditService,
  ) {}

  async preview(sourceId: number, keptDays: number | null): Promise<{ removed: number; evidence: number }> {
    await this.find(sourceId);
    const days = keptDays ?? (await this.retention.load()).days.post;
    return this.holdings.posts.countOld({ days, sourceIds: [sourceId], isOnlyThese: true }, this.holdings.evidence);
  }

  /** Throws conflict where somebody changed it first, and invalid_input beyond what the terms of the source allow. */
  async change(sourceId: number, { keptDays, version }: { keptDays: number | null; version: number }, caller: Caller, address: string): Promise<SourceKeeping[]> {
    const before = await this.find(sourceId);
    if (keptDays !== null && before.termDays !== null && keptDays > before.termDays) {
      throw new AppError('invalid_input', [{ path: 'keptDays', message: { ja: `この情報源の規約により、${before.termDays}日以内にしてください。`, en: `The terms of this source allow at most ${before.termDays} days.` } }]);
    }
    await this.database.transact(async (tx) => {
      if (!(await this.store.change(tx, sourceId, keptDays, { version, personId: caller.personId }))) throw new AppError('conflict');
      this.audit.record(tx, { act: 'source_keeping.changed', caller, address, subject: `source:${sourceId}`, detail: { before: before.keptDays, after: keptDays } });
    });
    return this.store.list();
  }

  private async find(sourceId: number): Promise<SourceKeeping> {
    const found = (await this.store.list()).find((one) => one.sourceId === sourceId);
    if (found === undefined) throw new AppError('not_found');
    return found;
  }
}
