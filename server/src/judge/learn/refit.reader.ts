import { Injectable } from '@nestjs/common';
import type { ModelList } from '@hinomi/shared/contracts/judge-model';
import { Database } from '../../platform/database/database.js';
import { AgreementReader } from '../analyse/agreement.reader.js';
import { ModelReader } from '../analyse/model.reader.js';
import type { ModelStanding } from '../analyse/model.reader.js';
import { LabelReader } from '../teach/label.reader.js';
import { refitDueMs } from './domain/refit-due.js';

type RunRow = { askedAt: Date; askedBy: string | null; isRunning: boolean };
type LastRow = { at: Date; outcome: NonNullable<ModelList['last']>['outcome']; labelId: number; seenAt: Date | null };
/** Whether and when labels are to be learned from. */
type Need = Pick<ModelList, 'labels' | 'fresh' | 'isPaused'> & { activeId: number | null; dueMs: number | null; last: LastRow | null; isOutdated: boolean };

/** Answers how learning stands. */
@Injectable()
export class RefitReader {
  constructor(
    private readonly database: Database,
    private readonly labels: LabelReader,
    private readonly models: ModelReader,
    private readonly agreement: AgreementReader,
  ) {}

  /** What there is to learn. Who went back to an older version does not want the next label to undo that: nothing is due then. */
  async need(): Promise<Need> {
    const [last = null] = await this.database.query<LastRow>(
      `select finished_at as at, outcome, seen_label as "labelId", seen_at as "seenAt" from refit_run where outcome <> 'overtaken' order by id desc limit 1`);
    const standing = await this.models.standing();
    const { current, fresh, newest } = await this.labels.changesSince({ labelId: last?.labelId ?? 0, at: last?.seenAt ?? null });
    const isPaused = hasGoneBack(standing);
    const dueMs = refitDueMs({ fresh, newestMs: newest?.getTime() ?? null, lastRunMs: last?.at.getTime() ?? null });
    return { labels: current, fresh, isPaused, activeId: standing.activeId, dueMs: isPaused ? null : dueMs, last, isOutdated: standing.isOutdated };
  }

  async list(): Promise<ModelList> {
    const { labels, fresh, isPaused, activeId, dueMs, last } = await this.need();
    const [run] = await this.database.query<RunRow>(
      `select r.asked_at as "askedAt", p.name as "askedBy", coalesce(r.token is not null and r.lease_until > now(), false) as "isRunning"
       from refit_run r left join person p on p.id = r.asked_by where r.finished_at is null`);
    return {
      models: await this.models.list(), activeId, shippedVersion: this.agreement.shipped.version, labels, fresh, isPaused,
      run: run === undefined ? null : { ...run, askedAt: run.askedAt.toISOString() },
      last: last === null ? null : { at: last.at.toISOString(), outcome: last.outcome }, dueAt: dueMs === null ? null : new Date(dueMs).toISOString(),
    };
  }
}

const hasGoneBack = ({ activeId, newestId }: ModelStanding): boolean => newestId !== null && activeId !== newestId;
