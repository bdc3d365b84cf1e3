/** An item of a timeline as far as paging needs it; ids of one server grow with time. */
export type PagedItem = { id: string; atMs: number | null };

/**
 * Where we are in a timeline that grows at one end: everything up to `newest` was read; from `from` on it is read again,
 * because posts of other servers arrive late with older ids; `back` is the way still to go into the past at the start.
 */
export type WalkPosition = { key: string; newest: string | null; from: string | null; back: { beforeId: string; pagesLeft: number } | null };

/** What is read again at each poll: as much as one page holds, or a quarter of an hour. */
const overlapItems = 40;
const overlapMs = 15 * 60_000;
/** How far a new source looks back, in pages behind the first. */
export const pagesBack = 4;

/** Ids are numbers (snowflakes) or texts of one length (ULID, aid); both compare by length, then by their signs. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

export const newestOf = (ids: readonly string[]): string | null => ids.reduce<string | null>((best, id) => (best === null || compareIds(id, best) > 0 ? id : best), null);
export const oldestOf = (ids: readonly string[]): string | null => ids.reduce<string | null>((best, id) => (best === null || compareIds(id, best) < 0 ? id : best), null);

/** Where the next poll begins, after `read` was read from `start` on (null = the newest page). */
export function overlapFrom(read: readonly PagedItem[], start: string | null, nowMs: number): string | null {
  const sorted = [...new Map(read.map((item) => [item.id, item])).values()].toSorted((a, b) => compareIds(a.id, b.id));
  const firstFresh = sorted.findIndex(({ atMs }) => atMs !== null && atMs >= nowMs - overlapMs);
  const first = Math.max(sorted.length - overlapItems, firstFresh === -1 ? sorted.length : firstFresh);
  const oldest = sorted[0]?.id ?? null;
  return sorted[first - 1]?.id ?? start ?? (oldest === null ? null : idBefore(oldest));
}

/** An id just below, so that the item itself is read again; the id itself where none of the same length is known. */
function idBefore(id: string): string {
  if (/^[1-9]\d*$/.test(id)) return String(BigInt(id) - 1n);
  const last = id.charAt(id.length - 1);
  if (!/[1-9a-zA-Z]/.test(last)) return id;
  return id.slice(0, -1) + (last === 'a' || last === 'A' ? '9' : String.fromCharCode(last.charCodeAt(0) - 1));
}

const idOrNull = (value: unknown): string | null => (typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : null);

/** Reads a stored position; a foreign one, or one of other settings, means the start. */
export function readWalk(stored: unknown, key: string): WalkPosition {
  const { key: storedKey, newest, from, back } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  if (storedKey !== key || idOrNull(newest) === null) return { key, newest: null, from: null, back: null };
  const { beforeId, pagesLeft } = (typeof back === 'object' && back !== null ? back : {}) as Record<string, unknown>;
  const before = idOrNull(beforeId);
  const isBack = before !== null && typeof pagesLeft === 'number' && Number.isInteger(pagesLeft) && pagesLeft > 0 && pagesLeft <= pagesBack;
  return { key, newest: idOrNull(newest), from: idOrNull(from), back: isBack ? { beforeId: before, pagesLeft } : null };
}

/** Moves the position by an item a stream brought; `recent` holds the last ids, so that a new connection reads a little again. */
export function noteLive(position: WalkPosition, recent: string[], id: string): WalkPosition {
  recent.push(id);
  if (recent.length > overlapItems) recent.shift();
  const newest = newestOf(position.newest === null ? [id] : [position.newest, id]);
  return { ...position, newest, from: oldestOf(recent.length < overlapItems && position.from !== null ? [position.from, ...recent] : recent) };
}
