import type { Graded } from './wording.ts';

/** Sentences of ordinary days. News are `headline‖first lines`. */
export type BackgroundWords = {
  /** The brand named in passing, or used without judgement. */
  mention: string[];
  praise: string[];
  question: string[];
  complaint: Graded;
  /** Job advertisements and other people's notices. */
  notice: string[];
  /** Coupons, resale, point sites. */
  spam: string[];
  news: string[];
  official: string[];
};
