import { Injectable } from '@nestjs/common';
import type { Alert } from '@hinomi/shared/contracts/alert';
import type { Level } from '@hinomi/shared/vocabulary/level';
import type { LivePayload } from '@hinomi/shared/live/live-events';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { WorkQueue } from '../../platform/work/work-queue.js';
import { DetectReader } from '../../judge/detect/detect.reader.js';
import type { LevelChange } from '../../judge/detect/detect.reader.js';
import { AlertNotifier } from './alert-notifier.js';
import { AlertReader } from './alert.reader.js';
import { canMove, stepAlert } from './domain/alert-step.js';
import type { AlertStep, OpenAlert } from './domain/alert-step.js';

type OpenRow = OpenAlert & { id: number };

/** Opens, raises and resolves alerts as levels change, and takes acknowledgements. */
@Injectable()
export class AlertService {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
    private readonly levels: DetectReader,
    private readonly notifier: AlertNotifier,
    private readonly reader: AlertReader,
    private readonly audit: AuditService,
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
    await this.database.transact(async (tx) => {
      const ended = await tx.query<{ id: number; topicId: number; level: Level }>(
        `update alert a set status = 'resolved', resolved_at = now(), version = a.version + 1 from topic t
         where t.id = a.topic_id and (t.removed_at is not null or not t.is_active) and a.status in ('firing', 'acknowledged', 'waiting')
         returning a.id, a.topic_id as "topicId", a.level`);
      for (const { id, topicId, level } of ended) tx.emit('alert.changed', { alertId: id, topicId, level, status: 'resolved', change: 'resolved' });
    });
  }

  /**
   * Takes ownership of an alert of exactly this version. Throws not_found, conflict where it changed meanwhile, and
   * move_not_allowed where its state does not permit it.
   */
  async acknowledge(alertId: number, version: number, { caller, address, nowMs }: { caller: Caller; address: string; nowMs: number }): Promise<Alert> {
    await this.database.transact(async (tx) => {
      const [row] = await tx.query<OpenRow & { version: number; topicId: number }>(
        'select id, status, level, peak_level as "peakLevel", version, topic_id as "topicId" from alert where id = $1 for update', [alertId]);
      if (row === undefined) throw new AppError('not_found');
      if (row.version !== version) throw new AppError('conflict');
      if (!canMove(row.status, 'acknowledged')) throw new AppError('move_not_allowed');
      await tx.execute(`update alert set status = 'acknowledged', acknowledged_at = to_timestamp($3), acknowledged_by = $2, version = version + 1 where id = $1`, [alertId, caller.personId, nowMs / 1_000]);
      this.audit.record(tx, { act: 'alert.acknowledged', caller, address, subject: `alert:${alertId}` });
      tx.emit('alert.changed', { alertId, topicId: row.topicId, level: row.level, status: 'acknowledged', change: 'acknowledged' });
    });
    const alert = await this.reader.find(alertId);
    if (alert === null) throw new AppError('not_found');
    return alert;
  }

  private async follow(tx: Transaction, change: LevelChange): Promise<void> {
    const [open] = await tx.query<OpenRow>(
      `select id, status, level, peak_level as "peakLevel" from alert where topic_id = $1 and status in ('firing', 'acknowledged', 'waiting') for update`, [change.topicId]);
    const step = stepAlert(open ?? null, change);
    if (step.kind === 'none') return;
    const alertId = open === undefined ? await this.open(tx, change) : await this.update(tx, open, change, step);
    if (step.kind === 'opened' || step.kind === 'raised') {
      await this.attachMentions(tx, alertId, change);
      await this.notifier.notify(tx, alertId, change);
    }
    const status = step.kind === 'resolved' ? 'resolved' : step.kind === 'raised' ? step.status : (open?.status ?? 'firing');
    const payload: LivePayload<'alert.changed'> = { alertId, topicId: change.topicId, level: change.level, status, change: step.kind };
    tx.emit('alert.changed', payload);
  }

  private async open(tx: Transaction, change: LevelChange): Promise<number> {
    const [row] = await tx.query<{ id: number }>(
      `insert into alert (topic_id, level, peak_level, rule, category, tags, reason, opened_at, raised_at) values ($1, $2, $2, $3, $4, $5, $6, $7, $7) returning id`,
      [change.topicId, change.level, change.rule, change.category, change.tags, JSON.stringify(change.reason), change.at]);
    if (row === undefined) throw new Error('the alert was not stored');
    return row.id;
  }

  private async update(tx: Transaction, open: OpenRow, change: LevelChange, step: AlertStep): Promise<number> {
    if (step.kind === 'resolved') {
      await tx.execute(`update alert set status = 'resolved', level = $2, resolved_at = $3, version = version + 1 where id = $1`, [open.id, change.level, change.at]);
    } else if (step.kind === 'raised') {
      await tx.execute(
        `update alert set status = $2, level = $3, peak_level = greatest(peak_level, $3), rule = $4, category = $5, tags = $6, reason = $7, raised_at = $8, version = version + 1 where id = $1`,
        [open.id, step.status, change.level, change.rule, change.category, change.tags, JSON.stringify(change.reason), change.at]);
    } else {
      await tx.execute('update alert set level = $2, version = version + 1 where id = $1', [open.id, change.level]);
    }
    return open.id;
  }

  /** Keeps the posts behind the alarm: critical originals of the last 24 hours, the gravest first. */
  private async attachMentions(tx: Transaction, alertId: number, change: LevelChange): Promise<void> {
    await tx.execute(
      `insert into alert_mention (alert_id, mention_id) select $1, mention_id from judgement
       where topic_id = $2 and is_critical and sort_at > $3::timestamptz - interval '24 hours' and sort_at <= $3::timestamptz + interval '1 minute'
       order by risk_level desc, sort_at desc, mention_id desc limit 500 on conflict do nothing`, [alertId, change.topicId, change.at]);
  }
}
