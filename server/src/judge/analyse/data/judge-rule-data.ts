import type { RuleData } from '../domain/rule-book.js';
import { blockWords, cueWords } from './cues.js';
import { fieldsCompany } from './fields-company.js';
import { fieldsConduct } from './fields-conduct.js';
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

/** All word lists and rules the product ships. Change `version` whenever one of them changes: judgements keep it. */
export const judgeRuleData: RuleData = {
  version: '2026.11-2',
  lexicon: [...lexiconJapaneseMore, ...lexiconJapanese, ...lexiconAgainst, ...lexiconFor, ...lexiconEnglish],
  blocks: blockWords,
  cues: cueWords,
  risks: [...risksJapanese, ...risksCompany, ...risksScenes, ...risksEnglish],
  fields: { ...fieldsService, ...fieldsConduct, ...fieldsCompany },
  harm: harmWords,
};
