import { Injectable } from '@nestjs/common';
import type { FirstRunState } from '@hinomi/shared/contracts/company';
import { firstRunSteps } from '@hinomi/shared/vocabulary/company';
import type { FirstRunStep } from '@hinomi/shared/vocabulary/company';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { CompanyReader } from './company.reader.js';
import { CompanyStore } from './company.store.js';
import { listSteps, markStep } from './domain/first-run-steps.js';
import type { StoredFirstRun } from './domain/first-run-steps.js';

const isStep = (text: string): text is FirstRunStep => firstRunSteps.some((step) => step === text);

/** Keeps how far the first run has come. Two who are in it at once cannot overwrite each other: the later one is told. */
@Injectable()
export class FirstRunService {
  constructor(
    private readonly database: Database,
    private readonly store: CompanyStore,
    private readonly reader: CompanyReader,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async state(caller: Caller): Promise<FirstRunState> {
    const [{ value, version }, visits] = await Promise.all([this.reader.firstRun(), this.reader.firstRunVisits(caller.personId)]);
    return {
      steps: listSteps(value), finishedAt: value.finishedAt, dismissedAt: value.dismissedAt, version,
      others: visits.flatMap(({ name, step }) => (isStep(step) ? [{ name, step }] : [])),
    };
  }

  /** Marks a step; throws conflict where the first run moved on since `version`. */
  async mark(step: FirstRunStep, state: 'done' | 'skipped', version: number, caller: Caller): Promise<FirstRunState> {
    const at = new Date(this.clock.now()).toISOString();
    await this.change(version, caller, (run) => markStep(run, step, { state, by: caller.name, at }));
    return this.state(caller);
  }

  /** Ends the first run, or only its reminder. */
  async close(as: 'finished' | 'dismissed', version: number, caller: Caller, address: string): Promise<FirstRunState> {
    const at = new Date(this.clock.now()).toISOString();
    await this.change(version, caller, (run) => (as === 'finished' ? { ...run, finishedAt: run.finishedAt ?? at } : { ...run, dismissedAt: at }), async (tx) => {
      await this.store.leaveVisit(tx, caller.personId);
      this.audit.record(tx, { act: 'first_run.closed', caller, address, detail: { as } });
    });
    return this.state(caller);
  }

  /** Lets other administrators see which step this one looks at. */
  async visit(step: FirstRunStep, caller: Caller): Promise<FirstRunState> {
    await this.database.transact(async (tx) => {
      if (await this.store.visit(tx, caller.personId, step)) tx.emit('first_run.changed', {});
    });
    return this.state(caller);
  }

  /** Offered once the first run is finished, until the person has seen it. */
  async isTourOffered(caller: Caller): Promise<boolean> {
    const [{ value }, hasSeen] = await Promise.all([this.reader.firstRun(), this.reader.hasSeenTour(caller.personId)]);
    return value.finishedAt !== null && !hasSeen;
  }

  async noteTourSeen(caller: Caller): Promise<void> {
    await this.database.transact((tx) => this.store.markTourSeen(tx, caller.personId));
  }

  private async change(version: number, caller: Caller, next: (run: StoredFirstRun) => StoredFirstRun, more?: (tx: Transaction) => Promise<void>): Promise<void> {
    const before = await this.reader.firstRun();
    if (before.version !== version) throw new AppError('conflict');
    await this.database.transact(async (tx) => {
      if (!(await this.store.save(tx, 'first_run', next(before.value), version, caller.personId))) throw new AppError('conflict');
      await more?.(tx);
      tx.emit('first_run.changed', {});
    });
  }
}
