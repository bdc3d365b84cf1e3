import { Injectable } from '@nestjs/common';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Transaction } from '../../platform/database/database.js';

export type NewInvitation = { tokenHash: Buffer; email: string; role: Role; invitedBy: number; wasMailed: boolean; validDays: number };
export type TakenInvitation = { id: number; email: string; role: Role };

/** Any number unlike the one of the audit chain; keeps two invitations of one address apart. */
const invitationLock = 7_202;

/** The only writer of the table invitation. */
@Injectable()
export class InvitationStore {
  /** Held to the end of the transaction: invitations of one address are written one after the other. */
  async lockAddress(tx: Transaction, email: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1::integer, hashtext($2))', [invitationLock, email]);
  }

  async insert(tx: Transaction, { tokenHash, email, role, invitedBy, wasMailed, validDays }: NewInvitation): Promise<number> {
    const rows = await tx.query<{ id: number }>(
      `insert into invitation (token_hash, email, role, invited_by, was_mailed, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(days => $6::integer)) returning id`,
      [tokenHash, email, role, invitedBy, wasMailed, validDays],
    );
    return (rows[0] as { id: number }).id;
  }

  /** Withdraws what is open for an address and answers the ids. */
  async withdrawOpenOf(tx: Transaction, email: string): Promise<number[]> {
    const rows = await tx.query<{ id: number }>(
      'update invitation set withdrawn_at = now() where email = $1 and accepted_at is null and withdrawn_at is null returning id', [email],
    );
    return rows.map(({ id }) => id);
  }

  /** False when there is no open invitation of this id. */
  async withdraw(tx: Transaction, invitationId: number): Promise<boolean> {
    return (await tx.execute('update invitation set withdrawn_at = now() where id = $1 and accepted_at is null and withdrawn_at is null', [invitationId])) === 1;
  }

  /** The address of an invitation withdrawn within these minutes that would still be valid; null without one. */
  async findWithdrawn(tx: Transaction, invitationId: number, minutes: number): Promise<string | null> {
    const rows = await tx.query<{ email: string }>(
      `select email from invitation where id = $1 and accepted_at is null and expires_at > now() and withdrawn_at > now() - make_interval(mins => $2::integer) for update`,
      [invitationId, minutes],
    );
    return rows[0]?.email ?? null;
  }

  /** Opens a withdrawn invitation again; false where its address has another open one. */
  async restore(tx: Transaction, invitationId: number): Promise<boolean> {
    return (await tx.execute(
      `update invitation set withdrawn_at = null where id = $1 and not exists (
         select 1 from invitation other where other.email = invitation.email and other.accepted_at is null and other.withdrawn_at is null)`,
      [invitationId],
    )) === 1;
  }

  /** Marks the invitation of this token as accepted; null unless it was open and unexpired. Two at once: one gets it. */
  async take(tx: Transaction, tokenHash: Buffer): Promise<TakenInvitation | null> {
    const rows = await tx.query<TakenInvitation>(
      `update invitation set accepted_at = now()
       where token_hash = $1 and accepted_at is null and withdrawn_at is null and expires_at > now() returning id, email, role`,
      [tokenHash],
    );
    return rows[0] ?? null;
  }

  /** As `take`, by number. */
  async takeIdentified(tx: Transaction, invitationId: number): Promise<TakenInvitation | null> {
    const rows = await tx.query<TakenInvitation>(
      `update invitation set accepted_at = now()
       where id = $1 and accepted_at is null and withdrawn_at is null and expires_at > now() returning id, email, role`,
      [invitationId],
    );
    return rows[0] ?? null;
  }
}
