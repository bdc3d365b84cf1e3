import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { JobClaims } from '../platform/job/job-claims.js';
import { EventLog } from '../platform/live/event-log.js';

const eventHours = 48;
/** Longer than any stream can be replayed (36 hours), so that a replay cannot bring a deleted post back. */
const tombstoneHours = 72;

/** Forgets what nobody can need any more. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly claims: JobClaims,
  ) {}

  async run(): Promise<void> {
    await this.events.prune(eventHours);
    await this.claims.prune();
    await this.database.query(`delete from tombstone where at < now() - make_interval(hours => $1)`, [tombstoneHours]);
    await this.database.query(`delete from session where created_at < now() - interval '8 days'`);
    await this.database.query(`delete from try_limit where expire < extract(epoch from now()) * 1000`);
  }
}
