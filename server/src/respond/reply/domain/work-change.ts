import type { WorkChange } from '@hinomi/shared/contracts/mention-work';
import { normaliseTag, tagKey } from '@hinomi/shared/text/work-tag';
import type { MentionStatus } from '@hinomi/shared/vocabulary/mention-work';

/** What of a mention's work people set. */
export type WorkValues = { status: MentionStatus; assigneeId: number | null; tags: readonly string[] };

export const mostTags = 50;
export const mostTagLetters = 40;

/** Tags in the order given, each once; the first spelling stays. */
export function distinctTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) if (!byKey.has(tagKey(tag))) byKey.set(tagKey(tag), normaliseTag(tag));
  return [...byKey.values()];
}

/** Whether a tag is one after it was brought into its stored form: not empty, not longer than 40 letters. */
export const isTag = (tag: string): boolean => normaliseTag(tag) !== '' && normaliseTag(tag).length <= mostTagLetters;

function changeTags(tags: readonly string[], { addTags = [], removeTags = [] }: WorkChange): string[] {
  const removed = new Set(removeTags.map(tagKey));
  return distinctTags([...tags.filter((tag) => !removed.has(tagKey(tag))), ...addTags]);
}

/** The values after a change. What is not mentioned stays; taking tags away comes before adding them. */
export function applyWorkChange(before: WorkValues, change: WorkChange): WorkValues {
  return {
    status: change.status ?? before.status,
    assigneeId: change.assigneeId === undefined ? before.assigneeId : change.assigneeId,
    tags: changeTags(before.tags, change),
  };
}

export const isSameWork = (a: WorkValues, b: WorkValues): boolean =>
  isSameStanding(a, b) && a.tags.length === b.tags.length && a.tags.every((tag, place) => tag === b.tags[place]);

/** Whether status and assignment are equal; only their changes make history. */
export const isSameStanding = (a: WorkValues, b: WorkValues): boolean => a.status === b.status && a.assigneeId === b.assigneeId;
