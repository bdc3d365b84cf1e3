import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { Caller } from '../../../platform/http/caller.js';
import { AuditService } from '../../audit/audit.service.js';
import { FactorReader } from '../../factor/factor.reader.js';
import { FactorSetService } from '../../factor/factor-set.service.js';
import { RecoveryCodeService } from '../../factor/recovery-code.service.js';
import { ProofGuard } from './proof-guard.service.js';

type Actor = { caller: Caller; address: string };

/** What people do with the factors they have: rename, remove, draw new recovery codes. */
@Injectable()
export class FactorCareService {
  constructor(
    private readonly database: Database,
    private readonly proof: ProofGuard,
    private readonly reader: FactorReader,
    private readonly factors: FactorSetService,
    private readonly codes: RecoveryCodeService,
    private readonly audit: AuditService,
  ) {}

  async renamePasskey(passkeyId: number, name: string, { caller, address }: Actor): Promise<void> {
    await this.database.transact(async (tx) => {
      if (!(await this.factors.renamePasskey(tx, caller.personId, passkeyId, name))) throw new AppError('not_found');
      this.audit.record(tx, { act: 'factor.renamed', caller, address, subject: `passkey:${passkeyId}` });
    });
  }

  /** Throws proof_needed, not_found, or factor_required where the rules ask for one and this is the last. */
  async remove(which: 'totp' | { passkeyId: number }, { caller, address }: Actor): Promise<void> {
    await this.proof.require(caller);
    const outcome = await this.factors.removeOne(caller.personId, which, (tx) => {
      const detail = { factor: which === 'totp' ? 'totp' : 'passkey' };
      this.audit.record(tx, { act: 'factor.removed', caller, address, subject: `person:${caller.personId}`, detail });
      tx.emit('people.changed', {});
    });
    if (outcome !== 'removed') throw new AppError(outcome);
  }

  /** Answers the new codes, which cannot be read again; throws move_not_allowed for who has no factor they could stand in for. */
  async renewCodes({ caller, address }: Actor): Promise<string[]> {
    await this.proof.require(caller);
    if ((await this.reader.kindsOf(caller.personId)).length === 0) throw new AppError('move_not_allowed');
    const drawn = await this.codes.draw();
    await this.database.transact(async (tx) => {
      await this.codes.replace(tx, caller.personId, drawn);
      this.audit.record(tx, { act: 'factor.codes_renewed', caller, address, subject: `person:${caller.personId}` });
    });
    return drawn.codes;
  }
}
