import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { SessionEntity } from './session.entity.js';

export type NewSession = { id: string; tokenHash: Buffer; personId: number; address: string; userAgent: string; isComplete: boolean };
export type Renewal = { id: string; tokenHash: Buffer; isProved: boolean };

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

  /** Gives a good session a new id and token; false where it has ended. The absolute limit goes on counting. */
  async renew(tx: Transaction, sessionId: string, { id, tokenHash, isProved }: Renewal): Promise<boolean> {
    return (await tx.execute(
      `update session set id = $2, token_hash = $3, last_seen_at = now(), proved_at = case when $4 then now() else proved_at end where id = $1 and is_complete`,
      [sessionId, id, tokenHash, isProved])) === 1;
  }

  /** Makes a half session a whole one with a new id and token; false where it has ended or was made whole already. */
  async complete(tx: Transaction, sessionId: string, id: string, tokenHash: Buffer): Promise<boolean> {
    return (await tx.execute(
      'update session set id = $2, token_hash = $3, is_complete = true, created_at = now(), last_seen_at = now() where id = $1 and not is_complete', [sessionId, id, tokenHash])) === 1;
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
      `delete from session where not is_complete and created_at <= now() - interval '10 minutes' or created_at <= now() - make_interval(hours => $1::integer) or last_seen_at <= now() - make_interval(mins => $2::integer)`,
      [this.config.values.SESSION_ABSOLUTE_HOURS, this.config.values.SESSION_IDLE_MINUTES],
    );
  }
}
