import { categories } from '@hinomi/shared/vocabulary/judgement';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { normaliseText } from './normalise.js';
import { cueNames, harmNames, ownRulePrefix } from './rule-book.js';
import type { CueName, FieldWords, HarmName, JudgeRules, RiskRule, RuleData, WordEntry } from './rule-book.js';
import { WordTrie } from './word-trie.js';

const latinWord = /^[a-z0-9]/;
/** `_` is a blank only inside Latin words: (^_^) keeps its own. */
const wordBlank = /(?<=[a-z0-9'.!-])_(?=[a-z0-9])/g;
const defaultGap = 8;

class EntryTable {
  readonly entries: WordEntry[] = [];
  readonly #indexOf = new Map<string, WordEntry>();
  #groupCount = 0;

  words(list: string): WordEntry[] {
    return list.split(/\s+/).filter((word) => word !== '').map((word) => this.#entry(word));
  }

  group(list: string): number {
    const id = this.#groupCount;
    this.#groupCount += 1;
    for (const entry of this.words(list)) entry.groups.push(id);
    return id;
  }

  #entry(raw: string): WordEntry {
    const isPrefix = raw.endsWith('*');
    const word = normaliseText((isPrefix ? raw.slice(0, -1) : raw).replace(wordBlank, ' ')).text;
    const known = this.#indexOf.get(word);
    if (known) {
      known.isPrefix ||= isPrefix;
      return known;
    }
    const entry: WordEntry = { word, weight: 0, groups: [], isBlock: false, isLatin: latinWord.test(word), isPrefix };
    this.entries.push(entry);
    this.#indexOf.set(word, entry);
    return entry;
  }
}

/** Turns rule data into the scanner and the rule table. Throws a RangeError that names the line of a malformed rule. */
export function buildRules(data: RuleData): JudgeRules {
  const table = new EntryTable();
  for (const { weight, words } of data.lexicon) for (const entry of table.words(words)) entry.weight ||= weight;
  for (const list of data.blocks) for (const entry of table.words(list)) entry.isBlock = true;
  const cueGroups: Partial<Record<CueName, number>> = {};
  for (const name of cueNames) cueGroups[name] = table.group(data.cues[name]);
  const feature = readFeatureWords(data, table);
  const risks = readRisks(data, table);
  const trie = new WordTrie();
  table.entries.forEach((entry, index) => trie.add(entry.word, index));
  return {
    version: data.version, trie, entries: table.entries, risks, risksByFirst: Map.groupBy(risks, (rule) => rule.first), cueGroups: cueGroups as Record<CueName, number>, ...feature,
  };
}

/** Groups that only feed the model, and those of the company. */
function readFeatureWords(data: RuleData, table: EntryTable): Pick<JudgeRules, 'fieldGroups' | 'harmGroups' | 'ownGroups'> {
  const fields = categories.map((category) => [category, { strong: table.group(data.fields[category].strong), weak: table.group(data.fields[category].weak) }] as const);
  const harm = harmNames.map((name) => [name, table.group(data.harm[name])] as const);
  return {
    fieldGroups: Object.fromEntries(fields) as Record<Category, FieldWords<number>>, harmGroups: Object.fromEntries(harm) as Record<HarmName, number>,
    ownGroups: { tones: table.group(data.own?.tones ?? ''), normal: table.group(data.own?.normal ?? '') },
  };
}

/** The shipped rules, numbered by category, and behind them those of the company. */
function readRisks(data: RuleData, table: EntryTable): RiskRule[] {
  const read = (texts: readonly string[]): RiskRule[] => {
    const seen = new Map<string, number>();
    return texts.flatMap((text) => text.split('\n')).map((line) => line.trim()).filter((line) => line !== '').map((line) => readRisk(line, table, seen));
  };
  return [...read(data.risks), ...read(data.own?.risks ?? []).map(asOwn)];
}

const asOwn = (rule: RiskRule): RiskRule => ({ ...rule, id: rule.id.replace('risk.', ownRulePrefix) });

function isRiskLevel(level: number): level is 1 | 2 | 3 {
  return level === 1 || level === 2 || level === 3;
}

function readRisk(line: string, table: EntryTable, seen: Map<string, number>): RiskRule {
  const [head = '', first = '', ...rest] = line.split('|').map((part) => part.trim());
  const [name, levelText, confidenceText, mark] = head.split(/\s+/);
  const category = categories.find((known) => known === name);
  const level = Number(levelText);
  const confidence = Number(confidenceText);
  if (!category || !isRiskLevel(level) || first === '' || !(confidence > 0 && confidence <= 1)) {
    throw new RangeError(`unreadable risk rule: ${line}`);
  }
  return { ...readWords(rest, table), ...named(category, seen), level, confidence, needsNegative: mark === 'n', first: table.group(first) };
}

function named(category: Category, seen: Map<string, number>): Pick<RiskRule, 'id' | 'category'> {
  const number = (seen.get(category) ?? 0) + 1;
  seen.set(category, number);
  return { id: `risk.${category}.${number}`, category };
}

function readWords(rest: readonly string[], table: EntryTable): Pick<RiskRule, 'then' | 'gap' | 'unless'> {
  const unless = rest.find((part) => part.startsWith('!'));
  const [then, gap] = rest.filter((part) => !part.startsWith('!'));
  return { then: then ? table.group(then) : null, gap: gap ? Number(gap) : defaultGap, unless: unless ? table.group(unless.slice(1)) : null };
}
