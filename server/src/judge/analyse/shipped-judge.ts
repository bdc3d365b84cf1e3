import { judgeRuleData } from './data/judge-rule-data.js';
import { buildRules } from './domain/build-rules.js';
import type { Judge } from './domain/judge.js';

/** What the product ships to judge with, built once when the process starts (a few milliseconds). */
export const shippedJudge: Judge = { rules: buildRules(judgeRuleData), version: judgeRuleData.version };
