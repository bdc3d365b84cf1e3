import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { PersonSelf } from '@hinomi/shared/contracts/auth';
import type { TotpOffer } from '@hinomi/shared/contracts/sign-in';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { Member } from '../../../platform/http/caller.js';
import { PasskeyRefused, PasskeyService } from '../../factor/passkey.service.js';
import { TotpService } from '../../factor/totp.service.js';
import { PeopleReader } from '../../people/people.reader.js';
import { RefusalService } from '../refusal.service.js';
import { FactorAdditionService } from './factor-addition.service.js';
import type { FactorAdded } from './factor-addition.service.js';

/** Adding an authenticator app or a passkey of one's own. Who may is asked before, by ProofGuard. */
@Injectable()
export class FactorEnrolmentService {
  constructor(
    private readonly database: Database,
    private readonly totp: TotpService,
    private readonly passkeys: PasskeyService,
    private readonly people: PeopleReader,
    private readonly additions: FactorAdditionService,
    private readonly refusals: RefusalService,
  ) {}

  async offerTotp(member: Member): Promise<TotpOffer> {
    const { email } = await this.self(member);
    return this.database.transact((tx) => this.totp.offer(tx, { personId: member.personId, email }));
  }

  /** Throws wrong_code, or too_many_tries after five tries within 15 minutes. */
  async confirmTotp(member: Member, code: string, address: string): Promise<FactorAdded> {
    const key = `enrolment:${member.personId}`;
    await this.refusals.holdLimit('code', key, address);
    const added = await this.additions.add(member, 'totp', address, (tx) => this.totp.confirm(tx, member.personId, code));
    if (added === null) throw new AppError('wrong_code');
    await this.refusals.resetLimit('code', key);
    return added;
  }

  async offerPasskey(member: Member): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return this.passkeys.offer(member, await this.self(member));
  }

  /** Throws passkey_refused or already_exists. */
  async addPasskey(member: Member, name: string, response: RegistrationResponseJSON, address: string): Promise<FactorAdded> {
    try {
      const passkey = await this.passkeys.checkNew(member, response, name);
      const added = await this.additions.add(member, 'passkey', address, async (tx) => {
        await this.passkeys.add(tx, passkey);
        return true;
      });
      if (added === null) throw new Error('a passkey is always added');
      return added;
    } catch (error) {
      if (error instanceof PasskeyRefused) await this.refusals.record({ reason: error.reason, address, caller: member, personId: member.personId });
      throw error;
    }
  }

  private async self({ personId }: Member): Promise<PersonSelf> {
    const self = await this.people.findSelf(personId);
    if (self === null) throw new AppError('not_signed_in');
    return self;
  }
}
