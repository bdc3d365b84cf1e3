import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '@hinomi/shared/contracts/people';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { Outbox } from '../../platform/outbox/outbox.service.js';
import { AuditService } from '../audit/audit.service.js';
import { writeInvitationMail } from './domain/invitation-mail.js';
import { InvitationStore } from './invitation.store.js';
import type { TakenInvitation } from './invitation.store.js';
import { PeopleReader } from './people.reader.js';

const validDays = 7;
const restorableMinutes = 10;
type Actor = { caller: Caller; address: string };
type Invite = { email: string; role: Role; language: Language };

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Invitations: made, withdrawn, and taken once. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly store: InvitationStore,
    private readonly reader: PeopleReader,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
    private readonly config: Config,
  ) {}

  /** Invites an address and answers the link, which cannot be read again; an open invitation of it is withdrawn. */
  async invite(invite: Invite, actor: Actor): Promise<{ invitation: Invitation; link: string }> {
    if (await this.reader.isKnownEmail(invite.email)) throw new AppError('already_exists');
    const token = randomBytes(32).toString('base64url');
    const link = `${this.config.publicUrl}/invite#token=${token}`;
    const id = await this.database.transact((tx) => this.inviteInside(tx, invite, hashToken(token), link, actor));
    const invitation = await this.reader.findInvitation(id);
    if (invitation === null) throw new AppError('not_found');
    return { invitation, link };
  }

  async withdraw(invitationId: number, actor: Actor): Promise<void> {
    await this.database.transact(async (tx) => {
      if (!(await this.store.withdraw(tx, invitationId))) throw new AppError('not_found');
      this.audit.record(tx, { ...actor, act: 'invitation.withdrawn', subject: `invitation:${invitationId}` });
      tx.emit('people.changed', {});
    });
  }

  /** Takes a withdrawal back: for an undo, not for links withdrawn long ago. Refused where the address has come in otherwise since. */
  async restore(invitationId: number, actor: Actor): Promise<void> {
    await this.database.transact(async (tx) => {
      const email = await this.store.findWithdrawn(tx, invitationId, restorableMinutes);
      if (email === null) throw new AppError('not_found');
      await this.store.lockAddress(tx, email);
      if (await this.reader.isKnownEmail(email) || !(await this.store.restore(tx, invitationId))) throw new AppError('already_exists');
      this.audit.record(tx, { ...actor, act: 'invitation.restored', subject: `invitation:${invitationId}` });
      tx.emit('people.changed', {});
    });
  }

  /** What a link offers; null when its invitation is unknown, used, withdrawn or expired. */
  async preview(token: string): Promise<{ email: string; role: Role; invitedBy: string } | null> {
    return this.reader.findOpenInvitation(hashToken(token));
  }

  /** The number of the open invitation of this token; null when it can no longer be used. */
  async identify(token: string): Promise<number | null> {
    return (await this.reader.findOpenInvitation(hashToken(token)))?.id ?? null;
  }

  /** As `take`, for somebody who showed the token before. */
  async takeIdentified(tx: Transaction, invitationId: number): Promise<TakenInvitation | null> {
    return this.store.takeIdentified(tx, invitationId);
  }

  /** Uses up the invitation of this token inside `tx`; null when it can no longer be used. */
  async take(tx: Transaction, token: string): Promise<TakenInvitation | null> {
    return this.store.take(tx, hashToken(token));
  }

  private async inviteInside(tx: Transaction, { email, role, language }: Invite, tokenHash: Buffer, link: string, actor: Actor): Promise<number> {
    await this.store.lockAddress(tx, email);
    const replaced = await this.store.withdrawOpenOf(tx, email);
    const wasMailed = this.outbox.canMail;
    const id = await this.store.insert(tx, { tokenHash, email, role, invitedBy: actor.caller.personId, wasMailed, validDays });
    if (wasMailed) {
      const payload = { ...writeInvitationMail(language, { link, role, invitedBy: actor.caller.name, validDays }), isSecret: true };
      await this.outbox.enqueue(tx, { channel: 'mail', dedupeKey: `invitation:${id}`, recipient: email, subject: `invitation:${id}`, payload });
    }
    for (const old of replaced) this.audit.record(tx, { ...actor, act: 'invitation.withdrawn', subject: `invitation:${old}`, detail: { replacedBy: id } });
    this.audit.record(tx, { ...actor, act: 'invitation.created', subject: `invitation:${id}`, detail: { email, role } });
    tx.emit('people.changed', {});
    return id;
  }
}
