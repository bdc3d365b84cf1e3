import { Injectable } from '@nestjs/common';
import type { CompanyWord, WordBody } from '@hinomi/shared/contracts/company-word';
import { wordLimit } from '@hinomi/shared/vocabulary/company-word';
import type { AuditAct } from '@hinomi/shared/vocabulary/audit';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { isUniqueBreach } from '../../platform/database/database-errors.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { CompanyWordReader } from './company-word.reader.js';
import { CompanyWordStore } from './company-word.store.js';
import type { StoredWord } from './company-word.store.js';

type Actor = { caller: Caller; address: string };
/** What one change did; `forms` = of the words it was about, before and after. */
type Done = { wordId: number; act: AuditAct; forms: string[]; detail: Record<string, unknown> };

/** Takes orders about the company's words. Each change holds from the next post on, and stored posts that hold the word are judged again. */
@Injectable()
export class CompanyWordService {
  constructor(
    private readonly database: Database,
    private readonly store: CompanyWordStore,
    private readonly reader: CompanyWordReader,
    private readonly audit: AuditService,
    private readonly queue: WorkQueue,
  ) {}

  /** Throws already_exists for a word that is there, limit_reached beyond 500. */
  async create(body: WordBody, actor: Actor): Promise<CompanyWord> {
    return this.mustFind(await this.act(actor, async (tx, version) => {
      await this.guardLimit(tx);
      const wordId = await this.store.add(tx, body, version, actor.caller.personId);
      return { wordId, act: 'word.created', forms: await this.formsOf(tx, wordId), detail: body };
    }));
  }

  /** Changes a word of exactly this version. Throws not_found, conflict where somebody was first, already_exists. */
  async change(wordId: number, { version: seen, ...body }: WordBody & { version: number }, actor: Actor): Promise<CompanyWord> {
    return this.mustFind(await this.act(actor, async (tx, version) => {
      const before = await this.mustStand(tx, wordId, seen);
      await this.store.change(tx, wordId, body, version, actor.caller.personId);
      return { wordId, act: 'word.changed', forms: [before.form, ...(await this.formsOf(tx, wordId))], detail: { ...body, before: { word: before.word, effect: before.effect } } };
    }));
  }

  /** Throws not_found, and conflict where somebody was first. */
  async remove(wordId: number, seen: number, actor: Actor): Promise<void> {
    await this.act(actor, async (tx, version) => {
      const before = await this.mustStand(tx, wordId, seen);
      await this.store.setRemoved(tx, wordId, true, version, actor.caller.personId);
      return { wordId, act: 'word.removed', forms: [before.form], detail: { word: before.word, effect: before.effect } };
    });
  }

  /** Takes a removal back. Throws not_found for a word that was not removed, already_exists where it was added anew, limit_reached. */
  async restore(wordId: number, actor: Actor): Promise<CompanyWord> {
    return this.mustFind(await this.act(actor, async (tx, version) => {
      const before = await this.store.find(tx, wordId);
      if (before === null || !before.isRemoved) throw new AppError('not_found');
      await this.guardLimit(tx);
      await this.store.setRemoved(tx, wordId, false, version, actor.caller.personId);
      return { wordId, act: 'word.restored', forms: [before.form], detail: { word: before.word, effect: before.effect } };
    }));
  }

  /** One change of the list: numbered, recorded, told, and left for judging stored posts again; all or nothing. */
  private async act({ caller, address }: Actor, work: (tx: Transaction, version: number) => Promise<Done>): Promise<number> {
    try {
      return await this.database.transact(async (tx) => {
        const { wordId, act, forms, detail } = await work(tx, await this.store.nextVersion(tx));
        this.audit.record(tx, { act, caller, address, subject: `word:${wordId}`, detail });
        await this.queue.append(tx, 'rejudge', { order: { reason: 'words', words: [...new Set(forms)] } });
        tx.emit('judge.changed', {});
        return wordId;
      });
    } catch (error) {
      if (!isUniqueBreach(error, 'company_word_once')) throw error;
      throw new AppError('already_exists', [{ path: 'word', message: { ja: '同じ言葉がすでにあります。一覧から変更してください。', en: 'This word exists already. Change it in the list.' } }]);
    }
  }

  private async guardLimit(tx: Transaction): Promise<void> {
    if ((await this.store.count(tx)) >= wordLimit) throw new AppError('limit_reached');
  }

  private async mustStand(tx: Transaction, wordId: number, seen: number): Promise<StoredWord> {
    const found = await this.store.find(tx, wordId);
    if (found === null || found.isRemoved) throw new AppError('not_found');
    if (found.version !== seen) throw new AppError('conflict');
    return found;
  }

  private async formsOf(tx: Transaction, wordId: number): Promise<string[]> {
    const found = await this.store.find(tx, wordId);
    return found === null ? [] : [found.form];
  }

  private async mustFind(wordId: number): Promise<CompanyWord> {
    const found = await this.reader.find(wordId);
    if (found === null) throw new AppError('not_found');
    return found;
  }
}
