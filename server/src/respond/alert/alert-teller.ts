import { Injectable } from '@nestjs/common';
import type { AlertEntryKind, AlertStatus } from '@hinomi/shared/vocabulary/alert';
import type { Level } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';
import type { Transaction } from '../../platform/database/database.js';
import type { PendingNotice } from './alert.entity.js';
import { AlertNotifier } from './alert-notifier.js';
import type { Person } from './alert-notifier.js';
import { AlertStore } from './alert.store.js';
import type { Storm } from './alert.store.js';
import { groupWaitMs } from './domain/alert-timers.js';

type Told = Pick<Storm, 'id' | 'topicId' | 'status' | 'level' | 'noticeDueAtMs'>;

/**
 * Tells people of alerts, once for each cause. Mails leave through the outbox, pages hear by a numbered event, both rows of
 * the acting transaction. A notice below level 4 is held back for a moment, so that rises close together are one.
 */
@Injectable()
export class AlertTeller {
  constructor(
    private readonly store: AlertStore,
    private readonly notifier: AlertNotifier,
  ) {}

  /** Holds a notice until its time, the earlier one where one waits already; from level 4 on it leaves at once. */
  async plan(tx: Transaction, storm: Told, notice: PendingNotice, nowMs: number): Promise<void> {
    const waitMs = groupWaitMs(storm.level);
    if (waitMs === 0) {
      await this.tell(tx, storm, notice, nowMs);
      return;
    }
    await this.store.holdNotice(tx, storm.id, notice, Math.min(storm.noticeDueAtMs ?? Number.POSITIVE_INFINITY, nowMs + waitMs));
  }

  /** Tells now, and notes in the thread that people were told. */
  async tell(tx: Transaction, { id: alertId, topicId, status, level }: Told, notice: PendingNotice, nowMs: number): Promise<void> {
    const mails = await this.notifier.notify(tx, { alertId, topicId, level, notice });
    await this.store.dropNotice(tx, alertId);
    await this.store.append(tx, { alertId, nowMs, kind: 'told', status, level, reason: notice.reason, detail: { mails } });
    tx.emit('alert.told', { alertId, topicId, level, cause: notice.cause });
  }

  /** Ends 静観: the alert is firing again, with the reason, and people are told once. */
  async realarm(tx: Transaction, storm: Storm, cause: Extract<AlertEntryKind, 'wire_hit' | 'review_overdue'>, reason: Words, nowMs: number): Promise<void> {
    await this.store.append(tx, { alertId: storm.id, nowMs, kind: cause, status: 'waiting', level: storm.level, reason });
    await this.store.move(tx, storm.id, 'firing', nowMs);
    await this.store.setReason(tx, storm.id, reason);
    await this.store.attachMentions(tx, storm.id, storm.topicId, new Date(nowMs));
    await this.endWaiting(tx, storm, reason, nowMs);
    this.show(tx, storm, 'firing', storm.level, 'realarmed');
  }

  /** Notes that the waiting ended and plans the one notice of it. The alert is firing by now. */
  async endWaiting(tx: Transaction, storm: Told, reason: Words, nowMs: number): Promise<void> {
    const entryId = await this.store.append(tx, { alertId: storm.id, nowMs, kind: 'realarmed', from: 'waiting', status: 'firing', level: storm.level });
    await this.plan(tx, { ...storm, status: 'firing' }, { key: `realarmed:${entryId}`, cause: 'realarmed', reason }, nowMs);
  }

  /** Mails the person who is the owner now. */
  async tellOwner(tx: Transaction, storm: Storm, entryId: string, owner: Person): Promise<void> {
    await this.notifier.notifyOne(tx, { alertId: storm.id, topicId: storm.topicId, level: storm.level, notice: { key: `handed_over:${entryId}`, cause: 'handed_over', reason: storm.reason } }, owner);
  }

  findTaker(tx: Transaction, personId: number): Promise<Person | null> {
    return this.notifier.findTaker(tx, personId);
  }

  /** Tells open pages that an alert changed. */
  show(tx: Transaction, storm: Pick<Storm, 'id' | 'topicId'>, status: AlertStatus, level: Level, change: AlertEntryKind): void {
    tx.emit('alert.changed', { alertId: storm.id, topicId: storm.topicId, level, status, change });
  }
}
