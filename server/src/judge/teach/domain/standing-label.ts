import type { LabelValues } from '@hinomi/shared/contracts/label';

/** A post as labels find it: its own id, the key of its letters, and its topics. */
export type LabelledPost = { mentionId: string; copyKey: string; topicIds: readonly number[] };
/** A label in force; `topicId` 0 = the text as a whole. */
export type CurrentLabel = LabelValues & { id: number; mentionId: string; topicId: number; copyKey: string };
/** The label that decides one judgement; `isInherited`: it was given to another post of the same letters. */
export type StandingLabel = CurrentLabel & { isInherited: boolean };

/**
 * Whether a label given for one thing may also speak of another. Who judges the text as a whole speaks of the brands in
 * it (of several, those the machine judged like the whole: that is for who knows its judgements); who judges it for a
 * brand speaks of the whole only where there is no other brand.
 */
const speaksOf = (given: number, asked: number, topicIds: readonly number[]): boolean =>
  given === asked || given === 0 || (asked === 0 && topicIds.length === 1 && topicIds[0] === given);

/** How near a label is to what is asked: its own topic counts for more where there are several. */
const nearness = (given: number, asked: number, topicIds: readonly number[]): number => (topicIds.length > 1 && given === asked ? 1 : 0);

/**
 * The label that decides the judgement of `post` for `topicId`, of labels given to posts of its letters: one of its own
 * before one of a copy, then the nearer, then the newest. A label holds for the letters it was given to, so after an edit
 * that changes them it rests.
 */
export function standingLabel(post: LabelledPost, topicId: number, labels: readonly CurrentLabel[]): StandingLabel | null {
  let best: StandingLabel | null = null;
  let bestRank: readonly [number, number, number] = [-1, -1, -1];
  for (const label of labels) {
    if (label.copyKey !== post.copyKey || !speaksOf(label.topicId, topicId, post.topicIds)) continue;
    const isInherited = label.mentionId !== post.mentionId;
    const rank = [isInherited ? 0 : 1, nearness(label.topicId, topicId, post.topicIds), label.id] as const;
    if (!isHigher(rank, bestRank)) continue;
    best = { ...label, isInherited };
    bestRank = rank;
  }
  return best;
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
