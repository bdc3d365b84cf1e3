import { Injectable } from '@nestjs/common';
import type { SignInRules } from '@hinomi/shared/contracts/sign-in';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { Caller } from '../../../platform/http/caller.js';
import { AuditService } from '../../audit/audit.service.js';
import { FactorReader } from '../../factor/factor.reader.js';
import { FactorSetService } from '../../factor/factor-set.service.js';
import { SessionService } from '../session.service.js';
import { ProofGuard } from './proof-guard.service.js';

type Actor = { caller: Caller; address: string };

/** What administrators decide of others' second factors: whether they are required, and whose are removed. */
@Injectable()
export class SignInRulesService {
  constructor(
    private readonly database: Database,
    private readonly proof: ProofGuard,
    private readonly reader: FactorReader,
    private readonly factors: FactorSetService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Requires second factors of administrators and approvers, or stops to; holds at once for open sessions and live
   * connections. Throws factor_needed for who has none and would be held up first.
   */
  async setRequired(isFactorRequired: boolean, { caller, address }: Actor): Promise<SignInRules> {
    await this.proof.require(caller);
    if (isFactorRequired && (await this.reader.kindsOf(caller.personId)).length === 0) throw new AppError('factor_needed');
    const isChanged = await this.database.transact(async (tx) => {
      if (!(await this.factors.setRequired(tx, isFactorRequired))) return false;
      this.audit.record(tx, { act: 'sign_in_rules.changed', caller, address, detail: { isFactorRequired } });
      tx.emit('people.changed', {});
      return true;
    });
    if (isChanged) await this.sessions.recheckLive();
    return this.reader.rules();
  }

  /** For who lost the phone: removes all second factors and ends every session, which may be open on it. Throws proof_needed or not_found. */
  async removeFactorsOf(personId: number, { caller, address }: Actor): Promise<void> {
    const { people } = await this.reader.rules();
    if (!people.some((person) => person.personId === personId)) throw new AppError('not_found');
    await this.proof.require(caller);
    await this.database.transact(async (tx) => {
      const hadAny = await this.factors.removeAll(tx, personId);
      const endedSessions = await this.sessions.endAllOf(tx, personId);
      if (hadAny) this.audit.record(tx, { act: 'factor.removed', caller, address, subject: `person:${personId}`, detail: { factor: 'all', endedSessions } });
      tx.emit('people.changed', {});
    });
    await this.sessions.recheckLive();
  }
}
