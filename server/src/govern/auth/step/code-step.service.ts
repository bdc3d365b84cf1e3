import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { Member } from '../../../platform/http/caller.js';
import { RecoveryCodeService } from '../../factor/recovery-code.service.js';
import { TotpService } from '../../factor/totp.service.js';
import { PersonService } from '../../people/person.service.js';
import { RefusalService } from '../refusal.service.js';
import { SessionService } from '../session.service.js';
import type { SignedIn } from '../session.service.js';
import type { Visit } from '../visit.js';

export type FactorCode = { kind: 'totp' | 'recovery'; code: string };

/** The second step of a sign-in by typing a code. */
@Injectable()
export class CodeStepService {
  constructor(
    private readonly database: Database,
    private readonly totp: TotpService,
    private readonly recovery: RecoveryCodeService,
    private readonly persons: PersonService,
    private readonly sessions: SessionService,
    private readonly refusals: RefusalService,
  ) {}

  /** Makes the half session whole; throws wrong_code, sign_in_lapsed, or too_many_tries after five tries within 15 minutes. */
  async give(half: Member, given: FactorCode, visit: Visit): Promise<SignedIn> {
    await this.refusals.holdLimit('code', String(half.personId), visit.address);
    const signedIn = await this.database.transact(async (tx) => {
      if (!(await this.use(tx, half.personId, given))) return null;
      // Asked again inside: a half session ended at this moment must not use up its person's sign-in.
      if (!(await this.persons.noteSignIn(tx, half.personId))) throw new AppError('sign_in_lapsed');
      return this.sessions.complete(tx, half, given.kind, visit);
    });
    if (signedIn === null) return this.refuse(half, given, visit);
    await this.refusals.resetLimit('code', String(half.personId));
    return signedIn;
  }

  private use(tx: Transaction, personId: number, { kind, code }: FactorCode): Promise<boolean> {
    return kind === 'totp' ? this.totp.use(tx, personId, code.normalize('NFKC').replace(/\s/g, '')) : this.recovery.use(tx, personId, code);
  }

  private async refuse(half: Member, { kind }: FactorCode, { address }: Visit): Promise<never> {
    await this.refusals.record({ reason: 'wrong_code', address, personId: half.personId, detail: { factor: kind } });
    throw new AppError('wrong_code');
  }
}
