import { Injectable } from '@nestjs/common';
import type { RefitOutcome } from '@hinomi/shared/vocabulary/judge-model';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';

/** Learning that this process has taken on. */
export type ClaimedRun = { id: number; token: string; attempts: number; askedBy: number | null };
type Place = { labelId: number; at: Date | null };

/** Renewed every five seconds; who does not come back within this has died. */
const leaseSeconds = 30;
/** Before learning that failed is tried again. */
const restSeconds = 10;

/** Writes orders to learn and who carries them out. */
@Injectable()
export class RefitStore {
  constructor(private readonly database: Database) {}

  /** Orders learning; answers false where it is ordered already, by whomever. */
  async order(tx: Transaction, askedBy: number | null): Promise<boolean> {
    const rows = await tx.query('insert into refit_run (asked_by) values ($1) on conflict ((finished_at is null)) where finished_at is null do nothing returning id', [askedBy]);
    return rows.length > 0;
  }

  /** Takes on what waits, or what one who died has left; null where there is nothing, or somebody is at it. */
  async claim(token: string): Promise<ClaimedRun | null> {
    const [row] = await this.database.query<ClaimedRun>(
      `update refit_run set token = $1, attempts = attempts + 1, lease_until = now() + make_interval(secs => ${String(leaseSeconds)})
       where finished_at is null and (lease_until is null or lease_until < now()) returning id, token, attempts, asked_by as "askedBy"`, [token]);
    return row ?? null;
  }

  /** Says that its holder lives; answers whether he still holds it. */
  async renew({ id, token }: ClaimedRun): Promise<boolean> {
    const rows = await this.database.query(
      `update refit_run set lease_until = now() + make_interval(secs => ${String(leaseSeconds)}) where id = $1 and token = $2 and finished_at is null returning id`, [id, token]);
    return rows.length > 0;
  }

  /** Gives it back: at once to whoever comes, or after a rest where it failed. */
  async giveBack({ id, token }: ClaimedRun, hasFailed: boolean): Promise<void> {
    await this.database.query(
      `update refit_run set token = null, attempts = attempts - case when $3 then 0 else 1 end, lease_until = case when $3 then now() + make_interval(secs => ${String(restSeconds)}) end
       where id = $1 and token = $2 and finished_at is null`, [id, token, hasFailed]);
  }

  /** Holds a run until `tx` ends; answers false where it is somebody else's by now. */
  async hold(tx: Transaction, { id, token }: ClaimedRun): Promise<boolean> {
    return (await tx.query('select id from refit_run where id = $1 and token = $2 and finished_at is null for update', [id, token])).length > 0;
  }

  async finish(tx: Transaction, { id }: ClaimedRun, outcome: RefitOutcome, seen: Place): Promise<void> {
    await tx.execute('update refit_run set finished_at = now(), outcome = $2, seen_label = $3, seen_at = $4 where id = $1', [id, outcome, seen.labelId, seen.at]);
  }
}
