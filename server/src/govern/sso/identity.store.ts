import { Injectable } from '@nestjs/common';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Transaction } from '../../platform/database/database.js';
import { PersonIdentityEntity } from './person-identity.entity.js';

export type KnownPerson = { id: number; name: string; role: Role; isDisabled: boolean };
type Account = { issuer: string; subject: string; email: string | null };

/** The only writer of the table person_identity. */
@Injectable()
export class IdentityStore {
  /** The person of this account, whose link stays as it is until `tx` ends; null for an unknown account. */
  async lockPerson(tx: Transaction, { issuer, subject }: Account): Promise<KnownPerson | null> {
    const rows = await tx.query<KnownPerson>(
      `select p.id, p.name, p.role, p.is_disabled as "isDisabled" from person_identity i join person p on p.id = i.person_id
       where i.issuer = $1 and i.subject = $2 for update of i`,
      [issuer, subject],
    );
    return rows[0] ?? null;
  }

  /** Breaks person_identity_pk where the person is linked already, person_identity_once where the account is. */
  async insert(tx: Transaction, personId: number, { issuer, subject, email }: Account): Promise<void> {
    await tx.manager.insert(PersonIdentityEntity, { personId, issuer, subject, email });
  }

  /** Notes a use and the address the service says today. */
  async noteUse(tx: Transaction, personId: number, email: string | null): Promise<void> {
    await tx.execute('update person_identity set last_used_at = now(), email = $2 where person_id = $1', [personId, email]);
  }

  /** False where the person has no link. */
  async remove(tx: Transaction, personId: number): Promise<boolean> {
    return (await tx.execute('delete from person_identity where person_id = $1', [personId])) === 1;
  }
}
