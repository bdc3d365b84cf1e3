import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { LiveMisuse } from '../../platform/live/live-misuse.js';
import type { Misuse } from '../../platform/live/live-misuse.js';
import { AuditService } from '../audit/audit.service.js';

/** Puts misuse of live connections into the audit log: who, from where and how often, never what was sent. */
@Injectable()
export class AuditedMisuse extends LiveMisuse {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {
    super();
  }

  override async note({ caller, address, messages }: Misuse): Promise<void> {
    await this.database.transact((tx) => {
      // A display on a wall has no person.
      this.audit.record(tx, { act: 'live.forged', caller: caller.personId === 0 ? null : caller, address, subject: `session:${caller.sessionId}`, detail: { messages } });
      return Promise.resolve();
    });
  }
}
