import { polarities } from '@hinomi/shared/vocabulary/judgement';
import type { Kind, Polarity } from '@hinomi/shared/vocabulary/judgement';
import type { PolarityScores } from './post-judgement.js';

/** Below this lead of the first over the second score a judgement is shown as uncertain. */
export const uncertainBelow = 0.15;
const neutralBias = 0.9;
const biasOfKind: Record<Kind, number> = { opinion: 0, other: 0, question: 0.7, news: 0.4, official: 2, spam: 3 };
const mostEvidence = 4.5;

export type Weighed = { polarity: Polarity; scores: PolarityScores; margin: number; isUncertain: boolean };

/** Evidence of each side (0 …) to three scores; where both sides speak, neutral gains. `doubt` 0–1 flattens them. */
export function scorePolarity(negative: number, positive: number, kind: Kind, doubt: number): Weighed {
  const against = Math.min(negative, mostEvidence);
  const inFavour = Math.min(positive, mostEvidence);
  const neutral = neutralBias + biasOfKind[kind] + 0.35 * Math.min(against, inFavour);
  const powers = [Math.exp(against), Math.exp(neutral), Math.exp(inFavour)] as const;
  const sum = powers[0] + powers[1] + powers[2];
  const flat = (power: number): number => Math.round(((1 - doubt) * power / sum + doubt / 3) * 10_000) / 10_000;
  const scores = { negative: flat(powers[0]), neutral: flat(powers[1]), positive: flat(powers[2]) };
  return { scores, ...leadOf(scores) };
}

/** Which score leads, and by how much. */
export function leadOf(scores: PolarityScores): Omit<Weighed, 'scores'> {
  let first: Polarity = polarities[0];
  for (const polarity of polarities) if (scores[polarity] > scores[first]) first = polarity;
  let second = 0;
  for (const polarity of polarities) if (polarity !== first) second = Math.max(second, scores[polarity]);
  const margin = Math.round((scores[first] - second) * 10_000) / 10_000;
  return { polarity: first, margin, isUncertain: margin < uncertainBelow };
}
