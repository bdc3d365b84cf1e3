import { asObject, countAt, idAt, instantAt, objectAt, textAt } from '@hinomi/shared/text/loose-json';

/** Where a search ends in the past: behind an id, or at a time. */
export type Begin = { since_id: string } | { start_time: string };
/** The way to the older pages of a search under way, and the newest id of its first page. */
export type Paging = { token: string; newestId: string | null; begin: Begin };
/** How far one query was read: everything up to `newestId`, which moves once all pages of a search are read. */
export type QueryPosition = { newestId: string | null; paging: Paging | null };
/**
 * `turn`: which query comes next where there are many; `sweptMs`: when queries that are not under way were asked last.
 * `prepaid`: micro-dollars booked before a call that then brought less.
 */
export type XPosition = { queries: Record<string, QueryPosition>; turn: number; sweptMs: number; prepaid: number };

export const unread: QueryPosition = { newestId: null, paging: null };

/** A stored position; what is none (of another version, damaged) counts as the first start. */
export function readXPosition(cursor: Record<string, unknown> | null): XPosition {
  const queries = Object.entries(objectAt(cursor, 'queries') ?? {}).map(([query, value]) => [query, readQueryPosition(value)] as const);
  return {
    queries: Object.fromEntries(queries), turn: countAt(cursor, 'turn') ?? 0, sweptMs: countAt(cursor, 'sweptMs') ?? 0,
    prepaid: Math.min(countAt(cursor, 'prepaid') ?? 0, 1_000_000),
  };
}

function readQueryPosition(value: unknown): QueryPosition {
  const position = asObject(value);
  const paging = objectAt(position, 'paging');
  const token = textAt(paging, 'token');
  const begin = readBegin(objectAt(paging, 'begin'));
  return { newestId: postIdAt(position), paging: token === null || begin === null ? null : { token, newestId: postIdAt(paging), begin } };
}

function readBegin(value: Record<string, unknown> | null): Begin | null {
  const id = idAt(value, 'since_id');
  const time = instantAt(value, 'start_time');
  if (id !== null && /^\d{1,19}$/.test(id)) return { since_id: id };
  return time === null ? null : { start_time: time };
}

function postIdAt(value: Record<string, unknown> | null): string | null {
  const id = idAt(value, 'newestId');
  return id !== null && /^\d{1,19}$/.test(id) ? id : null;
}

/** The position as it is stored, without the queries nobody asks any more. */
export function writeXPosition(position: XPosition, queries: readonly string[]): Record<string, unknown> {
  const asked = queries.map((query) => [query, position.queries[query] ?? unread] as const);
  return { ...position, version: 1, queries: Object.fromEntries(asked) };
}
