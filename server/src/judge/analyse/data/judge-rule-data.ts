import { categories } from '@hinomi/shared/vocabulary/judgement';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { harmNames } from '../domain/rule-book.js';
import type { FieldWords, HarmName, RuleData } from '../domain/rule-book.js';
import { blockWords, cueWords } from './cues.js';
import { fieldsCompany } from './fields-company.js';
import { fieldsConduct } from './fields-conduct.js';
import { fieldsEnglish, harmEnglish } from './fields-english.js';
import { fieldsService } from './fields-service.js';
import { harmWords } from './harm-words.js';
import { lexiconEnglish } from './lexicon-en.js';
import { lexiconAgainst } from './lexicon-ja-against.js';
import { lexiconFor } from './lexicon-ja-for.js';
import { lexiconJapaneseMore } from './lexicon-ja-more.js';
import { lexiconJapanese } from './lexicon-ja.js';
import { risksEnglish } from './risks-en.js';
import { risksCompany } from './risks-ja-company.js';
import { risksScenes } from './risks-ja-scenes.js';
import { risksJapanese } from './risks-ja.js';

const fieldsJapanese: Record<Category, FieldWords<string>> = { ...fieldsService, ...fieldsConduct, ...fieldsCompany };
const joined = (...words: readonly string[]): string => words.join(' ');
const fields = Object.fromEntries(categories.map((category) => {
  const [ja, en] = [fieldsJapanese[category], fieldsEnglish[category]];
  return [category, { strong: joined(ja.strong, en.strong), weak: joined(ja.weak, en.weak) }];
})) as Record<Category, FieldWords<string>>;
const harm = Object.fromEntries(harmNames.map((name) => [name, joined(harmWords[name], harmEnglish[name])])) as Record<HarmName, string>;

/** All word lists and rules the product ships. Change `version` whenever one of them changes: judgements keep it. */
export const judgeRuleData: RuleData = {
  version: '2026.11-3',
  lexicon: [...lexiconJapaneseMore, ...lexiconJapanese, ...lexiconAgainst, ...lexiconFor, ...lexiconEnglish],
  blocks: blockWords,
  cues: cueWords,
  risks: [...risksJapanese, ...risksCompany, ...risksScenes, ...risksEnglish],
  fields,
  harm,
};
