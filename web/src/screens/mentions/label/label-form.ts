import type { LabelCategory, LabelChange } from '@hinomi/shared/contracts/label';
import type { Judgement } from '@hinomi/shared/contracts/mention';
import type { Kind, Polarity, Stance } from '@hinomi/shared/vocabulary/judgement';
import { commonValue, plainCategories } from './apply-label.ts';

/** What the fields hold; null where the judgements differ and nothing was chosen. */
export type LabelForm = { polarity: Polarity | null; stance: Stance | null; kind: Kind | null; categories: readonly LabelCategory[] | null };

/** The fields as the judgements are now. */
export function startForm(judgements: readonly Judgement[]): LabelForm {
  return {
    polarity: commonValue(judgements.map(({ polarity }) => polarity)), stance: commonValue(judgements.map(({ stance }) => stance)), kind: commonValue(judgements.map(({ kind }) => kind)),
    categories: commonValue(judgements.map(({ categories }) => plainCategories(categories))),
  };
}

const sorted = (list: readonly LabelCategory[]): string => list.map(({ category, level }) => `${category}:${level}`).toSorted().join();

/** What was chosen that is not so already; the rest stays as it is with each mention. */
export function changeOf(start: LabelForm, form: LabelForm): LabelChange {
  const { polarity, stance, kind, categories } = form;
  return {
    ...(polarity !== null && polarity !== start.polarity && { polarity }), ...(stance !== null && stance !== start.stance && { stance }), ...(kind !== null && kind !== start.kind && { kind }),
    ...(categories !== null && (start.categories === null || sorted(categories) !== sorted(start.categories)) && { categories: [...categories] }),
  };
}
