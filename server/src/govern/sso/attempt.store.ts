import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { SsoAttemptEntity } from './sso-attempt.entity.js';

export type Attempt = { issuer: string; codeVerifier: string; nonce: string; returnTo: string; personId: number | null; invitationId: number | null };
type NewAttempt = Attempt & { stateHash: Buffer; browserHash: Buffer };

/** The only writer of the table sso_attempt. */
@Injectable()
export class AttemptStore {
  /** Keeps a new attempt and sweeps out what is too old to be used. */
  async insert(tx: Transaction, attempt: NewAttempt): Promise<void> {
    await tx.execute(`delete from sso_attempt where created_at <= now() - interval '10 minutes'`);
    await tx.manager.insert(SsoAttemptEntity, attempt);
  }

  /** Uses up the attempt of this state if it was begun in this browser less than ten minutes ago; of two at once one gets it. */
  async take(tx: Transaction, stateHash: Buffer, browserHash: Buffer): Promise<Attempt | null> {
    const rows = await tx.query<Attempt>(
      `delete from sso_attempt where state_hash = $1 and browser_hash = $2 and created_at > now() - interval '10 minutes'
       returning issuer, code_verifier as "codeVerifier", nonce, return_to as "returnTo", person_id as "personId", invitation_id as "invitationId"`,
      [stateHash, browserHash],
    );
    return rows[0] ?? null;
  }
}
