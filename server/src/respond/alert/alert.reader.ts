import { Injectable } from '@nestjs/common';
import type { Alert, AlertDetail, AlertPage } from '@hinomi/shared/contracts/alert';
import type { alertQuery } from '@hinomi/shared/contracts/alert';
import { alertStatuses } from '@hinomi/shared/vocabulary/alert';
import type { AlertStatus } from '@hinomi/shared/vocabulary/alert';
import type { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { DetectReader } from '../../judge/detect/detect.reader.js';
import { MentionReader } from '../../listen/ingest/mention.reader.js';

type AlertRow = Omit<Alert, 'openedAt' | 'raisedAt' | 'resolvedAt' | 'acknowledgedAt'> & { openedAt: Date; raisedAt: Date; resolvedAt: Date | null; acknowledgedAt: Date | null };
type NoticeRow = Omit<AlertDetail['notices'][number], 'lastTriedAt'> & { lastTriedAt: Date | null };

const shownMentions = 50;
const farFuture = new Date(Date.UTC(9000, 0));
const selectAlert = `select a.id, a.topic_id as "topicId", t.name as "topicName", a.status, a.level, a.peak_level as "peakLevel", a.rule, a.category, a.tags, a.reason,
  a.opened_at as "openedAt", a.raised_at as "raisedAt", a.resolved_at as "resolvedAt", a.acknowledged_at as "acknowledgedAt", p.name as "acknowledgedBy",
  (select count(*)::integer from alert_mention am where am.alert_id = a.id) as "mentionCount", a.version
  from alert a join topic t on t.id = a.topic_id left join person p on p.id = a.acknowledged_by`;

const toAlert = (row: AlertRow): Alert => ({
  ...row, openedAt: row.openedAt.toISOString(), raisedAt: row.raisedAt.toISOString(),
  resolvedAt: row.resolvedAt?.toISOString() ?? null, acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
});

/** Answers what was raised, why, and who took it. */
@Injectable()
export class AlertReader {
  constructor(
    private readonly database: Database,
    private readonly levels: DetectReader,
    private readonly mentions: MentionReader,
  ) {}

  async page(query: z.output<typeof alertQuery>): Promise<AlertPage> {
    const rows = await this.database.query<AlertRow>(
      `${selectAlert} where ($1::text is null or a.status = $1) and ($2::integer is null or a.id < $2) order by a.id desc limit $3`,
      [query.status ?? null, query.before ?? null, query.limit + 1]);
    const counted = await this.database.query<{ status: AlertStatus; count: number }>('select status, count(*)::integer as count from alert group by status');
    const counts = Object.fromEntries(alertStatuses.map((status) => [status, counted.find((row) => row.status === status)?.count ?? 0])) as AlertPage['counts'];
    return { alerts: rows.slice(0, query.limit).map(toAlert), hasMore: rows.length > query.limit, counts };
  }

  async find(alertId: number): Promise<Alert | null> {
    const [row] = await this.database.query<AlertRow>(`${selectAlert} where a.id = $1`, [alertId]);
    return row === undefined ? null : toAlert(row);
  }

  /** Throws not_found. */
  async detail(alertId: number): Promise<AlertDetail> {
    const alert = await this.find(alertId);
    if (alert === null) throw new AppError('not_found');
    const until = alert.resolvedAt === null ? farFuture : new Date(alert.resolvedAt);
    const [changes, ids, notices] = await Promise.all([
      this.levels.changes(alert.topicId, new Date(alert.openedAt), until),
      this.mentionIds(alertId), this.notices(alertId),
    ]);
    return {
      alert,
      history: changes.map(({ at, from, level, reason, values }) => ({ at: at.toISOString(), from, level, reason, values })),
      mentions: await this.mentions.byIds(ids, alert.topicId),
      notices,
    };
  }

  /** Open alerts by topic. */
  async openByTopic(): Promise<Map<number, number>> {
    const rows = await this.database.query<{ id: number; topic_id: number }>(`select id, topic_id from alert where status in ('firing', 'acknowledged', 'waiting')`);
    return new Map(rows.map((row) => [row.topic_id, row.id]));
  }

  private async mentionIds(alertId: number): Promise<string[]> {
    const rows = await this.database.query<{ mention_id: string }>(`select am.mention_id from alert_mention am join alert a on a.id = am.alert_id left join judgement j on j.mention_id = am.mention_id and j.topic_id = a.topic_id
       where am.alert_id = $1 order by j.risk_level desc nulls last, j.sort_at desc nulls last, am.mention_id desc limit $2`, [alertId, shownMentions]);
    return rows.map((row) => row.mention_id);
  }

  private async notices(alertId: number): Promise<AlertDetail['notices']> {
    const rows = await this.database.query<NoticeRow>(
      `select o.channel, o.recipient, o.state, o.tries, last.at as "lastTriedAt", last.error from outbox o
       left join lateral (select at, error from outbox_attempt where outbox_id = o.id order by id desc limit 1) last on true
       where o.subject = $1 order by o.id`, [`alert:${alertId}`]);
    return rows.map((row) => ({ ...row, lastTriedAt: row.lastTriedAt?.toISOString() ?? null }));
  }
}
