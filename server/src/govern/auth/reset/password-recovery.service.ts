import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/database.js';
import { hashPassword } from '../../../platform/secret/password-hash.js';
import { AuditService } from '../../audit/audit.service.js';
import { PeopleReader } from '../../people/people.reader.js';
import type { SignInRecord } from '../../people/people.reader.js';
import { PersonService } from '../../people/person.service.js';
import { ResetLinkService } from '../../reset-link/reset-link.service.js';
import { SessionService } from '../session.service.js';

/** Replaces passwords nobody knows any more. Every session ends; second factors stay and are asked at the next sign-in. */
@Injectable()
export class PasswordRecoveryService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
    private readonly persons: PersonService,
    private readonly sessions: SessionService,
    private readonly links: ResetLinkService,
    private readonly audit: AuditService,
  ) {}

  /** For whoever has the server's command line: gives the person a random password and answers it; null for an unknown address. */
  async replaceByOperator(email: string): Promise<string | null> {
    const person = await this.people.findForSignIn(email.trim().toLowerCase());
    if (person === null) return null;
    const password = randomBytes(12).toString('base64url');
    const newHash = await hashPassword(password);
    await this.database.transact(async (tx) => {
      const ended = await this.replace(tx, person, newHash);
      if (ended === null) throw new Error('the password was changed at this moment; try again');
      this.audit.record(tx, { act: 'password.changed', caller: null, subject: `person:${person.id}`, detail: { by: 'command line', endedSessions: ended } });
    });
    return password;
  }

  /** Uses up the link and sets the password; false where the link can no longer be used. */
  async replaceByLink(token: string, personId: number, newHash: string, address: string): Promise<boolean> {
    const person = await this.people.findForPasswordCheck(personId);
    if (person === null) return false;
    const isDone = await this.database.transact(async (tx) => {
      if (!(await this.links.take(tx, token))) return false;
      const ended = await this.replace(tx, person, newHash);
      if (ended === null) return false;
      this.audit.record(tx, { act: 'password.reset', caller: { personId, name: person.name }, address, subject: `person:${personId}`, detail: { endedSessions: ended } });
      return true;
    });
    if (isDone) await this.sessions.recheckLive();
    return isDone;
  }

  /** Answers how many sessions ended; null where somebody else changed the password meanwhile. */
  private async replace(tx: Transaction, person: SignInRecord, newHash: string): Promise<number | null> {
    if (!(await this.persons.replacePassword(tx, person.id, person.passwordHash, newHash))) return null;
    return this.sessions.endAllOf(tx, person.id);
  }
}
