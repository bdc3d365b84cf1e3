import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import type { ChallengePurpose } from './domain/challenge.js';

export type StoredPasskey = { id: number; personId: number; credentialId: string; publicKey: Buffer; userHandle: Buffer; transports: string[] };
export type NewPasskey = Omit<StoredPasskey, 'id'> & { signCount: number; isBackedUp: boolean; name: string };
/** Who may answer a challenge; nobody is known yet where the passkey alone signs in. */
export type Asker = { personId: number; sessionId: string };

const challengeLives = `interval '5 minutes'`;
const columns = `id, person_id as "personId", credential_id as "credentialId", public_key as "publicKey", user_handle as "userHandle", transports`;
const hashOf = (challenge: string): Buffer => createHash('sha256').update(challenge).digest();

/** The only writer of the tables passkey and passkey_challenge. */
@Injectable()
export class PasskeyStore {
  constructor(private readonly database: Database) {}

  async keepChallenge(challenge: string, purpose: ChallengePurpose, asker: Asker | null, userHandle: Buffer | null): Promise<void> {
    await this.database.query(
      'insert into passkey_challenge (challenge_hash, purpose, person_id, session_id, user_handle) values ($1, $2, $3, $4, $5)',
      [hashOf(challenge), purpose, asker?.personId ?? null, asker?.sessionId ?? null, userHandle],
    );
  }

  /** Takes the challenge away, whatever comes of the answer; null unless it was given to this asker for this purpose within five minutes. */
  async takeChallenge(challenge: string, purpose: ChallengePurpose, asker: Asker | null): Promise<{ userHandle: Buffer | null } | null> {
    const [row] = await this.database.query<{ userHandle: Buffer | null; isGood: boolean }>(
      `delete from passkey_challenge where challenge_hash = $1
       returning user_handle as "userHandle", created_at > now() - ${challengeLives} and purpose = $2
         and person_id is not distinct from $3 and session_id is not distinct from $4::uuid as "isGood"`,
      [hashOf(challenge), purpose, asker?.personId ?? null, asker?.sessionId ?? null],
    );
    return row?.isGood === true ? { userHandle: row.userHandle } : null;
  }

  async removeChallengesOf(tx: Transaction, personId: number): Promise<void> {
    await tx.execute('delete from passkey_challenge where person_id = $1', [personId]);
  }

  async listOf(personId: number): Promise<StoredPasskey[]> {
    return this.database.query<StoredPasskey>(`select ${columns} from passkey where person_id = $1 order by id`, [personId]);
  }

  async findByCredential(credentialId: string): Promise<StoredPasskey | null> {
    return (await this.database.query<StoredPasskey>(`select ${columns} from passkey where credential_id = $1`, [credentialId]))[0] ?? null;
  }

  /** Breaks passkey_credential_once where the passkey is known already. */
  async insert(tx: Transaction, passkey: NewPasskey): Promise<void> {
    await tx.execute(
      `insert into passkey (person_id, credential_id, public_key, user_handle, sign_count, transports, is_backed_up, name) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [passkey.personId, passkey.credentialId, passkey.publicKey, passkey.userHandle, passkey.signCount, passkey.transports, passkey.isBackedUp, passkey.name],
    );
  }

  /** Notes a use; false where the count did not grow although the authenticator counts, which is how a copy shows (WebAuthn Level 3, 6.1.1). */
  async noteUse(tx: Transaction, passkeyId: number, signCount: number, isBackedUp: boolean): Promise<boolean> {
    const touched = await tx.execute(
      'update passkey set sign_count = $2, is_backed_up = $3, last_used_at = now() where id = $1 and (sign_count < $2 or (sign_count = 0 and $2 = 0))', [passkeyId, signCount, isBackedUp]);
    return touched === 1;
  }

  async rename(tx: Transaction, personId: number, passkeyId: number, name: string): Promise<boolean> {
    return (await tx.execute('update passkey set name = $3 where id = $2 and person_id = $1', [personId, passkeyId, name])) === 1;
  }

  async remove(tx: Transaction, personId: number, passkeyId: number): Promise<boolean> {
    return (await tx.execute('delete from passkey where id = $2 and person_id = $1', [personId, passkeyId])) === 1;
  }

  async removeAll(tx: Transaction, personId: number): Promise<number> {
    return tx.execute('delete from passkey where person_id = $1', [personId]);
  }
}
