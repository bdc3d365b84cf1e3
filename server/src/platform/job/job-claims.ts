import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

const leaseSeconds = 120;

/** Work on a schedule: whoever claims the row of a slot does it; a tick that fires in every process only wakes. */
@Injectable()
export class JobClaims {
  private readonly worker = randomUUID();

  constructor(private readonly database: Database) {}

  /**
   * Runs `work` for the newest slot of the job if no process has finished or holds it; older missed slots are
   * covered by it (run once). Answers whether it ran. Slots are multiples of `everySeconds`.
   */
  async runOnce(job: string, everySeconds: number, nowMs: number, work: () => Promise<void>): Promise<boolean> {
    await this.forgetAhead(job, nowMs);
    const slot = new Date(Math.floor(nowMs / (everySeconds * 1_000)) * everySeconds * 1_000);
    const claimed = await this.database.query(
      `insert into job_due (job, due_at, claimed_by, lease_until) values ($1, $2, $3, now() + make_interval(secs => ${leaseSeconds}))
       on conflict on constraint job_due_pk do update set claimed_by = excluded.claimed_by, lease_until = excluded.lease_until
       where job_due.finished_at is null and job_due.lease_until < now()
       returning job`,
      [job, slot, this.worker],
    );
    if (claimed.length === 0) return false;
    await work();
    await this.database.query('update job_due set finished_at = now() where job = $1 and due_at = $2 and claimed_by = $3', [job, slot, this.worker]);
    return true;
  }

  /** Slots done by a clock that was set back since would else keep the job from running until they have passed once more. */
  private async forgetAhead(job: string, nowMs: number): Promise<void> {
    await this.database.query(
      `delete from job_due where job = $1 and finished_at is not null and due_at >= to_timestamp($2)
         and exists (select from job_due where job = $1 and due_at > to_timestamp($2) + interval '5 minutes')`, [job, nowMs / 1_000]);
  }

  /** Forgets finished slots of more than two days ago. */
  async prune(): Promise<void> {
    await this.database.query(`delete from job_due where due_at < now() - interval '2 days'`);
  }
}
