import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Refusal } from '@hinomi/shared/contracts/judge-model';
import { AppError } from '../../platform/http/app-error.js';
import type { Transaction } from '../../platform/database/database.js';
import { CompanyWordReader } from '../teach/company-word.reader.js';
import type { TaughtPost } from './domain/model/refit-model.js';
import { ModelReader } from './model.reader.js';
import { ModelStore } from './model.store.js';
import { refitInThread } from './refit-thread.js';
import type { RefitAnswer } from './refit-thread.js';
import { RejudgeService } from './rejudge.service.js';
import { writeWeights } from './weight-file.js';

export type { TaughtPost };
/** Learned weights with what they and those in force (`activeId`, null = shipped) reach. */
export type FittedModel = RefitAnswer & { activeId: number | null };
export type ModelFacts = { labels: number; corrections: number };

/** Posts younger than this are judged again by another version. */
const rejudgedDays = 30;

/** Makes versions of the judge and says which is in force. */
@Injectable()
export class ModelService {
  constructor(
    private readonly reader: ModelReader,
    private readonly store: ModelStore,
    private readonly words: CompanyWordReader,
    private readonly rejudge: RejudgeService,
  ) {}

  /** Learns beside everything else; throws when it is stopped. Changes nothing. */
  async fit(taught: readonly TaughtPost[], stop: AbortSignal): Promise<FittedModel> {
    const inForce = await this.reader.inForce();
    const { words } = await this.words.rules();
    const current = inForce === null ? null : writeWeights(inForce.weights);
    return { ...(await refitInThread({ taught, words, current }, stop)), activeId: inForce?.id ?? null };
  }

  /** Whether what `fitted` was compared with is still in force; nobody changes it before `tx` ends. */
  async isStillCurrent(tx: Transaction, { activeId }: Pick<FittedModel, 'activeId'>): Promise<boolean> {
    await this.store.takeTurn(tx);
    return (await this.reader.activeId(tx)) === activeId;
  }

  /** Puts new weights in force; answers the number of the version, null where they are those in force. */
  async keep(tx: Transaction, { weights, before, after, activeId }: FittedModel, facts: ModelFacts): Promise<number | null> {
    const hash = hashOf(weights);
    if (activeId !== null && (await this.store.hashOf(tx, activeId)) === hash) return null;
    const id = await this.store.add(tx, { ...facts, weights, hash, before, after, refusal: null });
    await this.change(tx, id, null);
    await this.store.forgetOld(tx);
    return id;
  }

  /** Notes weights that are not used, and why. */
  refuse(tx: Transaction, { weights, before, after }: FittedModel, facts: ModelFacts, refusal: Refusal): Promise<number> {
    return this.store.add(tx, { ...facts, weights: null, hash: hashOf(weights), before, after, refusal });
  }

  /** Puts a kept version in force, null = the shipped weights; answers the one before. Throws not_found, and move_not_allowed for one without weights or of another release. */
  async use(tx: Transaction, id: number | null, personId: number | null): Promise<number | null> {
    await this.store.takeTurn(tx);
    const before = await this.reader.activeId(tx);
    if (id !== null) {
      const canUse = await this.store.canUse(tx, id);
      if (canUse !== true) throw new AppError(canUse === null ? 'not_found' : 'move_not_allowed');
    }
    if (before !== id) await this.change(tx, id, personId);
    return before;
  }

  private async change(tx: Transaction, id: number | null, personId: number | null): Promise<void> {
    await this.store.putInForce(tx, id, personId);
    await this.rejudge.order(tx, { reason: 'model', words: null, recentDays: rejudgedDays });
    tx.emit('judge.changed', {});
  }
}

const hashOf = (weights: Uint8Array): string => createHash('sha256').update(weights).digest('hex');
