import { asObject, countAt, instantAt, listAt, objectAt, textAt, textsOf, type LooseObject } from '@hinomi/shared/text/loose-json';

/** How far one list was read: everything up to `newest`; `paging` while its older pages are still read. */
export type ListPosition = { newest: string | null; paging: { token: string; newest: string | null } | null };
/** `answered`: own posts that have replies, the newest last. */
export type ThreadsPosition = { lists: Record<string, ListPosition>; turn: number; answered: string[] };

const mostAnswered = 20;

export const unread: ListPosition = { newest: null, paging: null };

/** A stored position; what is none (of another version, damaged) counts as the first start. */
export function readPosition(cursor: LooseObject | null): ThreadsPosition {
  const lists = Object.entries(objectAt(cursor, 'lists') ?? {}).map(([name, value]) => [name, readList(value)] as const);
  return { lists: Object.fromEntries(lists), turn: countAt(cursor, 'turn') ?? 0, answered: textsOf(listAt(cursor, 'answered')).filter((id) => /^\d{1,30}$/.test(id)) };
}

function readList(value: unknown): ListPosition {
  const list = asObject(value);
  const paging = objectAt(list, 'paging');
  const token = textAt(paging, 'token');
  return { newest: instantAt(list, 'newest'), paging: token === null ? null : { token, newest: instantAt(paging, 'newest') } };
}

/** The position as it is stored, without lists nobody reads any more. */
export function writePosition(position: ThreadsPosition, lists: readonly string[]): LooseObject {
  return { version: 1, turn: position.turn, answered: position.answered.slice(-mostAnswered), lists: Object.fromEntries(lists.map((name) => [name, position.lists[name] ?? unread])) };
}

/** The words to search for: those typed, else the words of the topics, each with what its topic demands besides. */
export function wordsToSearch(typed: string, topics: readonly { any: readonly string[]; all: readonly string[] }[]): string[] {
  const own = typed.split(/[,、，\n]+/).map((word) => word.trim()).filter((word) => word !== '');
  const words = own.length > 0 ? own : topics.flatMap(({ any, all }) => (any.length > 0 ? any : ['']).map((word) => [word, ...all].join(' ').trim()));
  return [...new Set(words.filter((word) => word !== ''))];
}
