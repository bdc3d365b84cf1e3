import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { PersonService } from '../people/person.service.js';
import { hashNewPassword } from './new-password.js';
import { RefusalService } from './refusal.service.js';
import { hashToken, makeToken } from './secret-token.js';
import { SessionService } from './session.service.js';
import type { SignedIn } from './session.service.js';
import { SetupStore } from './setup.store.js';
import type { Visit } from './visit.js';

type SetUp = { token: string; name: string; email: string; password: string; language: Language };

/** First start: a one-time link makes the first administrator; there is no default account. */
@Injectable()
export class SetupService {
  constructor(
    private readonly database: Database,
    private readonly store: SetupStore,
    private readonly persons: PersonService,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
    private readonly refusals: RefusalService,
  ) {}

  /** Makes a new one-time link and answers its path, or null when somebody exists already. Links made before stop working. */
  async issueToken(): Promise<string | null> {
    const token = makeToken();
    const isOpen = await this.database.transact(async (tx) => {
      await this.store.replace(tx, hashToken(token));
      if (!(await this.persons.hasAnyone(tx))) return true;
      await this.store.remove(tx);
      return false;
    });
    return isOpen ? `/setup#token=${token}` : null;
  }

  /** Makes the first administrator and signs in; throws setup_done, setup_token_wrong or too_many_tries. */
  async setUp({ token, ...admin }: SetUp, visit: Visit): Promise<SignedIn> {
    await this.refusals.holdLimit('setup', visit.address, visit.address);
    await this.database.transact((tx) => this.requireToken(tx, token)).catch((error: unknown) => this.recordWrongToken(error, visit));
    const passwordHash = await hashNewPassword(admin.password, admin.email, 'password');
    return this.database.transact(async (tx) => {
      await this.requireToken(tx, token);
      await this.store.remove(tx);
      const { id, name } = await this.persons.create(tx, { name: admin.name, email: admin.email, passwordHash, role: 'admin', language: admin.language });
      this.audit.record(tx, { act: 'setup.completed', caller: { personId: id, name }, address: visit.address, subject: `person:${id}` });
      return this.sessions.open(tx, { id, name, role: 'admin' }, visit);
    });
  }

  private async requireToken(tx: Transaction, token: string): Promise<void> {
    const stored = await this.store.lock(tx);
    if (await this.persons.hasAnyone(tx)) throw new AppError('setup_done');
    if (stored === null || !timingSafeEqual(stored, hashToken(token))) throw new AppError('setup_token_wrong');
  }

  private async recordWrongToken(error: unknown, { address }: Visit): Promise<never> {
    if (error instanceof AppError && error.code === 'setup_token_wrong') await this.refusals.record({ reason: 'setup_token_wrong', address });
    throw error;
  }
}
