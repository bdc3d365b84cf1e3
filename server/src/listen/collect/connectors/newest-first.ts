/**
 * How far a list that is told newest first was read: everything up to `newest`. While older pages are still read,
 * `paging` holds the way on and the newest time of the first page, which becomes the position once all is read.
 */
export type ListPosition = { newest: string | null; paging: { token: string; newest: string | null } | null };

/** Items may be shown a little after newer ones: so far back each reading begins again. */
const overlapMs = 15 * 60_000;
/** The first reading of a list goes this far back. */
const firstReachMs = 7 * 86_400_000;

/** Where reading may stop, in milliseconds. */
export function reachOf(at: ListPosition, nowMs: number): number {
  return at.newest === null ? nowMs - firstReachMs : Date.parse(at.newest) - overlapMs;
}

/** The position behind a page with items of these times and, where more follows, the way on. */
export function moveList(at: ListPosition, page: { times: readonly (string | null)[]; token: string | null }, sinceMs: number): ListPosition {
  const times = page.times.filter((time) => time !== null);
  const newest = times.reduce<string | null>(later, at.paging?.newest ?? null);
  const isRead = page.token === null || times.length === 0 || times.some((time) => Date.parse(time) < sinceMs);
  return isRead || page.token === null ? { newest: later(at.newest, newest), paging: null } : { newest: at.newest, paging: { token: page.token, newest } };
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) > Date.parse(other) ? one : other;
}
