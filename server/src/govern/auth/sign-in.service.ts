import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { dummyHash, verifyPassword } from '../../platform/secret/password-hash.js';
import { FactorReader } from '../factor/factor.reader.js';
import { PeopleReader } from '../people/people.reader.js';
import type { SignInRecord } from '../people/people.reader.js';
import { PersonService } from '../people/person.service.js';
import { hashUnknownEmail, RefusalService } from './refusal.service.js';
import type { RefusalReason } from './refusal.service.js';
import { SessionService } from './session.service.js';
import type { SignedIn } from './session.service.js';
import type { Visit } from './visit.js';

type SignIn = { email: string; password: string };

/** Signing in with e-mail and password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
    private readonly persons: PersonService,
    private readonly sessions: SessionService,
    private readonly factors: FactorReader,
    private readonly refusals: RefusalService,
  ) {}

  /**
   * Opens a session, only a half one for who has a second factor, or throws wrong_credentials in the same words and
   * after the same work whether the account is unknown, disabled or the password wrong; too_many_tries before any
   * hashing. The address counts first, so that one address past its limit cannot use up the tries of accounts.
   */
  async signIn({ email, password }: SignIn, visit: Visit): Promise<SignedIn> {
    await this.refusals.refuseSpent([['address', visit.address], ['account', email]]);
    await this.refusals.holdLimit('address', visit.address, visit.address);
    await this.refusals.holdLimit('account', email, visit.address);
    const person = await this.people.findForSignIn(email);
    const isRight = await verifyPassword(password, person?.passwordHash ?? dummyHash);
    if (person === null || !isRight || person.isDisabled) return this.refuse(person, isRight, email, visit);
    const signedIn = await this.open(person, visit);
    if (signedIn === null) return this.refuse(person, true, email, visit);
    await this.refusals.resetLimit('account', email);
    return signedIn;
  }

  /** Null where the person was disabled or the password changed since it was checked. */
  private async open(person: SignInRecord, visit: Visit): Promise<SignedIn | null> {
    const hasFactor = (await this.factors.kindsOf(person.id)).length > 0;
    return this.database.transact(async (tx) => {
      if (hasFactor) return (await this.persons.isUnchanged(tx, person.id, person.passwordHash)) ? this.sessions.openHalf(tx, person.id, visit) : null;
      return (await this.persons.markSignedIn(tx, person.id, person.passwordHash)) ? this.sessions.open(tx, person, visit) : null;
    });
  }

  private async refuse(person: SignInRecord | null, isRight: boolean, email: string, { address }: Visit): Promise<never> {
    const reason = reasonOf(person, isRight);
    const who = person === null ? { detail: { emailHash: hashUnknownEmail(email) } } : { personId: person.id };
    await this.refusals.record({ reason, address, ...who });
    throw new AppError('wrong_credentials');
  }
}

function reasonOf(person: SignInRecord | null, isRight: boolean): RefusalReason {
  if (person === null) return 'unknown_email';
  if (!isRight) return 'wrong_password';
  return person.isDisabled ? 'disabled' : 'changed_meanwhile';
}
