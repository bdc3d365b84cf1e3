import { Injectable } from '@nestjs/common';
import { acknowledgeMinutes } from '@hinomi/shared/vocabulary/alert';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AlertFiguresReader } from './alert-figures.reader.js';
import { AlertStore } from './alert.store.js';
import type { Storm } from './alert.store.js';
import { AlertTeller } from './alert-teller.js';
import { actsDue, longestGapMs } from './domain/alert-timers.js';
import type { TimedAct } from './domain/alert-timers.js';
import { countReason, findTripped, isWorthNoting, overdueReason, reviewReason } from './domain/trip-wires.js';

const minuteMs = 60_000;
/** A notice that leaves later than this was held up by a stop of the product. */
const lateMs = minuteMs;

/**
 * Watches over open alerts: held notices, alerts nobody takes, decisions to wait. Everything is decided by rows and the
 * product's clock, so that another process, or this one after a crash, goes on where it stopped and nothing happens twice.
 */
@Injectable()
export class AlertWatchService {
  constructor(
    private readonly database: Database,
    private readonly store: AlertStore,
    private readonly teller: AlertTeller,
    private readonly figures: AlertFiguresReader,
    private readonly clock: Clock,
  ) {}

  /** Does what the timers say is due; answers how many acts that were. An alert that fails holds no other up. */
  async tend(): Promise<number> {
    let done = 0;
    await this.eachStorm(async (storm, nowMs) => {
      if (actsDue(storm, nowMs).length > 0) done += await this.database.transact((tx) => this.actOn(tx, storm.id, nowMs));
    });
    return done;
  }

  /** Notes, after `tend`, that the time to take open alerts was looked at. */
  async noteWatched(): Promise<void> {
    await this.store.watched(this.clock.now(), longestGapMs);
  }

  /** Looks whether a trip-wire of an alert that waits was hit. */
  async watchWires(): Promise<void> {
    await this.eachStorm(async (storm, nowMs) => {
      if (storm.status !== 'waiting' || storm.wires === null || storm.seenUpTo === null) return;
      const reason = findTripped(storm.wires, await this.figures.since(storm.topicId, storm.seenUpTo, nowMs));
      if (reason === null) return;
      await this.database.transact(async (tx) => {
        const now = await this.store.storm(tx, storm.id);
        // Only the decision that was looked at ends by it.
        if (now?.status === 'waiting' && now.decidedAtMs === storm.decidedAtMs) await this.teller.realarm(tx, now, 'wire_hit', reason, nowMs);
      });
    });
  }

  /** Counts the posts of each storm, with an entry in its thread when their number has doubled. */
  async countChildren(): Promise<void> {
    await this.eachStorm(async (storm, nowMs) => {
      const { count, authors } = await this.figures.children(storm.topicId, storm.openedAtMs, nowMs);
      if (count > storm.childCount) await this.database.transact((tx) => this.note(tx, storm.id, count, authors, nowMs));
    });
  }

  private async note(tx: Transaction, alertId: number, count: number, authors: number, nowMs: number): Promise<void> {
    const storm = await this.store.storm(tx, alertId);
    if (storm === null || storm.isOver || count <= storm.childCount) return;
    const isNoted = isWorthNoting(count, storm.notedCount);
    await this.store.count(tx, alertId, count, isNoted ? count : storm.notedCount);
    if (isNoted) {
      await this.store.append(tx, { alertId, nowMs, kind: 'counted', status: storm.status, level: storm.level, reason: countReason(count, authors), detail: { count, authors } });
      await this.store.attachMentions(tx, alertId, storm.topicId, new Date(nowMs));
    }
    this.teller.show(tx, storm, storm.status, storm.level, 'counted');
  }

  /** What is due is asked again once the row is held: another process may have done it meanwhile. */
  private async actOn(tx: Transaction, alertId: number, nowMs: number): Promise<number> {
    const storm = await this.store.storm(tx, alertId);
    if (storm === null || storm.isOver) return 0;
    const acts = actsDue(storm, nowMs);
    for (const act of acts) await this.act(tx, storm, act, nowMs);
    return acts.length;
  }

  private async act(tx: Transaction, storm: Storm, act: TimedAct, nowMs: number): Promise<void> {
    if (act === 'rebase') await this.store.rebase(tx, storm.id, nowMs);
    if (act === 'bridge') await this.store.bridge(tx, storm.id, nowMs);
    if (act === 'tell') await this.tell(tx, storm, nowMs);
    if (act === 'overdue') await this.remind(tx, storm, nowMs);
    if (act === 'review') {
      const minutes = Math.round(((storm.reviewAtMs ?? nowMs) - (storm.decidedAtMs ?? nowMs)) / minuteMs);
      await this.teller.realarm(tx, storm, 'review_overdue', reviewReason(minutes), nowMs);
    }
  }

  private async tell(tx: Transaction, storm: Storm, nowMs: number): Promise<void> {
    if (storm.notice === null) await this.store.dropNotice(tx, storm.id);
    else await this.teller.tell(tx, storm, storm.notice, nowMs);
    if (nowMs - (storm.noticeDueAtMs ?? nowMs) > lateMs) await this.store.refire(tx, storm.id, nowMs);
  }

  private async remind(tx: Transaction, storm: Storm, nowMs: number): Promise<void> {
    const reason = overdueReason(acknowledgeMinutes[storm.level], storm.reason);
    await this.store.markOverdue(tx, storm.id, nowMs);
    const entryId = await this.store.append(tx, { alertId: storm.id, nowMs, kind: 'overdue', status: storm.status, level: storm.level, reason });
    await this.teller.tell(tx, storm, { key: `overdue:${entryId}`, cause: 'overdue', reason }, nowMs);
    this.teller.show(tx, storm, storm.status, storm.level, 'overdue');
  }

  private async eachStorm(work: (storm: Storm, nowMs: number) => Promise<void>): Promise<void> {
    const failures: unknown[] = [];
    const nowMs = this.clock.now();
    for (const storm of await this.store.storms()) await work(storm, nowMs).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
