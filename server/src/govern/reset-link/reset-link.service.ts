import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ResetLink } from '@hinomi/shared/contracts/sign-in';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { Config } from '../../platform/config/config.js';
import type { Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.service.js';
import { writeResetMail } from './domain/reset-mail.js';
import { PasswordResetStore } from './password-reset.store.js';
import type { OpenReset } from './password-reset.store.js';

export type { OpenReset } from './password-reset.store.js';

export type ResetFor = { personId: number; email: string; language: Language };

const validMinutes = 30;
const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Links that set a new password: 256 random bits, for one person, once, within 30 minutes. */
@Injectable()
export class ResetLinkService {
  constructor(
    private readonly store: PasswordResetStore,
    private readonly outbox: Outbox,
    private readonly config: Config,
  ) {}

  /** Whether links can be mailed at all. */
  get canMail(): boolean {
    return this.outbox.canMail;
  }

  /** Makes a link of PUBLIC_URL, whatever address the request came by, and mails it where mail is set. */
  async make(tx: Transaction, person: ResetFor, madeBy: { personId: number; name: string } | null): Promise<ResetLink> {
    const token = randomBytes(32).toString('base64url');
    const link = `${this.config.publicUrl}/reset#token=${token}`;
    const { id, expiresAt } = await this.store.insert(tx, { tokenHash: hashToken(token), personId: person.personId, madeBy: madeBy?.personId ?? null, validMinutes });
    const wasMailed = this.outbox.canMail;
    if (wasMailed) {
      const payload = { ...writeResetMail(person.language, { link, validMinutes, madeBy: madeBy?.name ?? null }), isSecret: true };
      await this.outbox.enqueue(tx, { channel: 'mail', dedupeKey: `password_reset:${id}`, recipient: person.email, subject: `password_reset:${id}`, payload });
    }
    return { link, expiresAt: expiresAt.toISOString(), wasMailed };
  }

  async find(token: string): Promise<OpenReset | null> {
    return this.store.find(hashToken(token));
  }

  /** Uses up the link inside `tx`; false where it can no longer be used. */
  async take(tx: Transaction, token: string): Promise<boolean> {
    return this.store.take(tx, hashToken(token));
  }

  async dropAllOf(tx: Transaction, personId: number): Promise<void> {
    await this.store.removeAllOf(tx, personId);
  }
}
