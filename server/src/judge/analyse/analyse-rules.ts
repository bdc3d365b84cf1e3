import { judgeRuleData } from './data/judge-rule-data.js';
import { buildRules } from './domain/build-rules.js';
import type { JudgeRules } from './domain/rule-book.js';

/** The shipped rules, built once when the process starts (a few milliseconds). */
export const analyseRules: JudgeRules = buildRules(judgeRuleData);
/** Stored with every judgement. */
export const rulesVersion: string = analyseRules.version;
