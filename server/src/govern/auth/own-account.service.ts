import { Injectable } from '@nestjs/common';
import type { PersonSelf } from '@hinomi/shared/contracts/auth';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleReader } from '../people/people.reader.js';
import { PersonService } from '../people/person.service.js';
import { hashNewPassword } from './new-password.js';
import { verifyPassword } from '../../platform/secret/password-hash.js';
import { RefusalService } from './refusal.service.js';
import { SessionService } from './session.service.js';
import type { SignedIn } from './session.service.js';

/** What signed-in people change about themselves. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
    private readonly persons: PersonService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
    private readonly refusals: RefusalService,
  ) {}

  async changeProfile(caller: Caller, change: { name?: string | undefined; language?: Language | undefined }): Promise<PersonSelf> {
    await this.database.transact((tx) => this.persons.changeProfile(tx, caller.personId, change));
    const self = await this.people.findSelf(caller.personId);
    if (self === null) throw new AppError('not_found');
    return self;
  }

  /** Replaces the password, ends the person's other sessions and gives this one a new id; throws wrong_credentials unless `current` is right. */
  async changePassword(caller: Caller, { current, next }: { current: string; next: string }, address: string): Promise<SignedIn> {
    await this.refusals.holdLimit('password', String(caller.personId), address);
    const person = await this.people.findForPasswordCheck(caller.personId);
    if (person === null || !(await verifyPassword(current, person.passwordHash))) return this.refuse(caller, address);
    const newHash = await hashNewPassword(next, person.email, 'next');
    const signedIn = await this.database.transact(async (tx) => {
      // Two changes at once: the second one's "current" is no longer the current password.
      if (!(await this.persons.replacePassword(tx, person.id, person.passwordHash, newHash))) throw new AppError('wrong_credentials');
      const ended = await this.sessions.endAllOf(tx, person.id, caller.sessionId);
      this.audit.record(tx, { act: 'password.changed', caller, address, subject: `person:${person.id}`, detail: { endedSessions: ended } });
      return this.sessions.renew(tx, caller, true);
    });
    await this.sessions.recheckLive();
    return signedIn;
  }

  private async refuse(caller: Caller, address: string): Promise<never> {
    await this.refusals.record({ reason: 'wrong_password', address, caller, personId: caller.personId });
    throw new AppError('wrong_credentials');
  }
}
