import { Injectable } from '@nestjs/common';
import type { CompanyWord } from '@hinomi/shared/contracts/company-word';
import type { WordEffect, WordLevel } from '@hinomi/shared/vocabulary/company-word';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';

/** A word as the judge needs it. */
export type RuleWord = { id: number; form: string; effect: WordEffect; category: Category | null; level: WordLevel | null };
/** All words in force, oldest change first, and the version of the list; 0 = nobody ever added one. */
export type RuleWords = { version: number; words: readonly RuleWord[] };
type Row = Omit<CompanyWord, 'changedAt'> & { changedAt: Date };

const columns = 'w.id, w.word, w.form, w.effect, w.category, w.level, w.version, w.changed_at as "changedAt", p.name as "changedBy"';
const listVersion = '(select coalesce(max(version), 0) from company_word)';

/** Answers the company's words. */
@Injectable()
export class CompanyWordReader {
  private cached: RuleWords = { version: 0, words: [] };

  constructor(private readonly database: Database) {}

  /** Newest change first. */
  async list(): Promise<{ words: CompanyWord[]; version: number }> {
    const rows = await this.database.query<Row>(`select ${columns} from company_word w join person p on p.id = w.changed_by where w.removed_at is null order by w.version desc`);
    return { words: rows.map(toWord), version: (await this.rules()).version };
  }

  async find(wordId: number): Promise<CompanyWord | null> {
    const [row] = await this.database.query<Row>(`select ${columns} from company_word w join person p on p.id = w.changed_by where w.id = $1 and w.removed_at is null`, [wordId]);
    return row === undefined ? null : toWord(row);
  }

  /** The words in force as `on` sees them; the same object as long as nobody, in any process, changed one. */
  async rules(on: Pick<Transaction, 'query'> = this.database): Promise<RuleWords> {
    const [row] = await on.query<{ version: number }>(`select ${listVersion} as version`);
    if ((row?.version ?? 0) !== this.cached.version) this.cached = await this.load(on);
    return this.cached;
  }

  private async load(on: Pick<Transaction, 'query'>): Promise<RuleWords> {
    // Words and version by one statement, so that they are of one moment.
    const [row] = await on.query<RuleWords>(
      `select ${listVersion} as version, coalesce((select json_agg(json_build_object('id', id, 'form', form, 'effect', effect, 'category', category, 'level', level) order by version)
         from company_word where removed_at is null), '[]') as words`);
    return row ?? { version: 0, words: [] };
  }
}

const toWord = (row: Row): CompanyWord => ({ ...row, changedAt: row.changedAt.toISOString() });
