import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';

export type NewReset = { tokenHash: Buffer; personId: number; madeBy: number | null; validMinutes: number };
export type OpenReset = { personId: number; email: string; name: string };

const isOpen = 'r.token_hash = $1 and r.expires_at > now() and not p.is_disabled';

/** The only writer of the table password_reset. */
@Injectable()
export class PasswordResetStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, { tokenHash, personId, madeBy, validMinutes }: NewReset): Promise<{ id: number; expiresAt: Date }> {
    const [row] = await tx.query<{ id: number; expiresAt: Date }>(
      `insert into password_reset (token_hash, person_id, made_by, expires_at) values ($1, $2, $3, now() + make_interval(mins => $4))
       returning id, expires_at as "expiresAt"`, [tokenHash, personId, madeBy, validMinutes]);
    if (row === undefined) throw new Error('the reset link was not stored');
    return row;
  }

  /** Whom an open link is for; null where it is unknown, used, or expired, or the person is disabled. */
  async find(tokenHash: Buffer): Promise<OpenReset | null> {
    const [row] = await this.database.query<OpenReset>(
      `select p.id as "personId", p.email, p.name from password_reset r join person p on p.id = r.person_id where ${isOpen}`, [tokenHash]);
    return row ?? null;
  }

  /** Uses up the link; of two at once only one is told true. */
  async take(tx: Transaction, tokenHash: Buffer): Promise<boolean> {
    return (await tx.execute(`delete from password_reset r using person p where p.id = r.person_id and ${isOpen}`, [tokenHash])) === 1;
  }

  async removeAllOf(tx: Transaction, personId: number): Promise<void> {
    await tx.execute('delete from password_reset where person_id = $1 or expires_at < now()', [personId]);
  }
}
