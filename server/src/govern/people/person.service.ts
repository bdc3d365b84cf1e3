import { Injectable } from '@nestjs/common';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { isUniqueBreach } from '../../platform/database/database-errors.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { cleanName } from './domain/clean-name.js';
import { noPassword } from './domain/no-password.js';
import { PeopleStore } from './people.store.js';
import type { NewPerson } from './people.store.js';

function requireName(name: string): string {
  const cleaned = cleanName(name);
  if (cleaned !== '') return cleaned;
  throw new AppError('invalid_input', [{ path: 'name', message: { ja: '入力してください。', en: 'Fill this in.' } }]);
}

/** One person's own record, as the sign-in room changes it inside its transactions. */
@Injectable()
export class PersonService {
  constructor(private readonly store: PeopleStore) {}

  /** Whether anybody exists; asked again inside the transaction that makes the first person. */
  async hasAnyone(tx: Transaction): Promise<boolean> {
    return this.store.hasAnyone(tx);
  }

  /** Adds a person and answers id and stored name; throws already_exists when the address is taken. */
  async create(tx: Transaction, person: NewPerson): Promise<{ id: number; name: string }> {
    const name = requireName(person.name);
    try {
      const id = await this.store.insert(tx, { ...person, name });
      tx.emit('people.changed', {});
      return { id, name };
    } catch (error) {
      if (isUniqueBreach(error, 'person_email_once')) throw new AppError('already_exists');
      throw error;
    }
  }

  /** As `create`, for somebody who will not sign in with a password. */
  async createWithoutPassword(tx: Transaction, person: Omit<NewPerson, 'passwordHash'>): Promise<{ id: number; name: string }> {
    return this.create(tx, { ...person, passwordHash: noPassword });
  }

  /** Notes a sign-in; false if the person was disabled or the password changed since `checkedHash` was read. */
  async markSignedIn(tx: Transaction, personId: number, checkedHash: string): Promise<boolean> {
    tx.emit('people.changed', {});
    return this.store.markSignedIn(tx, personId, checkedHash);
  }

  /** Notes a sign-in that was begun before or needs no password; false if the person was disabled meanwhile. */
  async noteSignIn(tx: Transaction, personId: number): Promise<boolean> {
    tx.emit('people.changed', {});
    return this.store.noteSignIn(tx, personId);
  }

  /** Whether the person is not disabled and has this password still, held until `tx` ends. */
  async isUnchanged(tx: Transaction, personId: number, checkedHash: string): Promise<boolean> {
    return this.store.isUnchanged(tx, personId, checkedHash);
  }

  /** Puts a new password hash in the place of the checked one; false if that is no longer the stored one. */
  async replacePassword(tx: Transaction, personId: number, checkedHash: string, newHash: string): Promise<boolean> {
    return this.store.replacePassword(tx, personId, checkedHash, newHash);
  }

  async changeProfile(tx: Transaction, personId: number, change: { name?: string | undefined; language?: Language | undefined }): Promise<void> {
    await this.store.setProfile(tx, personId, { ...change, name: change.name === undefined ? undefined : requireName(change.name) });
    tx.emit('people.changed', {});
  }
}
