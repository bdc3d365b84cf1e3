import type { Category, Kind, Polarity, RiskLevel, Stance } from '@hinomi/shared/vocabulary/judgement';
import type { CategoryHit, ReasonSpan } from '@hinomi/shared/contracts/mention';

/** What the judge may look at. `target` is the brand as written in the text; null = the text as a whole. */
export type PostInput = {
  text: string;
  title?: string | null;
  target: string | null;
  /** As the source states it; only breaks ties. */
  language?: string | null;
  /** True where the account is the company's own. */
  isOfficial?: boolean;
  channel?: string;
  /** Stars of a review, 1–5. */
  rating?: number | null;
};

export type PolarityScores = Record<Polarity, number>;

/** Scores sum to 1, `polarity` is the largest, `margin` = first − second; offsets are UTF-16 units of `text`. */
export type PostJudgement = {
  language: string;
  kind: Kind;
  polarity: Polarity;
  scores: PolarityScores;
  margin: number;
  isUncertain: boolean;
  stance: Stance;
  categories: CategoryHit[];
  riskLevel: RiskLevel;
  reasons: ReasonSpan[];
};

/** A piece of the normalised text that speaks for (> 0) or against (< 0) the target. */
export type Evidence = { start: number; end: number; value: number; rule: string };

/** One category that fired, with the piece of text that fired it. */
export type RiskFinding = { category: Category; level: 1 | 2 | 3; confidence: number; start: number; end: number; rule: string };
