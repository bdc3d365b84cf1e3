import { Injectable } from '@nestjs/common';
import type { OpinionTest } from '@hinomi/shared/contracts/opinion';
import type { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import type { OpinionTrouble } from '@hinomi/shared/vocabulary/opinion';
import { AuditService } from '../../govern/audit/audit.service.js';
import { TryLimitService } from '../../govern/auth/try-limit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { SealBroken } from '../../platform/secret/secret-box.js';
import { askMessages } from './domain/ask-messages.js';
import { maskPost } from './domain/mask-post.js';
import { mostUsed, yenOf } from './domain/price.js';
import { ModelClient } from './model-client.js';
import { OpinionKeyService } from './opinion-key.service.js';
import { OpinionLedger } from './opinion-ledger.js';
import type { Booking, Refusal } from './opinion-use.store.js';

type Trial = RouteInput<typeof opinionRoutes.test>['body'];
type Prepared = { booking: Booking | Refusal; key: string | null };

/** A made-up post with something of everything that is masked. */
const madeUp = {
  title: null, authorName: '見本 一郎', authorHandle: 'mihon_ichiro',
  text: 'ミナモのアプリがまた落ちた。もう三日目なのに説明がない。窓口の佐藤さんに電話(03-0000-0000)しても定型文だけ。 @minamo_support https://sns.example/p/1',
};

/** Asks once about a made-up post, so that whoever sets it up sees what comes back and what it costs. */
@Injectable()
export class OpinionTestService {
  constructor(
    private readonly database: Database,
    private readonly ledger: OpinionLedger,
    private readonly keys: OpinionKeyService,
    private readonly model: ModelClient,
    private readonly limits: TryLimitService,
    private readonly audit: AuditService,
  ) {}

  /** Never throws for what the service does wrong: that is the answer. Throws invalid_input, too_many_tries. */
  async test(trial: Trial, caller: Caller, address: string): Promise<OpinionTest> {
    const empty = ([['url', trial.url], ['model', trial.model]] as const).filter(([, text]) => text === '');
    if (empty.length > 0) throw new AppError('invalid_input', empty.map(([path]) => ({ path, message: { ja: 'テストには入力が必要です。', en: 'Needed for the test.' } })));
    await this.limits.take('testOpinion', String(caller.personId));
    const sent = maskPost(madeUp, ['ミナモ', 'minamo']);
    const messages = askMessages(sent, trial.reasonLanguage);
    const failed = (code: OpinionTrouble): OpinionTest => ({ sent, opinion: null, trouble: { code, detail: null }, tookMs: 0, tokensIn: 0, tokensOut: 0, yen: 0 });
    const prepared = await this.prepare(trial, yenOf(mostUsed(messages), trial), { caller, address });
    if (prepared === 'key_unreadable') return failed(prepared);
    const { booking, key } = prepared;
    if (typeof booking === 'string') return failed(booking);
    const { opinion, failure, usage, tookMs } = await this.model.ask({ url: trial.url, model: trial.model, key, messages });
    const yen = usage !== null ? yenOf(usage, trial) : failure === null || failure.mayCost ? booking.yen : 0;
    await this.database.transact(async (tx) => {
      await this.ledger.use.settle(tx, booking, { yen, usage, isAnswer: failure === null });
      tx.emit('opinion.changed', {});
    });
    return { sent, opinion, trouble: failure === null ? null : { code: failure.code, detail: failure.detail }, tookMs, tokensIn: usage?.tokensIn ?? 0, tokensOut: usage?.tokensOut ?? 0, yen };
  }

  private prepare(trial: Trial, yen: number, { caller, address }: { caller: Caller; address: string }): Promise<Prepared | 'key_unreadable'> {
    return this.database.transact(async (tx) => {
      this.audit.record(tx, { act: 'opinion.tested', caller, address, detail: { url: trial.url, model: trial.model } });
      try {
        return await this.bookWithKey(tx, trial, yen);
      } catch (error) {
        if (error instanceof SealBroken) return 'key_unreadable';
        throw error;
      }
    });
  }

  private async bookWithKey(tx: Transaction, trial: Trial, yen: number): Promise<Prepared> {
    const kept = await this.ledger.settings.lock(tx, true);
    if (kept === null) throw new Error('the settings are not there');
    const sealed = trial.key === undefined ? this.keys.keptFor(kept, trial.url) : null;
    const key = sealed === null ? trial.key ?? null : this.keys.open(sealed, trial.url);
    return { booking: await this.ledger.use.book(tx, yen, kept), key: key === '' ? null : key };
  }
}
