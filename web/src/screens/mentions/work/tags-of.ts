import type { Mention } from '@hinomi/shared/contracts/mention';
import type { WorkChange } from '@hinomi/shared/contracts/mention-work';

/** Tags all of the mentions have, and those only some have. */
export function splitTags(mentions: readonly Mention[]): { common: string[]; partial: string[] } {
  const counts = new Map<string, number>();
  for (const tag of mentions.flatMap(({ work }) => work.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const tags = [...counts.keys()];
  return { common: tags.filter((tag) => counts.get(tag) === mentions.length), partial: tags.filter((tag) => counts.get(tag) !== mentions.length) };
}

/** The change that leads from the tags all had to those now wanted, with the ticked ones taken off; null for no change. */
export function tagChange(common: readonly string[], wanted: readonly string[], taken: readonly string[]): WorkChange | null {
  const addTags = wanted.filter((tag) => !common.includes(tag));
  const removeTags = [...common.filter((tag) => !wanted.includes(tag)), ...taken.filter((tag) => !wanted.includes(tag))];
  if (addTags.length + removeTags.length === 0) return null;
  return { ...(addTags.length > 0 && { addTags }), ...(removeTags.length > 0 && { removeTags }) };
}
