import type { LabelValues } from '@hinomi/shared/contracts/label';
import type { Polarity, RiskLevel } from '@hinomi/shared/vocabulary/judgement';
import type { PolarityScores, PostJudgement } from './post-judgement.js';

const certain: Record<Polarity, PolarityScores> = {
  negative: { negative: 1, neutral: 0, positive: 0 }, neutral: { negative: 0, neutral: 1, positive: 0 }, positive: { negative: 0, neutral: 0, positive: 1 },
};
const toRisk = (level: number): RiskLevel => (level >= 3 ? 3 : level === 2 ? 2 : level === 1 ? 1 : 0);

/** The judgement a person gave, with the machine's language and reasons: what a person says is certain. */
export function followLabel({ language, reasons }: Pick<PostJudgement, 'language' | 'reasons'>, { polarity, stance, kind, categories }: LabelValues): PostJudgement {
  return {
    language, reasons, polarity, stance, kind, scores: certain[polarity], margin: 1, isUncertain: false,
    categories: categories.map(({ category, level }) => ({ category, level, confidence: 1 })),
    riskLevel: toRisk(Math.max(0, ...categories.map(({ level }) => level))),
  };
}
