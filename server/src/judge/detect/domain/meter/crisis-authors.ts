import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { LevelInput } from '../level-call.js';

type Crisis = { readonly author: string; readonly category: Category; readonly isNear: boolean };

/** Distinct authors of posts of crisis level by category, and those who only came near it. */
export function authorsByCategory(crises: readonly Crisis[]): Pick<LevelInput, 'categoryAuthors3h' | 'nearAuthors3h'> {
  const certain = new Map<Category, Set<string>>();
  const near = new Map<Category, Set<string>>();
  for (const { author, category, isNear } of crises) {
    const authors = isNear ? near : certain;
    authors.set(category, (authors.get(category) ?? new Set<string>()).add(author));
  }
  const nearOnly = [...near].map(([category, authors]) => [category, [...authors].filter((author) => certain.get(category)?.has(author) !== true).length] as const);
  return { categoryAuthors3h: Object.fromEntries([...certain].map(([category, authors]) => [category, authors.size])), nearAuthors3h: Object.fromEntries(nearOnly) };
}
