import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { CompanyWordReader } from '../teach/company-word.reader.js';
import type { RuleWord, RuleWords } from '../teach/company-word.reader.js';
import { judgeRuleData } from './data/judge-rule-data.js';
import { buildRules } from './domain/build-rules.js';
import { withCompanyWords } from './domain/company-rules.js';
import type { Judge } from './domain/judge.js';
import { ModelReader } from './model.reader.js';
import type { ModelInForce } from './model.reader.js';
import { shippedJudge } from './shipped-judge.js';

/** Held shared by whoever judges, alone by whoever must know that nobody judges by an older judge any more. */
const judgingGate = '7201, 6';

/** What this installation judges with just now. */
@Injectable()
export class CurrentJudge {
  private made: { words: RuleWords; model: ModelInForce | null; judge: Judge } | null = null;

  constructor(
    private readonly words: CompanyWordReader,
    private readonly models: ModelReader,
  ) {}

  /** The same object as long as nothing changed, so that whoever keeps results by it may compare. Asked within a transaction, as that sees it. */
  async get(tx?: Transaction): Promise<Judge> {
    const words = await this.words.rules(tx);
    const model = await this.models.inForce(tx);
    if (this.made?.words !== words || this.made.model !== model) this.made = { words, model, judge: makeJudge(words, model) };
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
    // The weights are those asked for last: they change seldom, and a preview asks for the judge in force first.
    return withWords({ ...(this.made?.judge ?? shippedJudge), version }, words);
  }
}

/** The shipped judge with what the company taught: weights `+m<number>`, words `+w<number>`. */
function makeJudge(words: RuleWords, model: ModelInForce | null): Judge {
  if (words.version === 0 && model === null) return shippedJudge;
  const version = `${shippedJudge.version}${model === null ? '' : `+m${String(model.id)}`}${words.version === 0 ? '' : `+w${String(words.version)}`}`;
  return withWords({ ...shippedJudge, weights: model?.weights ?? shippedJudge.weights, version }, words.words);
}

const withWords = (judge: Judge, words: readonly RuleWord[]): Judge => ({ ...judge, rules: words.length === 0 ? shippedJudge.rules : buildRules(withCompanyWords(judgeRuleData, words)) });
