import { readMicros } from '@hinomi/shared/reading/instant';

/**
 * Where a search for one word stands: posts up to `newest` were read; `page` is the way still to go down to `floor`.
 * All times are ISO instants in UTC, so that they compare as texts.
 */
export type SearchWalk = { newest: string | null; page: { cursor: string; floor: string | null; newest: string | null; pagesLeft: number } | null };

/** Posts are found by their author's clock or by when the network saw them, whichever is earlier: some come late. */
const overlapMs = 15 * 60_000;

const isInstant = (value: unknown): value is string => typeof value === 'string' && value.endsWith('Z') && readMicros(value) !== null;
const instantOrNull = (value: unknown): string | null => (isInstant(value) ? value : null);

/** Reads a stored walk; what is none of ours means the start. */
export function readSearchWalk(stored: unknown): SearchWalk {
  const { newest, page } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const { cursor, floor, newest: top, pagesLeft } = (typeof page === 'object' && page !== null ? page : {}) as Record<string, unknown>;
  const isPage = typeof cursor === 'string' && cursor.length <= 2_000 && typeof pagesLeft === 'number' && Number.isInteger(pagesLeft) && pagesLeft > 0;
  return { newest: instantOrNull(newest), page: isPage ? { cursor, floor: instantOrNull(floor), newest: instantOrNull(top), pagesLeft } : null };
}

/** The instant down to which a search goes; `toInstant` writes milliseconds as an ISO instant in UTC. */
export function floorOf(newest: string | null, toInstant: (ms: number) => string): string | null {
  const micros = newest === null ? null : readMicros(newest);
  return micros === null ? null : toInstant(Math.floor(micros / 1_000) - overlapMs);
}

export const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
