import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { Member } from '../../../platform/http/caller.js';
import { PasskeyRefused, PasskeyService } from '../../factor/passkey.service.js';
import type { ProvenPasskey } from '../../factor/passkey.service.js';
import { PeopleReader } from '../../people/people.reader.js';
import { PersonService } from '../../people/person.service.js';
import { RefusalService } from '../refusal.service.js';
import { SessionService } from '../session.service.js';
import type { SignedIn } from '../session.service.js';
import type { Visit } from '../visit.js';

/** Signing in with a passkey: as the second step, or alone where it has verified its user. */
@Injectable()
export class PasskeyStepService {
  constructor(
    private readonly database: Database,
    private readonly passkeys: PasskeyService,
    private readonly people: PeopleReader,
    private readonly persons: PersonService,
    private readonly sessions: SessionService,
    private readonly refusals: RefusalService,
  ) {}

  /** A challenge for the person of the half session, or, without one, for anybody's passkey; throws too_many_tries. */
  async ask(half: Member | null, address: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    await this.refusals.holdLimit('passkey', address, address);
    return this.passkeys.askFor(half === null ? 'sign_in' : 'factor', half);
  }

  /** Opens a session, or makes the half one whole; throws passkey_refused or sign_in_lapsed. */
  async give(half: Member | null, response: AuthenticationResponseJSON, visit: Visit): Promise<SignedIn> {
    await this.refusals.holdLimit('passkey', visit.address, visit.address);
    try {
      const proven = await this.passkeys.check(half === null ? 'sign_in' : 'factor', response, half);
      return await (half === null ? this.signIn(proven, visit) : this.finish(half, proven, visit));
    } catch (error) {
      if (error instanceof PasskeyRefused) await this.refusals.record({ reason: error.reason, address: visit.address, ...(error.personId === null ? {} : { personId: error.personId }) });
      throw error;
    }
  }

  private async finish(half: Member, proven: ProvenPasskey, visit: Visit): Promise<SignedIn> {
    return this.database.transact(async (tx) => {
      await this.passkeys.noteUse(tx, proven);
      if (!(await this.persons.noteSignIn(tx, half.personId))) throw new AppError('sign_in_lapsed');
      return this.sessions.complete(tx, half, 'passkey', visit);
    });
  }

  /** A disabled person is told no more than a stranger. */
  private async signIn(proven: ProvenPasskey, visit: Visit): Promise<SignedIn> {
    const person = await this.people.findSelf(proven.personId);
    return this.database.transact(async (tx) => {
      await this.passkeys.noteUse(tx, proven);
      if (person === null || !(await this.persons.noteSignIn(tx, proven.personId))) throw new PasskeyRefused('passkey_unknown', proven.personId);
      return this.sessions.open(tx, person, visit, 'passkey');
    });
  }
}
