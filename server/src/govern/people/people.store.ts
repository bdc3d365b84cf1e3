import { Injectable } from '@nestjs/common';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Language } from '@hinomi/shared/vocabulary/words';
import type { Transaction } from '../../platform/database/database.js';
import type { Standing } from './domain/person-change.js';
import { PersonEntity } from './person.entity.js';

export type NewPerson = { name: string; email: string; passwordHash: string; role: Role; language: Language };

/** The only writer of the table person. */
@Injectable()
export class PeopleStore {
  /** Whether anybody exists, as this transaction sees it. */
  async hasAnyone(tx: Transaction): Promise<boolean> {
    return (await tx.query<{ exists: boolean }>('select exists (select 1 from person)'))[0]?.exists === true;
  }

  /** Answers the new id; breaks person_email_once when the address is taken. */
  async insert(tx: Transaction, person: NewPerson): Promise<number> {
    // Set-up and invitations both sign the new person in at once.
    const result = await tx.manager.insert(PersonEntity, { ...person, lastSignedInAt: () => 'now()' });
    return (result.identifiers[0] as { id: number }).id;
  }

  /** Locks this person and every active administrator, in one order for everyone. */
  async lockStandings(tx: Transaction, personId: number): Promise<Standing[]> {
    return tx.query<Standing>(
      `select id, role, is_disabled as "isDisabled" from person
       where id = $1 or (role = 'admin' and not is_disabled) order by id for update`,
      [personId],
    );
  }

  async setStanding(tx: Transaction, { id, role, isDisabled }: Standing): Promise<void> {
    await tx.execute('update person set role = $2, is_disabled = $3 where id = $1', [id, role, isDisabled]);
  }

  /** Notes the time of a sign-in; false if the person was disabled or the password changed since it was checked. */
  async markSignedIn(tx: Transaction, personId: number, checkedHash: string): Promise<boolean> {
    const touched = await tx.execute(
      'update person set last_signed_in_at = now() where id = $1 and password_hash = $2 and not is_disabled',
      [personId, checkedHash],
    );
    return touched === 1;
  }

  /** Notes the time of a sign-in that was begun before or needs no password; false if the person was disabled meanwhile. */
  async noteSignIn(tx: Transaction, personId: number): Promise<boolean> {
    return (await tx.execute('update person set last_signed_in_at = now() where id = $1 and not is_disabled', [personId])) === 1;
  }

  /** False if the password was changed by somebody else since it was checked. */
  async replacePassword(tx: Transaction, personId: number, checkedHash: string, newHash: string): Promise<boolean> {
    return (await tx.execute('update person set password_hash = $3 where id = $1 and password_hash = $2', [personId, checkedHash, newHash])) === 1;
  }

  async setProfile(tx: Transaction, personId: number, { name, language }: { name?: string | undefined; language?: Language | undefined }): Promise<void> {
    await tx.execute('update person set name = coalesce($2, name), language = coalesce($3, language) where id = $1', [personId, name ?? null, language ?? null]);
  }
}
