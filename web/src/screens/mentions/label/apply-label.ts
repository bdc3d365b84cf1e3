import type { LabelCategory, LabelChange, LabelValues } from '@hinomi/shared/contracts/label';
import type { Judgement, Mention } from '@hinomi/shared/contracts/mention';
import { polarities, type RiskLevel } from '@hinomi/shared/vocabulary/judgement';

/** A judgement to be labelled; `topicIds`: all it is the judgement of where several say the same (null = the text as a whole). */
export type LabelTarget = { mention: Mention; judgement: Judgement; topicIds: readonly (number | null)[] };

const toRisk = (level: number): RiskLevel => (level >= 3 ? 3 : level === 2 ? 2 : level === 1 ? 1 : 0);
/** The number of a label the server has not answered yet. */
export const unanswered = 0;

/** The categories of a judgement as a label says them. */
export const plainCategories = (categories: readonly LabelCategory[]): LabelCategory[] => categories.map(({ category, level }) => ({ category, level }));
/** Strongest first, as the server keeps them. */
export const strongestFirst = (categories: readonly LabelCategory[]): LabelCategory[] => plainCategories(categories).toSorted((a, b) => b.level - a.level);

const sayOf = ({ polarity, stance, kind, categories }: LabelValues): string => JSON.stringify([polarity, stance, kind, categories.map(({ category, level }) => `${category}:${level}`).toSorted()]);

/** The judgement as it will be: what a person says is certain. */
export function applyLabel(judgement: Judgement, change: LabelChange, label: { id: number; by: string; at: string }): Judgement {
  const categories = strongestFirst(change.categories ?? judgement.categories);
  const values = { polarity: change.polarity ?? judgement.polarity, stance: change.stance ?? judgement.stance, kind: change.kind ?? judgement.kind, categories };
  const [negative = 0, neutral = 0, positive = 0] = polarities.map((one) => (one === values.polarity ? 1 : 0));
  return {
    ...judgement, ...values, scores: { negative, neutral, positive }, margin: 1, isUncertain: false, riskLevel: toRisk(Math.max(0, ...categories.map(({ level }) => level))),
    categories: categories.map((one) => ({ ...one, confidence: 1 })), label: { ...label, isConfirmation: sayOf(values) === sayOf(judgement), isInherited: false },
  };
}

/** Whether a label for these is also one of this judgement: the only brand of a text and the whole of it are one matter. */
export const isMeant = ({ topicIds, mention }: { mention: Pick<Mention, 'topicIds'>; topicIds: readonly (number | null)[] }, asked: number | null): boolean => topicIds.includes(asked) || (mention.topicIds.length === 1 && (asked === null || topicIds.includes(null)));

/** What the server is asked to label: the whole text stands for the brands that are judged like it. */
export const askedTopics = (topicIds: readonly (number | null)[]): readonly (number | null)[] => (topicIds.includes(null) ? [null] : topicIds);

/** The value all targets share; null where they differ. */
export function commonValue<T>(values: readonly T[]): T | null {
  const [first, ...others] = values;
  return first !== undefined && others.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : null;
}

/** The judgements rows show; rows that are not judged, or deleted, have none to label. */
export const rowTargets = (mentions: readonly Mention[]): LabelTarget[] =>
  mentions.flatMap((mention) => (mention.judgement === null || mention.deletedAt !== null ? [] : [{ mention, judgement: mention.judgement, topicIds: [mention.judgement.topicId] }]));
