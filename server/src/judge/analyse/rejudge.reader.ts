import { Injectable } from '@nestjs/common';
import type { RejudgeRun } from '@hinomi/shared/contracts/company-word';
import { Database } from '../../platform/database/database.js';

type Row = Omit<RejudgeRun, 'orderedAt' | 'finishedAt'> & { orderedAt: Date; finishedAt: Date | null };

/** Answers how far judging stored posts again has come. */
@Injectable()
export class RejudgeReader {
  constructor(private readonly database: Database) {}

  /** The run that goes on, else the last one; null before the first. */
  async newest(): Promise<RejudgeRun | null> {
    // Posts come and go while it runs: what was counted at its beginning is never shown as overrun.
    const [row] = await this.database.query<Row>(
      `select id, reason, words, total::float8 as total, (case when finished_at is null then least(done, total) else total end)::float8 as done, judged::float8 as judged,
         ordered_at as "orderedAt", finished_at as "finishedAt", judge_version as "judgeVersion" from rejudge_run where replaced_at is null order by id desc limit 1`);
    return row === undefined ? null : { ...row, orderedAt: row.orderedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null };
  }
}
