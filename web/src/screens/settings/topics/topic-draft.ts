import type { Topic, TopicBody, TopicQuery } from '@hinomi/shared/contracts/topic';
import { tidyWords } from '../../../ui/word-list.ts';

export const emptyDraft: TopicBody = { name: '', query: { any: [], all: [], none: [] }, officialHandles: [], sensitivity: 'standard', isActive: true };

export function draftOf(topic: Topic): TopicBody {
  const { name, query, officialHandles, sensitivity, isActive } = topic;
  return { name, query, officialHandles, sensitivity, isActive };
}

/** The draft with other words in one list of its query. */
export function withWords(draft: TopicBody, list: keyof TopicQuery, words: string[]): TopicBody {
  return { ...draft, query: { ...draft.query, [list]: words } };
}

/** Suggested spellings that the list does not hold yet. */
export function newVariants(variants: readonly string[], present: readonly string[]): string[] {
  return tidyWords([...present, ...variants]).slice(tidyWords(present).length);
}
