import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/http/caller.js';
import { AuditService } from '../../audit/audit.service.js';
import { FactorReader } from '../../factor/factor.reader.js';
import { RecoveryCodeService } from '../../factor/recovery-code.service.js';
import { SessionService } from '../session.service.js';
import type { SignedIn } from '../session.service.js';

/** The session under its new id, and the recovery codes where these are the first. */
export type FactorAdded = SignedIn & { recoveryCodes: string[] | null };

/** What adding any second factor has in common: recovery codes with the first, an audit entry, a new session id. */
@Injectable()
export class FactorAdditionService {
  constructor(
    private readonly database: Database,
    private readonly factors: FactorReader,
    private readonly codes: RecoveryCodeService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
  ) {}

  /** Runs `add` and all that follows in one transaction; null where `add` answers false, and then nothing was changed. */
  async add(member: Member, kind: 'totp' | 'passkey', address: string, add: (tx: Transaction) => Promise<boolean>): Promise<FactorAdded | null> {
    const isFirst = (await this.factors.listOwn(member.personId)).recoveryCodesLeft === 0;
    const drawn = isFirst ? await this.codes.draw() : null;
    return this.database.transact(async (tx) => {
      if (!(await add(tx))) return null;
      if (drawn !== null) await this.codes.replace(tx, member.personId, drawn);
      this.audit.record(tx, { act: 'factor.added', caller: member, address, subject: `person:${member.personId}`, detail: { factor: kind } });
      tx.emit('people.changed', {});
      return { ...(await this.sessions.renew(tx, member, false)), recoveryCodes: drawn?.codes ?? null };
    });
  }
}
