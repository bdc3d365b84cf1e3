import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ModelList } from '@hinomi/shared/contracts/judge-model';
import type { RefitOutcome } from '@hinomi/shared/vocabulary/judge-model';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { RefitReader } from './refit.reader.js';
import { RefitStore } from './refit.store.js';
import { RefitWork } from './refit-work.js';

type Actor = { caller: Caller; address: string };

/** Orders learning: by a person, or when enough labels have come. */
@Injectable()
export class RefitService {
  constructor(
    private readonly database: Database,
    private readonly store: RefitStore,
    private readonly reader: RefitReader,
    private readonly work: RefitWork,
    private readonly audit: AuditService,
  ) {}

  /** Learns now, also where somebody went back to an older version. Throws move_not_allowed where nobody has labelled anything. */
  async refit({ caller, address }: Actor): Promise<void> {
    const { labels, activeId } = await this.reader.need();
    if (labels === 0 && activeId === null) throw new AppError('move_not_allowed');
    await this.database.transact(async (tx) => {
      if (!(await this.store.order(tx, caller.personId))) return;
      this.audit.record(tx, { caller, address, act: 'model.refit_asked', subject: null, detail: { labels } });
      tx.emit('judge.changed', {});
    });
  }

  /** Judges by a kept version, null = the shipped one. Throws not_found, move_not_allowed. */
  async use(modelId: number | null, actor: Actor): Promise<ModelList> {
    await this.database.transact(async (tx) => {
      const before = await this.work.models.use(tx, modelId, actor.caller.personId);
      if (before !== modelId) this.audit.record(tx, { ...actor, act: 'model.used', subject: `model:${String(modelId ?? 0)}`, detail: { before: before ?? 0 } });
    });
    return this.reader.list();
  }

  /** Orders learning where it is due, and does what is ordered and nobody is at; answers whether it learned. */
  async step(): Promise<boolean> {
    if (await this.isDue()) await this.database.transact((tx) => this.orderByItself(tx));
    const run = await this.store.claim(randomUUID());
    if (run === null) return false;
    await this.work.carryOut(run);
    return true;
  }

  private async orderByItself(tx: Transaction): Promise<void> {
    if (await this.store.order(tx, null)) tx.emit('judge.changed', {});
  }

  private async isDue(): Promise<boolean> {
    const { dueMs, isOutdated, last } = await this.reader.need();
    if (dueMs !== null && dueMs <= Date.now()) return true;
    // A new release brings new weights: what the company taught is learned on top of those.
    return isOutdated && !hasJustFailed(last);
  }

  /** Stops learning that goes on here; it is taken up again by the next who looks. */
  stop(): Promise<void> {
    return this.work.stop();
  }
}

const restMs = 3_600_000;
const hasJustFailed = (last: { at: Date; outcome: RefitOutcome } | null): boolean => last !== null && last.outcome !== 'kept' && Date.now() - last.at.getTime() < restMs;
