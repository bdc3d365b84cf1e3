import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleReader } from '../people/people.reader.js';
import { PersonService } from '../people/person.service.js';
import { hashPassword } from './password-hash.js';
import { SessionService } from './session.service.js';

/** The way back in for someone who forgot the password, for whoever has the server's command line. */
@Injectable()
export class PasswordRecoveryService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
    private readonly persons: PersonService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
  ) {}

  /** Gives the person a random password, ends all their sessions, and answers the password; null for an unknown address. */
  async replaceByOperator(email: string): Promise<string | null> {
    const person = await this.people.findForSignIn(email.trim().toLowerCase());
    if (person === null) return null;
    const password = randomBytes(12).toString('base64url');
    const newHash = await hashPassword(password);
    await this.database.transact(async (tx) => {
      if (!(await this.persons.replacePassword(tx, person.id, person.passwordHash, newHash))) throw new Error('the password was changed at this moment; try again');
      const ended = await this.sessions.endAllOf(tx, person.id);
      this.audit.record(tx, { act: 'password.changed', caller: null, subject: `person:${person.id}`, detail: { by: 'command line', endedSessions: ended } });
    });
    return password;
  }
}
