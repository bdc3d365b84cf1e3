import type { Judgement } from '@hinomi/shared/contracts/mention';

/**
 * Judgements in the order of interest: that of the filtered topic, then the most severe, then the text as a whole.
 * The first one's reasons are marked in the text.
 */
export function orderJudgements(judgements: readonly Judgement[], topicId: number | undefined): Judgement[] {
  const rank = (judgement: Judgement): number => (judgement.topicId !== null && judgement.topicId === topicId ? 0 : 1);
  return judgements.toSorted((a, b) => rank(a) - rank(b) || b.riskLevel - a.riskLevel || Number(a.topicId === null) - Number(b.topicId === null));
}
