import { Injectable } from '@nestjs/common';
import type { Alert, AlertPage, WaitAndSee } from '@hinomi/shared/contracts/alert';
import type { alertQuery } from '@hinomi/shared/contracts/alert';
import { alertStatuses } from '@hinomi/shared/vocabulary/alert';
import type { AlertStatus, AlertVerdict } from '@hinomi/shared/vocabulary/alert';
import type { z } from 'zod';
import { Database } from '../../platform/database/database.js';

type Times = 'openedAt' | 'raisedAt' | 'firedAt';
type OptionalTimes = 'overdueAt' | 'resolvedAt' | 'acknowledgedAt';
type AlertRow = Omit<Alert, Times | OptionalTimes | 'wait' | 'falsePositive' | 'verdict'> & Record<Times, Date> & Record<OptionalTimes, Date | null> & {
  waitReason: string | null; decidedAt: Date | null; decidedBy: string | null; levelAbove: WaitAndSee['levelAbove'] | null; reviewAt: Date | null; wires: WaitAndSee['wires'] | null;
  falseReason: string | null; falseAt: Date | null; falseBy: string | null;
  verdict: AlertVerdict | null; verdictNote: string; verdictAt: Date | null; verdictBy: string | null;
};

const selectAlert = `select a.id, a.topic_id as "topicId", t.name as "topicName", a.status, a.level, a.peak_level as "peakLevel", a.rule, a.category, a.tags, a.reason,
  a.opened_at as "openedAt", a.raised_at as "raisedAt", a.fired_at as "firedAt", a.overdue_at as "overdueAt", a.resolved_at as "resolvedAt", a.acknowledged_at as "acknowledgedAt", p.name as "acknowledgedBy",
  (select count(*)::integer from alert_mention am where am.alert_id = a.id) as "mentionCount", a.child_count as "childCount", a.reignited_from as "reignitedFrom", a.version,
  w.reason as "waitReason", w.decided_at as "decidedAt", wp.name as "decidedBy", w.level_above as "levelAbove", w.review_at as "reviewAt", w.wires,
  f.note as "falseReason", f.at as "falseAt", fp.name as "falseBy", a.verdict, a.verdict_note as "verdictNote", a.verdict_at as "verdictAt", vp.name as "verdictBy"
  from alert a join topic t on t.id = a.topic_id left join person p on p.id = a.acknowledged_by
  left join wait_and_see w on w.alert_id = a.id and w.ended_at is null left join person wp on wp.id = w.decided_by
  left join lateral (select e.note, e.at, e.person_id from alert_entry e where e.alert_id = a.id and e.kind = 'marked_false' order by e.id desc limit 1) f on a.status = 'false_positive'
  left join person fp on fp.id = f.person_id left join person vp on vp.id = a.verdict_by`;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function toAlert({ waitReason, decidedAt, decidedBy, levelAbove, reviewAt, wires, falseReason, falseAt, falseBy, verdict, verdictNote, verdictAt, verdictBy, ...row }: AlertRow): Alert {
  const waits = decidedAt !== null && reviewAt !== null && levelAbove !== null && wires !== null;
  return {
    ...row, openedAt: row.openedAt.toISOString(), raisedAt: row.raisedAt.toISOString(), firedAt: row.firedAt.toISOString(),
    overdueAt: iso(row.overdueAt), resolvedAt: iso(row.resolvedAt), acknowledgedAt: iso(row.acknowledgedAt),
    wait: waits ? { reason: waitReason ?? '', decidedAt: decidedAt.toISOString(), decidedBy, levelAbove, reviewAt: reviewAt.toISOString(), wires } : null,
    falsePositive: falseAt === null ? null : { reason: falseReason ?? '', at: falseAt.toISOString(), by: falseBy },
    verdict: verdict === null || verdictAt === null ? null : { verdict, note: verdictNote, at: verdictAt.toISOString(), by: verdictBy },
  };
}

/** Answers what was raised, why, who took it and what was decided. */
@Injectable()
export class AlertReader {
  constructor(private readonly database: Database) {}

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

  /** Open alerts by topic. */
  async openByTopic(): Promise<Map<number, number>> {
    const rows = await this.database.query<{ id: number; topic_id: number }>(`select id, topic_id from alert where status in ('firing', 'acknowledged', 'waiting')`);
    return new Map(rows.map((row) => [row.topic_id, row.id]));
  }
}
