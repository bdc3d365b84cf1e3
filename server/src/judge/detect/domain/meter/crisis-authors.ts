import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { LevelInput } from '../level-call.js';

type Crisis = { readonly author: string; readonly text: string; readonly category: Category; readonly isNear: boolean };

/** Distinct authors of posts of crisis level by category, and those who only came near it; one text by many is one voice. */
export function authorsByCategory(crises: readonly Crisis[]): Pick<LevelInput, 'categoryAuthors3h' | 'nearAuthors3h'> {
  const certain = new Map<Category, number>();
  const near = new Map<Category, number>();
  for (const category of new Set(crises.map((crisis) => crisis.category))) {
    const all = crises.filter((crisis) => crisis.category === category);
    const sure = countVoices(all.filter(({ isNear }) => !isNear));
    if (sure > 0) certain.set(category, sure);
    if (countVoices(all) > sure) near.set(category, countVoices(all) - sure);
  }
  return { categoryAuthors3h: Object.fromEntries(certain), nearAuthors3h: Object.fromEntries(near) };
}

const countVoices = (crises: readonly Crisis[]): number => Math.min(new Set(crises.map(({ author }) => author)).size, new Set(crises.map(({ text }) => text)).size);
