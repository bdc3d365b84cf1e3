import type { Judgement } from '@hinomi/shared/contracts/mention';
import { polarities, type Polarity } from '@hinomi/shared/vocabulary/judgement';

/** The two highest scores and how many points of 100 lie between them, as the rounded figures beside them show it. */
export type ScoreLead = { first: Polarity; second: Polarity; points: number };

/** A score from 0 to 1 in points of 100. */
export const toPoints = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 100);

export function findLead(scores: Judgement['scores']): ScoreLead {
  const [first = 'neutral', second = 'neutral'] = polarities.toSorted((a, b) => scores[b] - scores[a]);
  return { first, second, points: toPoints(scores[first]) - toPoints(scores[second]) };
}

/** Why a judgement is uncertain: a language nothing was learned in, or scores that lie close together. */
export const tellDoubt = ({ language }: Pick<Judgement, 'language'>): 'foreign' | 'close' => (language === 'ja' || language === 'en' || language === 'und' ? 'close' : 'foreign');
