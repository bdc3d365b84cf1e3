import { Injectable } from '@nestjs/common';
import type { Alert, AlertDetail, AlertEntry, SimilarAlert } from '@hinomi/shared/contracts/alert';
import { largeAccountFollowers, reviewMinutes } from '@hinomi/shared/vocabulary/alert';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { DetectReader } from '../../judge/detect/detect.reader.js';
import { MentionReader } from '../../listen/ingest/mention.reader.js';
import { AlertFiguresReader } from './alert-figures.reader.js';
import { AlertReader } from './alert.reader.js';

type NoticeRow = Omit<AlertDetail['notices'][number], 'lastTriedAt'> & { lastTriedAt: Date | null };
type SimilarRow = Omit<SimilarAlert, 'openedAt' | 'resolvedAt'> & { openedAt: Date; resolvedAt: Date | null };

const shownMentions = 50;
const shownSimilar = 5;
const farFuture = new Date(Date.UTC(9000, 0));

/** Answers everything about one alert: its thread, the judgements behind it, who was told, and what it resembles. */
@Injectable()
export class AlertDetailReader {
  constructor(
    private readonly database: Database,
    private readonly alerts: AlertReader,
    private readonly levels: DetectReader,
    private readonly mentions: MentionReader,
    private readonly figures: AlertFiguresReader,
    private readonly clock: Clock,
  ) {}

  /** Throws not_found. */
  async detail(alertId: number): Promise<AlertDetail> {
    const alert = await this.alerts.find(alertId);
    if (alert === null) throw new AppError('not_found');
    const until = alert.resolvedAt === null ? farFuture : new Date(alert.resolvedAt);
    const [changes, ids, notices, thread, similar, takers, waitDefaults] = await Promise.all([
      this.levels.changes(alert.topicId, new Date(alert.openedAt), until), this.mentionIds(alertId), this.notices(alertId),
      this.thread(alertId), this.similar(alert), this.takers(), this.waitDefaults(alert),
    ]);
    return {
      alert, notices, thread, similar, takers, waitDefaults,
      history: changes.map(({ at, from, level, reason, values }) => ({ at: at.toISOString(), from, level, reason, values })),
      mentions: await this.mentions.byIds(ids, alert.topicId),
    };
  }

  private async thread(alertId: number): Promise<AlertEntry[]> {
    const rows = await this.database.query<Omit<AlertEntry, 'at'> & { at: Date }>(
      `select e.id, e.at, e.kind, p.name as person, e.from_status as "fromStatus", e.status, e.level, e.reason, e.note, e.detail
       from alert_entry e left join person p on p.id = e.person_id where e.alert_id = $1 order by e.id`, [alertId]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** Past storms of the same topic first, then those of the same category, newest first. */
  private async similar(alert: Alert): Promise<SimilarAlert[]> {
    const rows = await this.database.query<SimilarRow>(
      `select a.id, t.name as "topicName", a.status, a.peak_level as "peakLevel", coalesce(a.opened_rule, a.rule) as rule, a.opened_at as "openedAt", a.resolved_at as "resolvedAt",
         a.child_count as "childCount", a.verdict, a.topic_id = $2 as "isSameTopic"
       from alert a join topic t on t.id = a.topic_id where a.id < $1 and a.resolved_at is not null and (a.topic_id = $2 or a.category = $3)
       order by a.topic_id = $2 desc, a.id desc limit ${shownSimilar}`, [alert.id, alert.topicId, alert.category]);
    return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString(), resolvedAt: row.resolvedAt?.toISOString() ?? null }));
  }

  private async takers(): Promise<AlertDetail['takers']> {
    const people = await this.database.query<{ id: number; name: string; role: Role }>('select id, name, role from person where not is_disabled order by name, id');
    return people.filter(({ role }) => canAccess(role, 'alert.acknowledge')).map(({ id, name }) => ({ id, name }));
  }

  /** The first review after an hour, those after it after six; the trip-wire at twice the criticism of now, 20 at least. */
  private async waitDefaults(alert: Alert): Promise<AlertDetail['waitDefaults']> {
    const isOver = alert.resolvedAt !== null;
    const [[row], critical60Now] = await Promise.all([
      this.database.query<{ decided: boolean }>('select exists (select from wait_and_see where alert_id = $1) as decided', [alert.id]),
      isOver ? 0 : this.figures.critical60(alert.topicId, this.clock.now()),
    ]);
    return {
      reviewMinutes: row?.decided === true ? reviewMinutes.next : reviewMinutes.first, critical60Now,
      wires: { critical60: Math.max(20, critical60Now * 2), article: true, followers: largeAccountFollowers },
    };
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
