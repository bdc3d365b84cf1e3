import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { DetectReader } from '../../judge/detect/detect.reader.js';
import type { LevelChange } from '../../judge/detect/detect.reader.js';
import { AlertStore } from './alert.store.js';
import type { Storm } from './alert.store.js';
import { AlertTeller } from './alert-teller.js';
import { stepAlert } from './domain/alert-step.js';
import type { AlertStep } from './domain/alert-step.js';
import { riseReason } from './domain/trip-wires.js';

/** Opens, raises, lowers and resolves alerts as levels change: one thread for each storm. */
@Injectable()
export class AlertService {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
    private readonly levels: DetectReader,
    private readonly store: AlertStore,
    private readonly teller: AlertTeller,
    private readonly clock: Clock,
  ) {}

  /** Acts on changes of level that wait; answers how many were done. */
  alertWaiting(): Promise<number> {
    return this.queue.take<{ changeId: number }>('alert', 20, async (tx, batches) => {
      for (const { changeId } of batches) {
        const change = await this.levels.change(tx, changeId);
        if (change !== null) await this.follow(tx, change);
      }
    });
  }

  /** Ends the alerts of topics that are no longer watched: nobody evaluates them any more, and the next storm must speak anew. */
  async resolveUnwatched(): Promise<void> {
    for (const alertId of await this.store.unwatched()) {
      await this.database.transact(async (tx) => {
        const storm = await this.store.storm(tx, alertId);
        if (storm !== null && !storm.isOver) await this.end(tx, storm, storm.status === 'false_positive' ? 'false_positive' : 'resolved', storm.level, this.clock.now());
      });
    }
  }

  private async follow(tx: Transaction, change: LevelChange): Promise<void> {
    const storm = await this.store.stormOfTopic(tx, change.topicId);
    const step = stepAlert(storm, change);
    if (step.kind === 'none') return;
    if (storm === null) await this.open(tx, change);
    else await this.continue(tx, storm, step, change);
  }

  /** A new storm, or one that rises again soon after it ended: the thread then leads to the one before. */
  private async open(tx: Transaction, change: LevelChange): Promise<void> {
    const earlier = await this.store.earlierStorm(tx, change.topicId, change.at);
    const kind = earlier === null ? 'opened' : 'reignited';
    const tags = earlier === null || change.tags.includes('reignited') ? change.tags : [...change.tags, 'reignited' as const];
    const nowMs = this.clock.now();
    const id = await this.store.open(tx, change, { tags, earlierId: earlier, nowMs });
    await this.store.append(tx, { alertId: id, nowMs: change.at.getTime(), kind, status: 'firing', level: change.level, reason: change.reason, ...(earlier === null ? {} : { detail: { earlier } }) });
    await this.store.attachMentions(tx, id, change.topicId, change.at);
    const storm = { id, topicId: change.topicId, status: 'firing' as const, level: change.level, noticeDueAtMs: null };
    await this.teller.plan(tx, storm, { key: `level:${change.level}`, cause: kind, reason: change.reason }, nowMs);
    this.teller.show(tx, storm, 'firing', change.level, kind);
  }

  private async continue(tx: Transaction, storm: Storm, step: AlertStep, change: LevelChange): Promise<void> {
    if (step.kind === 'resolved') await this.end(tx, storm, step.status, change.level, change.at.getTime(), change);
    if (step.kind === 'lowered') await this.lower(tx, storm, change);
    if (step.kind === 'raised') await this.raise(tx, storm, step, change);
  }

  private async lower(tx: Transaction, storm: Storm, change: LevelChange): Promise<void> {
    await this.store.lower(tx, storm.id, change.level);
    await this.store.append(tx, { alertId: storm.id, nowMs: change.at.getTime(), kind: 'lowered', status: storm.status, level: change.level, reason: change.reason });
    this.teller.show(tx, storm, storm.status, change.level, 'lowered');
  }

  private async raise(tx: Transaction, storm: Storm, { status, isNews }: Extract<AlertStep, { kind: 'raised' }>, change: LevelChange): Promise<void> {
    const nowMs = this.clock.now();
    const endsWaiting = isNews && storm.status === 'waiting';
    const reason = endsWaiting ? riseReason(storm.levelAbove ?? storm.level, change.level, change.reason) : change.reason;
    await this.store.raise(tx, storm.id, change, { status, isNews, reason, nowMs });
    await this.store.append(tx, { alertId: storm.id, nowMs: change.at.getTime(), kind: 'raised', from: storm.status, status: endsWaiting ? 'waiting' : status, level: change.level, reason: change.reason });
    await this.store.attachMentions(tx, storm.id, change.topicId, change.at);
    const raised = { ...storm, status, level: change.level };
    if (endsWaiting) {
      await this.store.move(tx, storm.id, 'firing', nowMs);
      await this.teller.endWaiting(tx, raised, reason, nowMs);
    } else if (isNews) {
      // What was not told yet is told with this: one notice of the highest level.
      await this.teller.plan(tx, raised, { key: `level:${change.level}`, cause: storm.notice?.cause ?? 'raised', reason }, nowMs);
    }
    this.teller.show(tx, storm, status, change.level, endsWaiting ? 'realarmed' : 'raised');
  }

  private async end(tx: Transaction, storm: Storm, status: 'resolved' | 'false_positive', level: Storm['level'], nowMs: number, change: LevelChange | null = null): Promise<void> {
    await this.store.end(tx, storm.id, { status, level, nowMs });
    await this.store.append(tx, { alertId: storm.id, nowMs, kind: 'resolved', from: storm.status, status, level, ...(change === null ? {} : { reason: change.reason }) });
    this.teller.show(tx, storm, status, level, 'resolved');
  }
}
