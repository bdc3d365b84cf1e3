import { asObject, countAt, idAt, instantAt, listAt, objectAt, objectsAt, textAt, textsOf, type LooseObject } from '@hinomi/shared/text/loose-json';

/**
 * How far one list (a search, the threads of a video or channel) was read: everything up to `newest`. While older
 * pages are still read, `paging` holds the way on and the newest time of the first page.
 */
export type ListPosition = { newest: string | null; paging: { token: string; newest: string | null } | null };
/** A thread that has more answers than its page told. */
export type ReplyTask = { threadId: string; count: number; token: string | null };
export type YouTubePosition = {
  lists: Record<string, ListPosition>;
  /** Videos found by search, the newest last. */
  found: string[];
  /** Answers each thread had when they were read. */
  replies: Record<string, number>;
  tasks: ReplyTask[];
  turn: number;
  /** Until when videos with closed comments are left alone, in milliseconds. */
  closed: Record<string, number>;
};

export const unread: ListPosition = { newest: null, paging: null };
const mostFound = 20;
const mostReplies = 400;
const mostTasks = 500;

/** A stored position; what is none (of another version, damaged) counts as the first start. */
export function readPosition(cursor: LooseObject | null): YouTubePosition {
  const lists = Object.entries(objectAt(cursor, 'lists') ?? {}).map(([name, value]) => [name, readList(value)] as const);
  return {
    lists: Object.fromEntries(lists), found: textsOf(listAt(cursor, 'found')), replies: countsOf(objectAt(cursor, 'replies')),
    tasks: objectsAt(cursor, 'tasks').flatMap(readTask), turn: countAt(cursor, 'turn') ?? 0, closed: countsOf(objectAt(cursor, 'closed')),
  };
}

function readList(value: unknown): ListPosition {
  const list = asObject(value);
  const paging = objectAt(list, 'paging');
  const token = textAt(paging, 'token');
  return { newest: instantAt(list, 'newest'), paging: token === null ? null : { token, newest: instantAt(paging, 'newest') } };
}

function readTask(task: LooseObject): ReplyTask[] {
  const threadId = idAt(task, 'threadId');
  return threadId === null ? [] : [{ threadId, count: countAt(task, 'count') ?? 0, token: textAt(task, 'token') }];
}

function countsOf(object: LooseObject | null): Record<string, number> {
  return Object.fromEntries(Object.keys(object ?? {}).map((name) => [name, countAt(object, name)] as const).filter((entry): entry is [string, number] => entry[1] !== null));
}

/** The position as it is stored: only lists that are still read, and the newest of what is remembered. */
export function writePosition(position: YouTubePosition, lists: readonly string[]): LooseObject {
  return {
    version: 1, turn: position.turn, found: position.found.slice(-mostFound), tasks: position.tasks.slice(0, mostTasks), closed: Object.fromEntries(Object.entries(position.closed).slice(-100)),
    lists: Object.fromEntries(lists.map((name) => [name, position.lists[name] ?? unread])),
    replies: Object.fromEntries(Object.entries(position.replies).slice(-mostReplies)),
  };
}

export function addFound(position: YouTubePosition, videos: readonly string[]): void {
  position.found = [...position.found.filter((id) => !videos.includes(id)), ...videos].slice(-mostFound);
}
