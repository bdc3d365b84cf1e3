import { Injectable } from '@nestjs/common';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { isUniqueBreach } from '../../platform/database/database-errors.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { InvitationService } from '../people/invitation.service.js';
import { OutsideRoleService } from '../people/outside-role.service.js';
import { PersonService } from '../people/person.service.js';
import type { Identity } from './domain/read-claims.js';
import { IdentityStore } from './identity.store.js';
import type { KnownPerson } from './identity.store.js';

/** An identity at the door: the role its groups give (null for none) and whether groups decide at all. */
export type Arrival = { identity: Identity; role: Role | null; mapsGroups: boolean; address: string; language: Language };
type Admitted = { id: number; name: string; role: Role };
type NewPerson = { name: string; email: string; role: Role };

const by = 'single sign-on';

/** Finds or makes the person behind an account of the sign-in service. Issuer and subject decide, never the e-mail address. */
@Injectable()
export class SsoAdmission {
  constructor(
    private readonly identities: IdentityStore,
    private readonly persons: PersonService,
    private readonly roles: OutsideRoleService,
    private readonly invitations: InvitationService,
    private readonly audit: AuditService,
  ) {}

  /** Somebody who signs in; throws sso_no_role, sso_unknown, sso_disabled, sso_email_taken or sso_no_email. */
  async admit(tx: Transaction, arrival: Arrival): Promise<Admitted> {
    const known = await this.identities.lockPerson(tx, arrival.identity);
    return known === null ? this.addByGroups(tx, arrival) : this.welcomeBack(tx, known, arrival);
  }

  /** Somebody who accepts an invitation; throws invitation_invalid, sso_linked_already, sso_no_role or already_exists. */
  async admitInvited(tx: Transaction, invitationId: number, arrival: Arrival): Promise<Admitted> {
    if (arrival.mapsGroups && arrival.role === null) throw new AppError('sso_no_role');
    const invitation = await this.invitations.takeIdentified(tx, invitationId);
    if (invitation === null) throw new AppError('invitation_invalid');
    const role = arrival.role ?? invitation.role;
    const person = await this.add(tx, { name: arrival.identity.name ?? invitation.email, email: invitation.email, role }, arrival);
    this.audit.record(tx, { act: 'invitation.accepted', caller: { personId: person.id, name: person.name }, address: arrival.address, subject: `invitation:${invitation.id}`, detail: { role, by } });
    return person;
  }

  /** Links a signed-in person; throws sso_linked_already. */
  async link(tx: Transaction, person: { personId: number; name: string }, { identity, address }: Pick<Arrival, 'identity' | 'address'>): Promise<void> {
    try {
      await this.identities.insert(tx, person.personId, identity);
    } catch (error) {
      if (isUniqueBreach(error, 'person_identity_pk') || isUniqueBreach(error, 'person_identity_once')) throw new AppError('sso_linked_already');
      throw error;
    }
    this.audit.record(tx, { act: 'identity.linked', caller: person, address, subject: `person:${person.personId}` });
    tx.emit('people.changed', {});
  }

  private async welcomeBack(tx: Transaction, known: KnownPerson, arrival: Arrival): Promise<Admitted> {
    if (known.isDisabled) throw new AppError('sso_disabled');
    if (arrival.mapsGroups && arrival.role === null) throw new AppError('sso_no_role');
    const role = arrival.role === null ? known.role : await this.roles.apply(tx, known.id, arrival.role, { name: by, address: arrival.address });
    await this.identities.noteUse(tx, known.id, arrival.identity.email);
    if (!(await this.persons.noteSignIn(tx, known.id))) throw new AppError('sso_disabled');
    return { id: known.id, name: known.name, role };
  }

  /** Who has a role by their groups needs no invitation; the address must be free, for it might be somebody else's. */
  private async addByGroups(tx: Transaction, arrival: Arrival): Promise<Admitted> {
    const { identity: { email, name }, role } = arrival;
    if (role === null) throw new AppError(arrival.mapsGroups ? 'sso_no_role' : 'sso_unknown');
    if (email === null) throw new AppError('sso_no_email');
    // Before set-up anybody but an administrator would lock the first administrator out.
    if (role !== 'admin' && !(await this.persons.hasAnyone(tx))) throw new AppError('sso_unknown');
    const person = await this.add(tx, { name: name ?? email, email, role }, arrival).catch((error: unknown) => {
      throw error instanceof AppError && error.code === 'already_exists' ? new AppError('sso_email_taken') : error;
    });
    this.audit.record(tx, { act: 'person.created', caller: null, address: arrival.address, subject: `person:${person.id}`, detail: { role, by } });
    return person;
  }

  private async add(tx: Transaction, person: NewPerson, arrival: Arrival): Promise<Admitted> {
    const made = await this.persons.createWithoutPassword(tx, { ...person, language: arrival.language });
    await this.link(tx, { personId: made.id, name: made.name }, arrival);
    return { ...made, role: person.role };
  }
}
