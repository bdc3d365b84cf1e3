import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { FactorReader } from './factor.reader.js';
import { PasskeyStore } from './passkey.store.js';
import { RecoveryCodeStore } from './recovery-code.store.js';
import { SignInRuleStore } from './sign-in-rule.store.js';
import { TotpStore } from './totp.store.js';

/** All second factors of a person together: what is removed, and what must stay. */
@Injectable()
export class FactorSetService {
  constructor(
    private readonly reader: FactorReader,
    private readonly totp: TotpStore,
    private readonly passkeys: PasskeyStore,
    private readonly codes: RecoveryCodeStore,
    private readonly rule: SignInRuleStore,
    private readonly database: Database,
  ) {}

  /** Sets the rule; answers whether that changed it. */
  async setRequired(tx: Transaction, isRequired: boolean): Promise<boolean> {
    return this.rule.set(tx, isRequired);
  }

  /** Removes the app or one passkey; `not_found` where there is none, `factor_required` where the rules ask for one and this is the last. */
  async removeOne(personId: number, which: 'totp' | { passkeyId: number }, record: (tx: Transaction) => void): Promise<'removed' | 'not_found' | 'factor_required'> {
    const { isRequired } = await this.reader.listOwn(personId);
    return this.database.transact(async (tx) => {
      // Of two who remove at once the second sees what the first left.
      await this.rule.lockPerson(tx, personId);
      const left = await this.rule.countFactors(tx, personId);
      if (isRequired && left === 1) return 'factor_required';
      const isRemoved = which === 'totp' ? await this.totp.removeConfirmed(tx, personId) : await this.passkeys.remove(tx, personId, which.passkeyId);
      if (!isRemoved) return 'not_found';
      if (left === 1) await this.codes.removeAll(tx, personId);
      record(tx);
      return 'removed';
    });
  }

  /** Removes whatever the person has; answers whether that was anything. */
  async removeAll(tx: Transaction, personId: number): Promise<boolean> {
    const hadTotp = await this.totp.removeConfirmed(tx, personId);
    const passkeys = await this.passkeys.removeAll(tx, personId);
    await this.codes.removeAll(tx, personId);
    await this.dropPending(tx, personId);
    return hadTotp || passkeys > 0;
  }

  /** Ends what is under way: challenges and an app that is being added. */
  async dropPending(tx: Transaction, personId: number): Promise<void> {
    await this.passkeys.removeChallengesOf(tx, personId);
    await this.totp.removeOffer(tx, personId);
  }

  async renamePasskey(tx: Transaction, personId: number, passkeyId: number, name: string): Promise<boolean> {
    return this.passkeys.rename(tx, personId, passkeyId, name);
  }
}
