import type { Judgement } from '@hinomi/shared/contracts/mention';

/**
 * Judgements in the order of interest: that of the filtered topic, then the most severe, then the text as a whole.
 * The first one's reasons are marked in the text.
 */
export function orderJudgements(judgements: readonly Judgement[], topicId: number | undefined): Judgement[] {
  const rank = (judgement: Judgement): number => (judgement.topicId !== null && judgement.topicId === topicId ? 0 : 1);
  return judgements.toSorted((a, b) => rank(a) - rank(b) || b.riskLevel - a.riskLevel || Number(a.topicId === null) - Number(b.topicId === null));
}

/** One panel: a judgement and the topics (null = the text as a whole) it is the judgement of. */
export type JudgementGroup = { judgement: Judgement; topicIds: (number | null)[] };

/** What a reader acts on. Scores differ by a hair from topic to topic, which is no reason to read everything twice. */
const contentOf = ({ topicId: _topicId, scores: _scores, margin: _margin, categories, ...rest }: Judgement): string =>
  JSON.stringify({ ...rest, categories: categories.map(({ category, level }) => [category, level]) });

/** Judgements that say the same are shown once, with the scores of the first and the names of all they are of; the order stays. */
export function foldEqual(judgements: readonly Judgement[]): JudgementGroup[] {
  const groups = new Map<string, JudgementGroup>();
  for (const judgement of judgements) {
    const key = contentOf(judgement);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { judgement, topicIds: [judgement.topicId] });
    else known.topicIds.push(judgement.topicId);
  }
  return [...groups.values()];
}
