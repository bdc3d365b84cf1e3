import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { CompanyWordReader } from '../teach/company-word.reader.js';
import type { RuleWord, RuleWords } from '../teach/company-word.reader.js';
import { judgeRuleData } from './data/judge-rule-data.js';
import { buildRules } from './domain/build-rules.js';
import { withCompanyWords } from './domain/company-rules.js';
import type { Judge } from './domain/judge.js';
import { shippedJudge } from './shipped-judge.js';

/** Held shared by whoever judges, alone by whoever must know that nobody judges by an older judge any more. */
const judgingGate = '7201, 6';

/** What this installation judges with just now. */
@Injectable()
export class CurrentJudge {
  private made: { words: RuleWords; judge: Judge } | null = null;

  constructor(private readonly words: CompanyWordReader) {}

  /** The same object as long as nothing changed, so that whoever keeps results by it may compare. Asked within a transaction, as that sees it. */
  async get(tx?: Transaction): Promise<Judge> {
    const words = await this.words.rules(tx);
    if (words.version === 0) return shippedJudge;
    if (this.made?.words !== words) this.made = { words, judge: this.judgeWith(words.words, `${shippedJudge.version}+w${words.version}`) };
    return this.made.judge;
  }

  /** The judge in force for what `tx` writes: an order to judge again waits until all who judge by an older one have committed. */
  async getForWriting(tx: Transaction): Promise<Judge> {
    await tx.execute(`select pg_advisory_xact_lock_shared(${judgingGate})`);
    return this.get(tx);
  }

  /** Waits until every judgement by a judge older than what `tx` sees is committed; nobody begins to judge until `tx` ends. */
  async waitForOlder(tx: Transaction): Promise<void> {
    await tx.execute(`set local lock_timeout = '10s'`);
    await tx.execute(`select pg_advisory_xact_lock(${judgingGate})`);
  }

  /** A judge with these words of the company instead of those in force, to see what they would change. */
  judgeWith(words: readonly RuleWord[], version = 'draft'): Judge {
    return words.length === 0 ? { ...shippedJudge, version } : { ...shippedJudge, rules: buildRules(withCompanyWords(judgeRuleData, words)), version };
  }
}
