import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { SessionState } from '@hinomi/shared/contracts/auth';
import { LinkSignInService } from '../govern/auth/link-sign-in.service.js';
import { SetupService } from '../govern/auth/setup.service.js';
import { TryLimitService } from '../govern/auth/try-limit.service.js';
import { PeopleReader } from '../govern/people/people.reader.js';
import { AppError } from '../platform/http/app-error.js';
import type { Caller, KnownRequest } from '../platform/http/caller.js';
import { demoUser } from './data/company.js';

/** The one user of the demo: made at its first start, let in by the link printed at every start. */
@Injectable()
export class DemoVisitor {
  private readonly token = randomBytes(24).toString('base64url');
  private person: { id: number; name: string } | null = null;

  constructor(
    private readonly people: PeopleReader,
    private readonly setups: SetupService,
    private readonly links: LinkSignInService,
    private readonly limits: TryLimitService,
  ) {}

  /** Path of the link, good until the demo ends. The token stands in the fragment, which no log sees. */
  get path(): string {
    return `/demo#token=${this.token}`;
  }

  /** Makes the user where the database is new; nobody knows the password. Answers them as the one who acts. */
  async ensure(): Promise<Caller> {
    const known = (await this.people.findForSignIn(demoUser.email))?.id ?? (await this.create());
    this.person = { id: known, name: demoUser.name };
    return { personId: known, name: demoUser.name, role: 'admin', sessionId: '' };
  }

  /** Signs in; throws demo_link_wrong, and too_many_tries for who guesses. */
  async enter(token: string, request: KnownRequest, response: Response): Promise<SessionState> {
    const [given, own] = [Buffer.from(token), Buffer.from(this.token)];
    if (this.person === null || given.length !== own.length || !timingSafeEqual(given, own)) {
      await this.limits.take('setup', request.ip ?? 'unknown');
      throw new AppError('demo_link_wrong');
    }
    return this.links.signIn({ ...this.person, role: 'admin' }, request, response);
  }

  private async create(): Promise<number> {
    const link = await this.setups.issueToken();
    const token = /token=(.+)$/.exec(link ?? '')?.[1];
    if (token === undefined) throw new Error('the database of the demo belongs to somebody else');
    const visit = { address: '127.0.0.1', userAgent: 'demo', cookieHeader: undefined };
    return (await this.setups.setUp({ token, ...demoUser, password: randomBytes(24).toString('base64url'), language: 'ja' }, visit)).personId;
  }
}
