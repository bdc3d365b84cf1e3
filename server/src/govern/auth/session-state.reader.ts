import { Injectable } from '@nestjs/common';
import type { SessionState } from '@hinomi/shared/contracts/auth';
import { Config } from '../../platform/config/config.js';
import { version } from '../../version.js';
import { PeopleReader } from '../people/people.reader.js';

/** Answers what the sign-in gate needs to know before it shows anything. */
@Injectable()
export class SessionStateReader {
  constructor(
    private readonly people: PeopleReader,
    private readonly config: Config,
  ) {}

  async stateOf(personId: number | null): Promise<SessionState> {
    const person = personId === null ? null : await this.people.findSelf(personId);
    return { needsSetup: person === null && !(await this.people.hasAnyone()), person, version, isDemo: this.config.isDemo };
  }
}
