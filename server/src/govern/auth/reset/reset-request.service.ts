import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ResetLink } from '@hinomi/shared/contracts/sign-in';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { Caller } from '../../../platform/http/caller.js';
import { AuditService } from '../../audit/audit.service.js';
import { PeopleReader } from '../../people/people.reader.js';
import { ResetLinkService } from '../../reset-link/reset-link.service.js';
import { ProofGuard } from '../factors/proof-guard.service.js';
import { hashUnknownEmail, RefusalService } from '../refusal.service.js';

/** Every answer takes a whole number of these, so that its time does not tell what was found. */
const answerStepMs = 100;

/** Asking for reset links: by mail for oneself, by an administrator for others. */
@Injectable()
export class ResetRequestService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
    private readonly links: ResetLinkService,
    private readonly proof: ProofGuard,
    private readonly audit: AuditService,
    private readonly refusals: RefusalService,
  ) {}

  /** Mails a link where somebody active has this address, and answers alike where nobody has; throws mail_not_set or too_many_tries. */
  async ask(email: string, address: string): Promise<void> {
    if (!this.links.canMail) throw new AppError('mail_not_set');
    await this.refusals.holdLimit('resetAddress', address, address);
    await this.refusals.holdLimit('resetAccount', email, address);
    const startedAt = performance.now();
    await this.mailTo(email, address);
    const tookMs = performance.now() - startedAt;
    await wait(Math.ceil(tookMs / answerStepMs) * answerStepMs - tookMs);
  }

  /** Makes a link for a person and answers it, which cannot be read again; throws proof_needed, not_found, or move_not_allowed for a disabled person. */
  async makeFor(personId: number, { caller, address }: { caller: Caller; address: string }): Promise<ResetLink> {
    const [person, self] = await Promise.all([this.people.findPerson(personId), this.people.findSelf(personId)]);
    if (person === null || self === null) throw new AppError('not_found');
    await this.proof.require(caller);
    if (person.isDisabled) throw new AppError('move_not_allowed');
    return this.database.transact(async (tx) => {
      this.audit.record(tx, { act: 'password.reset_link_made', caller, address, subject: `person:${personId}` });
      return this.links.make(tx, { personId, email: self.email, language: self.language }, caller);
    });
  }

  private async mailTo(email: string, address: string): Promise<void> {
    const person = await this.people.findForSignIn(email);
    const self = person === null || person.isDisabled ? null : await this.people.findSelf(person.id);
    await this.database.transact(async (tx) => {
      const who = person === null ? { detail: { emailHash: hashUnknownEmail(email) } } : { subject: `person:${person.id}` };
      this.audit.record(tx, { act: 'password.reset_asked', caller: null, address, ...who });
      if (self !== null) await this.links.make(tx, { personId: self.id, email: self.email, language: self.language }, null);
    });
  }
}
