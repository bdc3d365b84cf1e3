import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { Member } from '../../../platform/http/caller.js';
import { verifyPassword } from '../../../platform/secret/password-hash.js';
import { AuditService } from '../../audit/audit.service.js';
import { PasskeyRefused, PasskeyService } from '../../factor/passkey.service.js';
import type { ProvenPasskey } from '../../factor/passkey.service.js';
import { PeopleReader } from '../../people/people.reader.js';
import { RefusalService } from '../refusal.service.js';
import { SessionService } from '../session.service.js';
import type { SignedIn } from '../session.service.js';

/** Step-up: the person at an open session shows again that it is them. The session goes on under a new id. */
@Injectable()
export class ProofService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
    private readonly passkeys: PasskeyService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
    private readonly refusals: RefusalService,
  ) {}

  /** Throws wrong_credentials, or too_many_tries, counted together with the tries of changing the password. */
  async provePassword(member: Member, password: string, address: string): Promise<SignedIn> {
    await this.refusals.holdLimit('password', String(member.personId), address);
    const person = await this.people.findForPasswordCheck(member.personId);
    if (person === null || !(await verifyPassword(password, person.passwordHash))) {
      await this.refusals.record({ reason: 'wrong_password', address, caller: member, personId: member.personId });
      throw new AppError('wrong_credentials');
    }
    const signedIn = await this.renew(member, address, null);
    await this.refusals.resetLimit('password', String(member.personId));
    return signedIn;
  }

  askPasskey(member: Member): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.passkeys.askFor('proof', member);
  }

  /** Throws passkey_refused. */
  async provePasskey(member: Member, response: AuthenticationResponseJSON, address: string): Promise<SignedIn> {
    try {
      return await this.renew(member, address, await this.passkeys.check('proof', response, member));
    } catch (error) {
      if (error instanceof PasskeyRefused) await this.refusals.record({ reason: error.reason, address, caller: member, personId: member.personId });
      throw error;
    }
  }

  private renew(member: Member, address: string, passkey: ProvenPasskey | null): Promise<SignedIn> {
    return this.database.transact(async (tx) => {
      if (passkey !== null) await this.passkeys.noteUse(tx, passkey);
      this.audit.record(tx, { act: 'session.proved', caller: member, address, subject: `person:${member.personId}`, detail: { by: passkey === null ? 'password' : 'passkey' } });
      return this.sessions.renew(tx, member, true);
    });
  }
}
