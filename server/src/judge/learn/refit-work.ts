import { Injectable } from '@nestjs/common';
import type { RefitOutcome } from '@hinomi/shared/vocabulary/judge-model';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { Log } from '../../platform/log/log.js';
import { ModelService } from '../analyse/model.service.js';
import type { FittedModel, ModelFacts } from '../analyse/model.service.js';
import { LabelReader } from '../teach/label.reader.js';
import type { LabelPlace, TrainingLabel } from '../teach/label.reader.js';
import { decideRefit } from './domain/decide-refit.js';
import { RefitStore } from './refit.store.js';
import type { ClaimedRun } from './refit.store.js';

/** The newest labels; more would take longer than they teach. */
const mostLabels = 5_000;
const renewMs = 5_000;
const mostAttempts = 3;

/** Carries out one learning: reads labels, learns beside everything else, and decides whether the result is used. */
@Injectable()
export class RefitWork {
  private readonly going = new Set<{ stop: AbortController; done: Promise<void> }>();
  private isStopping = false;

  constructor(
    readonly models: ModelService,
    private readonly labels: LabelReader,
    private readonly store: RefitStore,
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly log: Log,
  ) {}

  /** Never throws for what learning throws: that is tried three times, then noted as failed. */
  carryOut(run: ClaimedRun): Promise<void> {
    const stop = new AbortController();
    const done = this.learnOrGiveBack(run, stop);
    const entry = { stop, done };
    this.going.add(entry);
    return done.finally(() => this.going.delete(entry));
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    for (const { stop } of this.going) stop.abort();
    await Promise.allSettled([...this.going].map(({ done }) => done));
  }

  private async learnOrGiveBack(run: ClaimedRun, stop: AbortController): Promise<void> {
    if (this.isStopping) stop.abort();
    const seen = await this.labels.place();
    const renewal = setInterval(() => {
      void this.store.renew(run).then((isMine) => { if (!isMine) stop.abort(); }, () => undefined);
    }, renewMs);
    try {
      await this.learn(run, seen, stop.signal);
    } catch (error) {
      await this.fail(run, seen, { error, wasStopped: stop.signal.aborted });
    } finally {
      clearInterval(renewal);
    }
  }

  private async learn(run: ClaimedRun, seen: LabelPlace, stop: AbortSignal): Promise<void> {
    const labels = await this.labels.training(mostLabels);
    const facts = { labels: labels.length, corrections: labels.filter(({ isConfirmation }) => !isConfirmation).length };
    const fitted = labels.length === 0 ? null : await this.models.fit(labels.map(toTaught), stop);
    await this.database.transact(async (tx) => {
      if (!(await this.store.hold(tx, run))) return;
      await this.store.finish(tx, run, fitted === null ? await this.goBack(tx) : await this.settle(tx, run, fitted, facts), seen);
      tx.emit('judge.changed', {});
    });
  }

  /** Without labels there is nothing that tells this company from others. */
  private async goBack(tx: Transaction): Promise<RefitOutcome> {
    return (await this.models.use(tx, null, null)) === null ? 'unchanged' : 'kept';
  }

  private async settle(tx: Transaction, run: ClaimedRun, fitted: FittedModel, facts: ModelFacts): Promise<RefitOutcome> {
    if (!(await this.models.isStillCurrent(tx, fitted))) return 'overtaken';
    const refusal = decideRefit(fitted);
    const id = refusal === null ? await this.models.keep(tx, fitted, facts) : await this.models.refuse(tx, fitted, facts, refusal);
    const outcome = refusal !== null ? 'refused' : id === null ? 'unchanged' : 'kept';
    this.audit.record(tx, { caller: null, address: null, act: 'model.learned', subject: id === null ? null : `model:${String(id)}`, detail: { ...facts, outcome, asked: run.askedBy !== null } });
    return outcome;
  }

  private async fail(run: ClaimedRun, seen: LabelPlace, { error, wasStopped }: { error: unknown; wasStopped: boolean }): Promise<void> {
    if (wasStopped) return this.store.giveBack(run, false);
    this.log.error('learning from labels failed', error, { attempts: run.attempts });
    if (run.attempts < mostAttempts) return this.store.giveBack(run, true);
    await this.database.transact(async (tx) => {
      if (await this.store.hold(tx, run)) await this.store.finish(tx, run, 'failed', seen);
      tx.emit('judge.changed', {});
    });
  }
}

const toTaught = ({ id, copyKey, isConfirmation, title, text, language, targetWords, polarity, stance, kind, categories }: TrainingLabel) =>
  ({ id, copyKey, isConfirmation, title, text, language, targetWords, polarity, stance, kind, categories });
