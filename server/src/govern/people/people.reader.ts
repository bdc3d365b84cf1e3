import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { PersonSelf } from '@hinomi/shared/contracts/auth';
import type { Invitation, Person } from '@hinomi/shared/contracts/people';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { Database } from '../../platform/database/database.js';
import { isPassword } from './domain/no-password.js';
import { InvitationEntity } from './invitation.entity.js';
import { PersonEntity } from './person.entity.js';

/** What signing in needs to know of a person. */
export type SignInRecord = { id: number; name: string; email: string; role: Role; passwordHash: string; isDisabled: boolean };

const toPerson = ({ id, name, email, role, isDisabled, lastSignedInAt, createdAt }: PersonEntity): Person =>
  ({ id, name, email, role, isDisabled, lastSignedInAt: lastSignedInAt?.toISOString() ?? null, createdAt: createdAt.toISOString() });

const toInvitation = ({ id, email, role, invitedBy, wasMailed, createdAt, expiresAt }: InvitationEntity): Invitation =>
  ({ id, email, role, invitedBy: invitedBy.name, wasMailed, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() });

@Injectable()
export class PeopleReader {
  constructor(private readonly database: Database) {}

  private get people() {
    return this.database.dataSource.getRepository(PersonEntity);
  }

  private get invitations() {
    return this.database.dataSource.getRepository(InvitationEntity);
  }

  /** Whether anybody exists; before that only set-up is possible. */
  async hasAnyone(): Promise<boolean> {
    return this.people.createQueryBuilder('person').getExists();
  }

  async listPeople(): Promise<Person[]> {
    return (await this.people.find({ order: { id: 'ASC' } })).map(toPerson);
  }

  /** Invitations neither accepted nor withdrawn, expired ones included so that they can be renewed. */
  async listInvitations(): Promise<Invitation[]> {
    const open = await this.invitations.find({ where: { acceptedAt: IsNull(), withdrawnAt: IsNull() }, relations: { invitedBy: true }, order: { id: 'ASC' } });
    return open.map(toInvitation);
  }

  async findPerson(personId: number): Promise<Person | null> {
    const person = await this.people.findOneBy({ id: personId });
    return person === null ? null : toPerson(person);
  }

  async findInvitation(invitationId: number): Promise<Invitation | null> {
    const found = await this.invitations.findOne({ where: { id: invitationId }, relations: { invitedBy: true } });
    return found === null ? null : toInvitation(found);
  }

  /** A person as the person sees themself. */
  async findSelf(personId: number): Promise<PersonSelf | null> {
    const person = await this.people.findOneBy({ id: personId });
    return person === null ? null : { id: person.id, name: person.name, email: person.email, role: person.role, language: person.language };
  }

  async isKnownEmail(email: string): Promise<boolean> {
    return this.people.existsBy({ email });
  }

  async findForSignIn(email: string): Promise<SignInRecord | null> {
    return this.selectSignIn().where('person.email = :email', { email }).getOne();
  }

  async findForPasswordCheck(personId: number): Promise<SignInRecord | null> {
    return this.selectSignIn().where('person.id = :personId', { personId }).getOne();
  }

  /** Whether the person can sign in with a password; false for an unknown person. */
  async hasPassword(personId: number): Promise<boolean> {
    const person = await this.findForPasswordCheck(personId);
    return person !== null && isPassword(person.passwordHash);
  }

  /** The open, unexpired invitation of this token, with the name of whoever invited. */
  async findOpenInvitation(tokenHash: Buffer): Promise<Pick<Invitation, 'id' | 'email' | 'role' | 'invitedBy'> | null> {
    const found = await this.invitations.createQueryBuilder('invitation')
      .innerJoinAndSelect('invitation.invitedBy', 'inviter')
      .where('invitation.tokenHash = :tokenHash', { tokenHash })
      .andWhere('invitation.acceptedAt is null and invitation.withdrawnAt is null and invitation.expiresAt > now()')
      .getOne();
    return found === null ? null : toInvitation(found);
  }

  private selectSignIn() {
    return this.people.createQueryBuilder('person').addSelect('person.passwordHash');
  }
}
