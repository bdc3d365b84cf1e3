import { Injectable } from '@nestjs/common';
import type { Language } from '@hinomi/shared/vocabulary/words';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { InvitationService } from '../people/invitation.service.js';
import { PersonService } from '../people/person.service.js';
import { hashNewPassword } from './new-password.js';
import { RefusalService } from './refusal.service.js';
import { SessionService } from './session.service.js';
import type { SignedIn } from './session.service.js';
import type { Visit } from './visit.js';

type Acceptance = { token: string; name: string; password: string; language: Language };

/** What an invited person does with the link, before there is a session. */
@Injectable()
export class InvitationAcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationService,
    private readonly persons: PersonService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
    private readonly refusals: RefusalService,
  ) {}

  /** What the link offers; throws invitation_invalid or too_many_tries. */
  async preview(token: string, address: string): Promise<{ email: string; role: Role; invitedBy: string }> {
    await this.refusals.holdLimit('invitation', address, address);
    const offer = await this.invitations.preview(token);
    if (offer !== null) return offer;
    await this.refusals.record({ reason: 'invitation_invalid', address });
    throw new AppError('invitation_invalid');
  }

  /** Makes the invited person and signs in; throws invitation_invalid, already_exists or too_many_tries. */
  async accept({ token, name, password, language }: Acceptance, visit: Visit): Promise<SignedIn> {
    const { email } = await this.preview(token, visit.address);
    const passwordHash = await hashNewPassword(password, email, 'password');
    return this.database.transact(async (tx) => {
      const invitation = await this.invitations.take(tx, token);
      if (invitation === null) throw new AppError('invitation_invalid');
      const person = await this.persons.create(tx, { name, email: invitation.email, passwordHash, role: invitation.role, language });
      this.audit.record(tx, {
        act: 'invitation.accepted', caller: { personId: person.id, name: person.name }, address: visit.address,
        subject: `invitation:${invitation.id}`, detail: { role: invitation.role },
      });
      return this.sessions.open(tx, { ...person, role: invitation.role }, visit);
    });
  }
}
