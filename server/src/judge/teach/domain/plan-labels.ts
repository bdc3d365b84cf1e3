import type { LabelCategory, LabelChange, LabelConflict, LabelItem, LabelValues, MachineView } from '@hinomi/shared/contracts/label';
import type { CurrentLabel, LabelledPost } from './standing-label.js';

/** A judgement as it stands: what it says, the label it follows, and what the machine says or, where it follows one, had said. */
export type JudgedState = { values: LabelValues; labelId: number | null; machine: MachineView };
/** A label in force with who gave it and when. */
export type GivenLabel = CurrentLabel & { by: string; at: Date };
/** A label that is not in force any more: of which mention, and who ended it when. */
export type EndedLabel = { mentionId: string; by: string; at: Date };
export type KnownStates = {
  posts: ReadonlyMap<string, LabelledPost>; judged: ReadonlyMap<string, JudgedState>; given: readonly GivenLabel[]; ended: ReadonlyMap<number, EndedLabel>;
};
/** A label to write; `replaces` = the one of the same judgement that stood. */
export type LabelStep = { mentionId: string; topicId: number; copyKey: string; isConfirmation: boolean; values: LabelValues; machine: MachineView; replaces: number | null };
type Place = { mentionId: string; topicId: number | null };
export type LabelPlan = { steps: LabelStep[]; conflicts: LabelConflict[]; missing: Place[] };

/** A judgement among others, 0 = the text as a whole. */
export const placeOf = (mentionId: string, topicId: number | null): string => `${mentionId}:${topicId ?? 0}`;

const strongestFirst = (list: readonly LabelCategory[]): LabelCategory[] => list.toSorted((a, b) => b.level - a.level).map(({ category, level }) => ({ category, level }));
const sayOf = ({ polarity, stance, kind, categories }: LabelValues): string =>
  JSON.stringify([polarity, stance, kind, categories.map(({ category, level }) => `${category}:${level}`).toSorted()]);

/** What stands with the change put to it. */
export function applyLabelChange(values: LabelValues, { polarity, stance, kind, categories }: LabelChange): LabelValues {
  return { polarity: polarity ?? values.polarity, stance: stance ?? values.stance, kind: kind ?? values.kind, categories: strongestFirst(categories ?? values.categories) };
}

/** Whoever labelled the judgement since the caller saw it, or took away the label he saw; null where nobody did. */
function findConflict({ mentionId, topicId, seenLabelId }: LabelItem, labelId: number | null, { given, ended }: KnownStates): LabelConflict | null {
  const standing = given.find((label) => label.id === labelId && label.mentionId === mentionId);
  if (standing !== undefined) return standing.id === seenLabelId ? null : { mentionId, topicId, id: standing.id, by: standing.by, at: standing.at.toISOString() };
  const seen = seenLabelId === null ? undefined : ended.get(seenLabelId);
  // A label of another post, inherited: its end does not concern this post's own label.
  return seen === undefined || seen.mentionId !== mentionId ? null : { mentionId, topicId, id: null, by: seen.by, at: seen.at.toISOString() };
}

/** What is to be written, whom somebody was faster with, and what is not there to be labelled; each judgement once. */
export function planLabels(items: readonly LabelItem[], change: LabelChange, known: KnownStates): LabelPlan {
  const plan: LabelPlan = { steps: [], conflicts: [], missing: [] };
  for (const item of new Map(items.map((one) => [placeOf(one.mentionId, one.topicId), one])).values()) {
    const { mentionId, topicId } = item;
    const [post, state] = [known.posts.get(mentionId), known.judged.get(placeOf(mentionId, topicId))];
    if (post === undefined || state === undefined) {
      plan.missing.push({ mentionId, topicId });
      continue;
    }
    const conflict = findConflict(item, state.labelId, known);
    if (conflict === null) plan.steps.push(stepOf(item, post, { state, change, given: known.given }));
    else plan.conflicts.push(conflict);
  }
  return plan;
}

function stepOf({ mentionId, topicId }: LabelItem, { copyKey }: LabelledPost, { state, change, given }: { state: JudgedState; change: LabelChange; given: readonly GivenLabel[] }): LabelStep {
  const values = applyLabelChange(state.values, change);
  const replaced = given.find((label) => label.mentionId === mentionId && label.topicId === (topicId ?? 0));
  return { mentionId, topicId: topicId ?? 0, copyKey, values, isConfirmation: sayOf(values) === sayOf(state.values), machine: state.machine, replaces: replaced?.id ?? null };
}
