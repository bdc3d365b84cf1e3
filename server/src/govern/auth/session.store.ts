import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { SessionEntity } from './session.entity.js';

export type NewSession = { id: string; tokenHash: Buffer; personId: number; address: string; userAgent: string };

/** The only writer of the table session. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async insert(tx: Transaction, session: NewSession): Promise<void> {
    await tx.manager.insert(SessionEntity, session);
  }

  /** Notes that the session is in use; at most one write a minute, whoever else writes at the same time. */
  async touch(sessionId: string): Promise<void> {
    await this.database.query(`update session set last_seen_at = now() where id = $1 and last_seen_at < now() - interval '1 minute'`, [sessionId]);
  }

  async removeByToken(tx: Transaction, tokenHash: Buffer): Promise<void> {
    await tx.execute('delete from session where token_hash = $1', [tokenHash]);
  }

  /** False when the person has no session of this id. */
  async removeOne(tx: Transaction, personId: number, sessionId: string): Promise<boolean> {
    return (await tx.execute('delete from session where id = $1 and person_id = $2', [sessionId, personId])) === 1;
  }

  async removeAllOf(tx: Transaction, personId: number, exceptId: string | null): Promise<number> {
    return tx.execute('delete from session where person_id = $1 and id is distinct from $2::uuid', [personId, exceptId]);
  }

  /** Removes what is past its limits; such rows let nobody in any more. */
  async removeExpired(tx: Transaction): Promise<void> {
    await tx.execute(
      `delete from session where created_at <= now() - make_interval(hours => $1::integer) or last_seen_at <= now() - make_interval(mins => $2::integer)`,
      [this.config.values.SESSION_ABSOLUTE_HOURS, this.config.values.SESSION_IDLE_MINUTES],
    );
  }
}
