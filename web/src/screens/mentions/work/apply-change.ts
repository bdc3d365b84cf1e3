import type { Mention } from '@hinomi/shared/contracts/mention';
import type { MentionWork, WorkAnswer, WorkChange } from '@hinomi/shared/contracts/mention-work';

export type Named = { id: number; name: string };

/** The work of a mention as it will be after a change, shown before the server has answered. */
export function applyChange(work: MentionWork, change: WorkChange, people: readonly Named[]): MentionWork {
  const removed = new Set(change.removeTags ?? []);
  const tags = [...work.tags.filter((tag) => !removed.has(tag)), ...(change.addTags ?? []).filter((tag) => !work.tags.includes(tag))];
  return { ...work, status: change.status ?? work.status, tags, assignee: applyAssignee(work, change, people) };
}

function applyAssignee(work: MentionWork, { assigneeId }: WorkChange, people: readonly Named[]): MentionWork['assignee'] {
  if (assigneeId === undefined) return work.assignee;
  return assigneeId === null ? null : { id: assigneeId, name: people.find(({ id }) => id === assigneeId)?.name ?? '' };
}

/** Most mentions the server changes in one request. */
export const portionSize = 500;

/** Cuts a list into portions of at most `size`. */
export function cutPortions<T>(items: readonly T[], size: number = portionSize): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

export const noAnswer: WorkAnswer = { changed: [], before: [], conflicts: [], missing: [] };

/** The answers of several portions as one. */
export function joinAnswers(answers: readonly WorkAnswer[]): WorkAnswer {
  return {
    changed: answers.flatMap((answer) => answer.changed), before: answers.flatMap((answer) => answer.before),
    conflicts: answers.flatMap((answer) => answer.conflicts), missing: answers.flatMap((answer) => answer.missing),
  };
}

/** What the restore route needs to put a change back: the state before, at the version the change made. */
export function restoreItems({ changed, before }: WorkAnswer) {
  const old = new Map(before.map(({ mentionId, work }) => [mentionId, work]));
  return changed.flatMap(({ mentionId, work }) => {
    const was = old.get(mentionId);
    return was === undefined ? [] : [{ mentionId, version: work.version, status: was.status, assigneeId: was.assignee?.id ?? null, tags: was.tags }];
  });
}

/** What the server is told the caller has seen, by mention id. */
export const versionsOf = (mentions: readonly Mention[]): Record<string, number> => Object.fromEntries(mentions.map(({ id, work }) => [id, work.version]));
