import { judgeRuleData } from './data/judge-rule-data.js';
import { buildRules } from './domain/build-rules.js';
import type { JudgeRules } from './domain/rule-book.js';

/** The rules the product ships, built once when the process starts (some milliseconds). */
export const shippedRules: JudgeRules = buildRules(judgeRuleData);
