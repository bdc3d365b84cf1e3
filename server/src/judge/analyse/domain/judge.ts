import type { JudgeRules } from './rule-book.js';

/** All a post is judged with; `version` is stored with every judgement. */
export type Judge = { rules: JudgeRules; version: string };
