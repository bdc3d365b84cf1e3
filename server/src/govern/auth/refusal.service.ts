import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import type { PasskeyRefusal } from '../factor/passkey.service.js';
import { TooManyTries, TryLimitService } from './try-limit.service.js';
import type { TryKind } from './try-limit.service.js';

export type RefusalReason = 'wrong_password' | 'unknown_email' | 'disabled' | 'changed_meanwhile' | 'too_many_tries' | 'setup_token_wrong' | 'invitation_invalid'
  | 'wrong_code' | PasskeyRefusal | 'reset_invalid';
export type Refusal = { reason: RefusalReason; address: string; caller?: Pick<Caller, 'personId' | 'name'>; personId?: number; detail?: Record<string, unknown> };

/** An address that belongs to nobody here is kept out of the records; its hash still shows repeated tries. */
export const hashUnknownEmail = (email: string): string => createHash('sha256').update(email).digest('hex').slice(0, 32);

/** Records refused tries of getting in, and holds the limits before them. */
@Injectable()
export class RefusalService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly limits: TryLimitService,
  ) {}

  /** Counts one try and throws too_many_tries beyond the limit; the first refusal of a window is recorded, not each one of a flood. */
  async holdLimit(kind: TryKind, key: string, address: string): Promise<void> {
    try {
      await this.limits.take(kind, key);
    } catch (error) {
      if (error instanceof TooManyTries && error.isFirst) await this.record({ reason: 'too_many_tries', address, detail: { limit: kind } });
      throw error;
    }
  }

  /** Forgets the tries of a key that has proved itself. */
  async resetLimit(kind: TryKind, key: string): Promise<void> {
    await this.limits.reset(kind, key);
  }

  async record({ reason, address, caller, personId, detail }: Refusal): Promise<void> {
    await this.database.transact(async (tx) => {
      const subject = personId === undefined ? null : `person:${personId}`;
      this.audit.record(tx, { act: 'session.refused', caller: caller ?? null, address, subject, detail: { reason, ...detail } });
    });
  }
}
