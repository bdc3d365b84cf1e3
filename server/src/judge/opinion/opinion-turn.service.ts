import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { HintListener } from '../../platform/database/hint-listener.js';
import { askMessages } from './domain/ask-messages.js';
import type { ChatMessage } from './domain/ask-messages.js';
import { opinionBackOffMs } from './domain/back-off.js';
import { maskPost } from './domain/mask-post.js';
import { mostUsed, yenOf } from './domain/price.js';
import type { Usage } from './domain/price.js';
import type { Reply } from './model-client.js';
import { OpinionLedger } from './opinion-ledger.js';
import type { AskSetting } from './opinion-setting.store.js';
import type { Booking } from './opinion-use.store.js';
import { OpinionStore } from './opinion.store.js';
import type { Claim } from './opinion.store.js';

/** A question that is booked and claimed: it may be asked now, by this process alone. */
export type Turn = { claim: Claim; booking: Booking; setting: AskSetting; messages: ChatMessage[]; mostUsed: Usage };

/** Whose turn it is to be asked about, and what became of it. The rows decide, so that several processes may ask. */
@Injectable()
export class OpinionTurnService {
  constructor(
    private readonly database: Database,
    private readonly opinions: OpinionStore,
    private readonly ledger: OpinionLedger,
    private readonly presence: HintListener,
    private readonly clock: Clock,
  ) {}

  /**
   * The next question, booked before it is asked; null where nothing is to be asked: switched off, resting after a
   * failure, over a limit, nothing waits, or another process chooses just now. `busyWith`: what this process asks already.
   */
  claim(busyWith: readonly string[], targets: readonly string[]): Promise<Turn | null> {
    if (!this.presence.isPresent) return Promise.resolve(null);
    return this.database.transact(async (tx) => {
      const setting = await this.ledger.settings.lock(tx, false);
      if (setting === null || !setting.isOn || setting.isResting || !(await this.ledger.use.hasRoom(tx, setting.perMinute))) return null;
      const asker = { name: this.presence.name, busyWith };
      const lost = await this.opinions.giveUpLost(tx, asker);
      if (lost.length > 0) tx.emit('mention.changed', { ids: lost });
      const candidate = await this.opinions.findNext(tx, asker, this.clock.now());
      if (candidate === null) return null;
      const messages = askMessages(maskPost(candidate, targets), setting.reasonLanguage);
      const most = mostUsed(messages);
      const booking = await this.book(tx, setting, yenOf(most, setting));
      if (booking === null) return null;
      const claim = await this.opinions.claim(tx, candidate, { askedBy: asker.name, version: setting.version, model: setting.model, yen: booking.yen });
      return { claim, booking, setting, messages, mostUsed: most };
    });
  }

  private async book(tx: Transaction, setting: AskSetting, yen: number): Promise<Booking | null> {
    const booked = await this.ledger.use.book(tx, yen, setting);
    if (booked === 'money_spent') {
      await this.ledger.settings.noteSpent(tx);
      tx.emit('opinion.changed', {});
    }
    return typeof booked === 'string' ? null : booked;
  }

  /** Keeps what came of a question and corrects what was booked for it. */
  async finish({ claim, booking, setting }: Turn, reply: Reply): Promise<void> {
    const mayCost = reply.failure === null || reply.failure.mayCost;
    // Without a bill what was booked stays: better too much than a limit that is passed unseen.
    const yen = reply.usage !== null ? yenOf(reply.usage, setting) : mayCost ? booking.yen : 0;
    await this.database.transact(async (tx) => {
      await this.ledger.settings.lock(tx, true);
      await this.ledger.use.settle(tx, booking, { yen, usage: reply.usage, isAnswer: reply.failure === null });
      if (reply.failure === null) {
        await this.opinions.give(tx, claim, { opinion: reply.opinion, usage: reply.usage, yen, tookMs: reply.tookMs });
        await this.ledger.settings.noteSuccess(tx, setting.version);
      } else {
        const { code, detail, askedMs, isOfPost } = reply.failure;
        await this.opinions.fail(tx, claim, { code, isOfPost, yen, tookMs: reply.tookMs });
        await this.ledger.settings.noteFailure(tx, setting.version, { code, detail, delayMs: opinionBackOffMs(setting.failures + 1, askedMs) });
      }
      tx.emit('opinion.changed', {});
      tx.emit('mention.changed', { ids: [claim.mentionId] });
    });
  }
}
