import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { isLockTrouble } from '../../platform/database/database-errors.js';
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

const recordTries = 5;

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

  /** Throws too_many_tries where one of these keys is past its limit already, without counting or recording it again. */
  async refuseSpent(tries: readonly (readonly [kind: TryKind, key: string])[]): Promise<void> {
    await this.limits.refuseSpent(tries);
  }

  /** Forgets the tries of a key that has proved itself. */
  async resetLimit(kind: TryKind, key: string): Promise<void> {
    await this.limits.reset(kind, key);
  }

  /** A storm of guesses makes its own queue before the audit log; whoever waited too long there lines up again, for each refusal is to be on record. */
  async record(refusal: Refusal): Promise<void> {
    for (let left = recordTries - 1; ; left -= 1) {
      try {
        return await this.recordOnce(refusal);
      } catch (error) {
        if (left === 0 || !isLockTrouble(error)) throw error;
      }
    }
  }

  private async recordOnce({ reason, address, caller, personId, detail }: Refusal): Promise<void> {
    await this.database.transact(async (tx) => {
      const subject = personId === undefined ? null : `person:${personId}`;
      this.audit.record(tx, { act: 'session.refused', caller: caller ?? null, address, subject, detail: { reason, ...detail } });
    });
  }
}
