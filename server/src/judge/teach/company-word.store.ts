import { Injectable } from '@nestjs/common';
import type { WordBody } from '@hinomi/shared/contracts/company-word';
import { wordForm } from '@hinomi/shared/text/company-word';
import type { Transaction } from '../../platform/database/database.js';

export type StoredWord = { id: number; word: string; form: string; effect: string; version: number; isRemoved: boolean };

/** Writes the company's words. Each change takes the next number of the list. */
@Injectable()
export class CompanyWordStore {
  /** One who changes the list at a time; answers the number this change is to have. */
  async nextVersion(tx: Transaction): Promise<number> {
    await tx.execute('lock table company_word in share row exclusive mode');
    const [row] = await tx.query<{ next: number }>('select coalesce(max(version), 0) + 1 as next from company_word');
    return row?.next ?? 1;
  }

  async find(tx: Transaction, wordId: number): Promise<StoredWord | null> {
    const [row] = await tx.query<StoredWord>('select id, word, form, effect, version, removed_at is not null as "isRemoved" from company_word where id = $1', [wordId]);
    return row ?? null;
  }

  async count(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>('select count(*)::integer as count from company_word where removed_at is null');
    return row?.count ?? 0;
  }

  async add(tx: Transaction, body: WordBody, version: number, personId: number): Promise<number> {
    const [row] = await tx.query<{ id: number }>(
      'insert into company_word (word, form, effect, category, level, version, changed_by) values ($1, $2, $3, $4, $5, $6, $7) returning id',
      [body.word, wordForm(body.word), body.effect, body.category, body.level, version, personId]);
    if (row === undefined) throw new Error('the word was not added');
    return row.id;
  }

  async change(tx: Transaction, wordId: number, body: WordBody, version: number, personId: number): Promise<void> {
    await tx.execute(
      'update company_word set word = $2, form = $3, effect = $4, category = $5, level = $6, version = $7, changed_by = $8, changed_at = now() where id = $1',
      [wordId, body.word, wordForm(body.word), body.effect, body.category, body.level, version, personId]);
  }

  async setRemoved(tx: Transaction, wordId: number, isRemoved: boolean, version: number, personId: number): Promise<void> {
    await tx.execute('update company_word set removed_at = case when $2 then now() end, version = $3, changed_by = $4, changed_at = now() where id = $1', [wordId, isRemoved, version, personId]);
  }
}
