import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

/** The only writer of the table sign_in_rule, and the lock over the factors of one person. */
@Injectable()
export class SignInRuleStore {
  /** False where the rule says so already. */
  async set(tx: Transaction, isFactorRequired: boolean): Promise<boolean> {
    return (await tx.execute('update sign_in_rule set is_factor_required = $1 where is_factor_required <> $1', [isFactorRequired])) === 1;
  }

  /** Held until `tx` ends. */
  async lockPerson(tx: Transaction, personId: number): Promise<void> {
    await tx.execute('select pg_advisory_xact_lock(7202, $1)', [personId]);
  }

  /** Apps and passkeys of the person as this transaction sees them. */
  async countFactors(tx: Transaction, personId: number): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `select ((select count(*) from totp_device where person_id = $1 and confirmed_at is not null) + (select count(*) from passkey where person_id = $1))::integer as count`, [personId]);
    return row?.count ?? 0;
  }
}
