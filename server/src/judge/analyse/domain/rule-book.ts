import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { WordTrie } from './word-trie.js';

/** Word lists that say what a text is about rather than how it feels; each is one group of the scanner. */
export const cueNames = [
  'strong', 'weak', 'denial', 'hearsay', 'resolved', 'laugh', 'sarcasm', 'contrast', 'spam', 'resale', 'job', 'news', 'officialNotice',
  'asks', 'counter', 'attack', 'storm', 'ownMood', 'englishNegation', 'apology',
] as const;
export type CueName = (typeof cueNames)[number];

/** Words of harm, whatever the matter: grave, moderate, and words that make little of it. */
export const harmNames = ['grave', 'moderate', 'mild'] as const;
export type HarmName = (typeof harmNames)[number];
/** Words of a category's field: `strong` ones point there alone, `weak` ones beside others. They only feed the model. */
export type FieldWords<T> = { strong: T; weak: T };

/**
 * Plain-text rule data. Words are separated by blanks, `_` stands for a blank inside a word, a Latin word matches
 * whole words only unless it ends in `*`.
 * `risks`: one rule a line, `category level confidence [n] | first words | then words | gap | ! unless words`;
 * `n` = only with other negative evidence, `gap` = characters allowed between first and then (default 8).
 */
export type RuleData = {
  version: string;
  lexicon: readonly { weight: number; words: string }[];
  blocks: readonly string[];
  cues: Record<CueName, string>;
  risks: readonly string[];
  fields: Record<Category, FieldWords<string>>;
  harm: Record<HarmName, string>;
  /** What a company added: words of the lexicon and ordinary words by name, and rules in the notation of `risks`. What is learned never outvotes them. */
  own?: { tones: string; normal: string; risks: readonly string[] };
};

export type WordEntry = {
  word: string;
  /** −3 … 3; 0 = carries no polarity. */
  weight: number;
  groups: number[];
  /** Hides every shorter word inside it. */
  isBlock: boolean;
  isLatin: boolean;
  isPrefix: boolean;
};

export type RiskRule = {
  id: string;
  category: Category;
  level: 1 | 2 | 3;
  confidence: number;
  needsNegative: boolean;
  first: number;
  /** Group that has to follow within `gap` characters of the same sentence; null = the first word is enough. */
  then: number | null;
  gap: number;
  unless: number | null;
};

/** Rules of the company begin their names with this. */
export const ownRulePrefix = 'own.';

/** Everything `judgePost` needs, built once; never changed afterwards. */
export type JudgeRules = {
  version: string;
  trie: WordTrie;
  entries: readonly WordEntry[];
  risks: readonly RiskRule[];
  /** Rules by the group of their first words: only those whose first word stands in a post are looked at. */
  risksByFirst: ReadonlyMap<number, readonly RiskRule[]>;
  cueGroups: Record<CueName, number>;
  fieldGroups: Record<Category, FieldWords<number>>;
  harmGroups: Record<HarmName, number>;
  ownGroups: { tones: number; normal: number };
};
