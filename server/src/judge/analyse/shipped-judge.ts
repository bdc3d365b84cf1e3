import type { Judge } from './domain/judge.js';
import { readShippedWeights } from './model-files.js';
import { shippedRules } from './shipped-rules.js';

/** What the product ships to judge with. */
export const shippedJudge: Judge = { rules: shippedRules, weights: readShippedWeights(), version: shippedRules.version };
