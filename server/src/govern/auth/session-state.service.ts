import { Injectable } from '@nestjs/common';
import type { SessionState } from '@hinomi/shared/contracts/auth';
import type { PendingSignIn } from '@hinomi/shared/contracts/sign-in';
import { Config } from '../../platform/config/config.js';
import { Outbox } from '../../platform/outbox/outbox.service.js';
import { version } from '../../version.js';
import { FactorReader } from '../factor/factor.reader.js';
import { PeopleReader } from '../people/people.reader.js';
import { hashToken } from './secret-token.js';
import { SessionReader } from './session.reader.js';

/** What the sign-in gate of the screens needs to know. */
@Injectable()
export class SessionStateService {
  constructor(
    private readonly reader: SessionReader,
    private readonly people: PeopleReader,
    private readonly factors: FactorReader,
    private readonly outbox: Outbox,
    private readonly config: Config,
  ) {}

  /** The state of a session's token; without a good one that of somebody who comes in from the street. */
  async ofToken(token: string | null): Promise<SessionState> {
    const session = token === null || token === '' ? null : await this.reader.findGood(hashToken(token));
    const self = session === null ? null : await this.people.findSelf(session.personId);
    const isWhole = session !== null && session.step === null;
    const pending: PendingSignIn | null = session === null || session.step === null || self === null ? null
      : { step: session.step, name: self.name, email: self.email, kinds: session.step === 'factor' ? await this.factors.kindsOf(self.id) : [] };
    return { needsSetup: self === null && !(await this.people.hasAnyone()), person: isWhole ? self : null, pending, canMail: this.outbox.canMail, version, isDemo: this.config.isDemo };
  }
}
