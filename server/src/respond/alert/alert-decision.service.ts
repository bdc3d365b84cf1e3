import { Injectable } from '@nestjs/common';
import type { Alert, AlertEntryDetail, WaitOrder } from '@hinomi/shared/contracts/alert';
import type { falsePositiveBody, handOverBody, verdictBody } from '@hinomi/shared/contracts/alert';
import type { AlertEntryKind, AlertStatus } from '@hinomi/shared/vocabulary/alert';
import type { AuditAct } from '@hinomi/shared/vocabulary/audit';
import type { z } from 'zod';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { FieldError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AlertFiguresReader } from './alert-figures.reader.js';
import { AlertReader } from './alert.reader.js';
import { AlertStore } from './alert.store.js';
import type { Storm } from './alert.store.js';
import { AlertTeller } from './alert-teller.js';
import { canMove, canWait } from './domain/alert-step.js';

/** Who decides, from where, and when by the product's clock (milliseconds since 1970). */
export type Decider = { caller: Caller; address: string; nowMs: number };
/** What a decision leaves in the thread and in the audit log. */
type Left = { kind: AlertEntryKind; act: AuditAct; status: AlertStatus; note?: string; detail?: AlertEntryDetail };

const notATaker: FieldError['message'] = { ja: '担当にできる人ではありません。利用中で、アラートを確認できる別の人を選んでください。', en: 'This person cannot own the alert. Choose somebody else who is enabled and may acknowledge alerts.' };
const reachedAlready = (now: number): FieldError['message'] => ({
  ja: `現在すでに${now.toLocaleString('en-US')}件のため、すぐに発生中に戻ります。これより大きい数を指定してください。`,
  en: `There are ${now.toLocaleString('en-US')} already, so this would end the waiting at once. Enter a larger number.`,
});

/**
 * Takes what people decide of an alert. Every order names the version its person saw: throws not_found, conflict where the
 * alert changed meanwhile, and move_not_allowed where the table of moves does not permit it or the storm is over.
 */
@Injectable()
export class AlertDecisionService {
  constructor(
    private readonly database: Database,
    private readonly store: AlertStore,
    private readonly teller: AlertTeller,
    private readonly figures: AlertFiguresReader,
    private readonly reader: AlertReader,
    private readonly audit: AuditService,
  ) {}

  /** Takes ownership; ends 静観. */
  acknowledge(alertId: number, version: number, by: Decider): Promise<Alert> {
    return this.decide(alertId, version, by, async (tx, storm) => {
      mustMove(storm, 'acknowledged');
      await this.store.move(tx, storm.id, 'acknowledged', by.nowMs);
      await this.store.own(tx, storm.id, by.caller.personId, by.nowMs);
      return { kind: 'acknowledged', act: 'alert.acknowledged', status: 'acknowledged' };
    });
  }

  /** Makes somebody else the owner, who is mailed. Throws invalid_input for who cannot own it. */
  handOver(alertId: number, { version, toPersonId: personId }: z.output<typeof handOverBody>, by: Decider): Promise<Alert> {
    return this.decide(alertId, version, by, async (tx, storm) => {
      if (storm.isOver || storm.status !== 'acknowledged') throw new AppError('move_not_allowed');
      const owner = personId === storm.ownerId ? null : await this.teller.findTaker(tx, personId);
      if (owner === null) throw new AppError('invalid_input', [{ path: 'toPersonId', message: notATaker }]);
      await this.store.own(tx, storm.id, personId, by.nowMs);
      await this.store.touch(tx, storm.id);
      const left: Left = { kind: 'handed_over', act: 'alert.handed_over', status: 'acknowledged', detail: { to: owner.name } };
      const entryId = await this.leave(tx, storm, left, by);
      if (personId !== by.caller.personId) await this.teller.tellOwner(tx, storm, entryId, owner);
      return null;
    });
  }

  /**
   * Decides to wait and see, signed by the caller: until the next review, a rise of the level or a trip-wire. While it waits
   * already, this decides anew. Throws invalid_input for a trip-wire that is reached as it is set.
   */
  wait(alertId: number, { version, reason, reviewMinutes, wires }: WaitOrder, by: Decider): Promise<Alert> {
    return this.decide(alertId, version, by, async (tx, storm) => {
      if (storm.isOver || !canWait(storm.status)) throw new AppError('move_not_allowed');
      await this.refuseReached(wires.critical60, storm.topicId, by.nowMs);
      const seenUpTo = await this.figures.lastKnown(storm.topicId, by.nowMs);
      const reviewAtMs = by.nowMs + reviewMinutes * 60_000;
      await this.store.move(tx, storm.id, 'waiting', by.nowMs);
      await this.store.wait(tx, storm.id, { personId: by.caller.personId, reason, levelAbove: storm.level, reviewAtMs, wires, seenUpTo }, by.nowMs);
      // Who decides has confirmed it; an owner stays the owner.
      if (storm.ownerId === null) await this.store.own(tx, storm.id, by.caller.personId, by.nowMs);
      return { kind: 'waited', act: 'alert.waited', status: 'waiting', note: reason, detail: { wires, levelAbove: storm.level, reviewAt: new Date(reviewAtMs).toISOString() } };
    });
  }

  /** Calls it a false positive; nothing that was held back is told any more. */
  markFalse(alertId: number, { version, reason }: z.output<typeof falsePositiveBody>, by: Decider): Promise<Alert> {
    return this.decide(alertId, version, by, async (tx, storm) => {
      mustMove(storm, 'false_positive');
      await this.store.move(tx, storm.id, 'false_positive', by.nowMs);
      await this.store.dropNotice(tx, storm.id);
      return { kind: 'marked_false', act: 'alert.marked_false', status: 'false_positive', note: reason };
    });
  }

  /** Takes an acknowledgement, a decision to wait or a false positive back: somebody is to take the alert anew. */
  reopen(alertId: number, version: number, by: Decider): Promise<Alert> {
    return this.decide(alertId, version, by, async (tx, storm) => {
      mustMove(storm, 'firing');
      await this.store.move(tx, storm.id, 'firing', by.nowMs);
      await this.store.own(tx, storm.id, null, by.nowMs);
      return { kind: 'reopened', act: 'alert.reopened', status: 'firing' };
    });
  }

  /** Keeps whether it was useful; also long after its end. */
  judge(alertId: number, { version, verdict, note }: z.output<typeof verdictBody>, by: Decider): Promise<Alert> {
    return this.decide(alertId, version, by, async (tx, storm) => {
      await this.store.judge(tx, storm.id, { verdict, note: verdict === null ? '' : note, personId: by.caller.personId }, by.nowMs);
      return { kind: 'judged', act: 'alert.judged', status: storm.status, ...(note === '' || verdict === null ? {} : { note }), detail: { verdict } };
    });
  }

  /** Null from `carryOut` means that it left its entry itself. */
  private async decide(alertId: number, version: number, by: Decider, carryOut: (tx: Transaction, storm: Storm) => Promise<Left | null>): Promise<Alert> {
    await this.database.transact(async (tx) => {
      const storm = await this.store.storm(tx, alertId);
      if (storm === null) throw new AppError('not_found');
      if (storm.version !== version) throw new AppError('conflict');
      const left = await carryOut(tx, storm);
      if (left !== null) await this.leave(tx, storm, left, by);
    });
    const alert = await this.reader.find(alertId);
    if (alert === null) throw new AppError('not_found');
    return alert;
  }

  private async leave(tx: Transaction, storm: Storm, { kind, act, status, note, detail }: Left, { caller, address, nowMs }: Decider): Promise<string> {
    const entryId = await this.store.append(tx, {
      alertId: storm.id, nowMs, kind, from: storm.status, status, level: storm.level, personId: caller.personId, ...(note !== undefined && { note }), ...(detail !== undefined && { detail }),
    });
    this.audit.record(tx, { act, caller, address, subject: `alert:${storm.id}`, detail: { from: storm.status, to: status, entry: Number(entryId), ...detail } });
    this.teller.show(tx, storm, status, storm.level, kind);
    return entryId;
  }

  private async refuseReached(critical60: number | null, topicId: number, nowMs: number): Promise<void> {
    if (critical60 === null) return;
    const now = await this.figures.critical60(topicId, nowMs);
    if (now >= critical60) throw new AppError('invalid_input', [{ path: 'wires.critical60', message: reachedAlready(now) }]);
  }
}

function mustMove(storm: Storm, to: AlertStatus): void {
  if (storm.isOver || !canMove(storm.status, to)) throw new AppError('move_not_allowed');
}
