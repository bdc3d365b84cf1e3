import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MailTest } from '@hinomi/shared/contracts/company';
import { Database } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { Outbox } from '../../platform/outbox/outbox.service.js';
import { AuditService } from '../audit/audit.service.js';
import { TryLimitService } from '../auth/try-limit.service.js';
import { PeopleReader } from '../people/people.reader.js';
import { CompanyReader } from './company.reader.js';
import { writeTestMail } from './domain/test-mail.js';

/** Sends somebody a mail to see whether mails arrive; it takes the same way as every other. */
@Injectable()
export class MailTestService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly people: PeopleReader,
    private readonly reader: CompanyReader,
    private readonly audit: AuditService,
    private readonly limits: TryLimitService,
  ) {}

  /** How the newest test mail of this person fared. */
  async look(caller: Caller): Promise<MailTest> {
    const email = (await this.people.findSelf(caller.personId))?.email ?? '';
    if (!this.outbox.canMail) return { state: 'not_configured', email, askedAt: null, error: null };
    const newest = await this.reader.findMailTest(caller.personId);
    return newest === null ? { state: 'none', email, askedAt: null, error: null } : { ...newest, email, askedAt: newest.askedAt.toISOString() };
  }

  /** Hands a mail to the outbox; without a mail server it only says so. Throws too_many_tries. */
  async send(caller: Caller, address: string): Promise<MailTest> {
    const self = await this.people.findSelf(caller.personId);
    if (self === null || !this.outbox.canMail) return this.look(caller);
    await this.limits.take('testMail', String(caller.personId));
    await this.database.transact(async (tx) => {
      const subject = `mail-test:${caller.personId}`;
      await this.outbox.enqueue(tx, { channel: 'mail', dedupeKey: `${subject}:${randomUUID()}`, recipient: self.email, subject, payload: writeTestMail(self.language) });
      this.audit.record(tx, { act: 'mail.tested', caller, address });
    });
    return this.look(caller);
  }
}
