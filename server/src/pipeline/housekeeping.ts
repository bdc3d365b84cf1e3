import { Injectable } from '@nestjs/common';
import { RetentionService } from '../govern/retention/retention.service.js';
import { DeletionDutyService } from '../govern/deletion/deletion-duty.service.js';
import { ErasureService } from '../govern/retention/erasure.service.js';
import { Database } from '../platform/database/database.js';
import { deleteInPortions } from '../platform/database/delete-in-portions.js';
import { JobClaims } from '../platform/job/job-claims.js';
import { EventLog } from '../platform/live/event-log.js';

const eventHours = 48;
/** Longer than any stream can be replayed (36 hours), so that a replay cannot bring a deleted post back. */
const tombstoneHours = 72;

/** What is forgotten, by table: the condition its rows meet once nobody needs them. */
const forgotten: readonly (readonly [table: string, condition: string])[] = [
  ['tombstone', `at < now() - interval '${tombstoneHours} hours'`],
  ['measure_hour', `at < now() - interval '100 days'`],
  ['source_use', `window_at < now() - interval '400 days'`],
  ['source_gap', `to_at < now() - interval '400 days'`],
  ['source_history', `at < now() - interval '90 days'`],
  ['deletion_duty', `carried_out_at < now() - interval '1100 days'`],
  ['export_use', `day_at < now() - interval '400 days'`],
  ['session', `created_at < now() - interval '8 days'`],
  ['passkey_challenge', `created_at < now() - interval '1 hour'`],
  ['password_reset', 'expires_at < now()'],
  ['totp_device', `confirmed_at is null and created_at < now() - interval '1 hour'`],
  ['import_file', `state in ('uploading', 'ready') and created_at < now() - interval '7 days'`],
  ['import_rejected', `import_id in (select id from import_file where finished_at < now() - interval '30 days')`],
  ['import_addition', `import_id in (select id from import_file where finished_at < now() - interval '30 days')`],
  ['webhook_delivery', `at < now() - interval '7 days'`],
  ['opinion_use', `span = 'minute' and window_at < now() - interval '1 day'`],
  ['try_limit', 'expire < extract(epoch from now()) * 1000'],
  ['work_item', `stream like 'failed:%' and created_at < now() - interval '30 days'`],
];

/** Forgets what nobody can need any more. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly claims: JobClaims,
    private readonly retention: RetentionService,
    private readonly erasures: ErasureService,
    private readonly deletions: DeletionDutyService,
  ) {}

  /** One table that cannot be tidied holds no other up; the first error is thrown at the end. */
  async run(): Promise<void> {
    const steps: (() => Promise<unknown>)[] = [
      () => this.events.prune(eventHours), () => this.claims.prune(),
      ...forgotten.map(([table, condition]) => () => deleteInPortions(this.database, table, condition)),
      () => this.erasures.repeat('unfinished'), () => this.deletions.run(), () => this.retention.run(),
    ];
    const failures: unknown[] = [];
    for (const step of steps) await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
