import type { JudgeWeights } from './model/judge-weights.js';
import type { JudgeRules } from './rule-book.js';

/** All a post is judged with; `version` is stored with every judgement. Without weights the rules alone decide. */
export type Judge = { rules: JudgeRules; weights: JudgeWeights | null; version: string };
