import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { idAt, objectAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { ConnectorError, type Gap, type ReadInput } from '../connector.js';
import { readXDocument } from './domain/answer.js';
import { unread, type Begin, type Paging, type QueryPosition } from './domain/search-position.js';
import { firstIdAt, newerId, timeOfId } from './domain/snowflake.js';
import { askX, postFields } from './x-api.js';

/** Posts on a page; the API gives 10 to 100. */
const pageSize = 100;
/** Posts may be found a little after newer ones: so far back each search begins again. */
const overlapMs = 120_000;
/** The recent search covers seven days; a minute less, for the question travels too. */
const reachMs = 7 * 86_400_000 - 60_000;

/** `answer` is the page as it came, for its costs. */
export type SearchPage = { answer: LooseObject; lines: NeutralLine[]; position: QueryPosition; gap: Gap | null };
type Asking = Pick<ReadInput, 'config' | 'secrets' | 'outgoing' | 'signal' | 'meter'> & { nowMs: number };

/** The next page of a query: of the search under way, else the first of a new one. Throws ConnectorError. */
export async function searchPage(input: Asking, query: string, at: QueryPosition = unread): Promise<SearchPage> {
  const { begin, gap } = at.paging === null ? beginOf(input, at.newestId) : { begin: at.paging.begin, gap: null };
  const answer = await askPage(input, query, begin, at.paging);
  if (answer === null) return searchPage(input, query, { ...at, paging: null });
  const { lines, problems } = readXDocument(answer);
  const mentions = lines.filter((line) => !('line_kind' in line));
  // One odd post must not stop the search; a page of nothing but odd posts is another schema.
  if (problems.length > 0 && mentions.length === 0) throw new ConnectorError('bad_answer', problems[0]!.slice(0, 200));
  return { answer, lines: mentions, position: moved(at, begin, answer), gap };
}

/** Null where X does not know the way on any more: the search has to begin again. */
async function askPage(input: Asking, query: string, begin: Begin, paging: Paging | null): Promise<LooseObject | null> {
  try {
    return await askX(input, { path: '/2/tweets/search/recent', query: { query, max_results: pageSize, sort_order: 'recency', ...postFields, ...begin, next_token: paging?.token } }, input.nowMs);
  } catch (error) {
    if (paging !== null && error instanceof ConnectorError && error.code === 'query_refused') return null;
    throw error;
  }
}

/** Where a search begins: a little before the position, or as far back as was chosen; never further than X reaches. */
function beginOf(input: Asking, newestId: string | null): { begin: Begin; gap: Gap | null } {
  const reached = newestId === null ? null : timeOfId(newestId);
  const furthest = input.nowMs - reachMs;
  if (reached === null) return { begin: startAt(Math.max(furthest, input.nowMs - lookbackMs(input.config))), gap: null };
  if (reached - overlapMs > furthest) return { begin: { since_id: firstIdAt(reached - overlapMs) }, gap: null };
  return { begin: startAt(furthest), gap: { fromMs: reached, toMs: furthest, code: 'cursor_too_old' } };
}

const startAt = (ms: number): Begin => ({ start_time: new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z') });

function lookbackMs(config: Record<string, unknown>): number {
  const hours = config['lookbackHours'];
  return (typeof hours === 'number' && hours > 0 ? hours : 24) * 3_600_000;
}

function moved(at: QueryPosition, begin: Begin, answer: LooseObject): QueryPosition {
  const token = textAt(objectAt(answer, 'meta'), 'next_token');
  const newest = newerId(at.paging?.newestId ?? null, newestOf(answer));
  return token === null ? { newestId: newerId(at.newestId, newest), paging: null } : { newestId: at.newestId, paging: { token, newestId: newest, begin } };
}

function newestOf(answer: LooseObject): string | null {
  const ids = objectsAt(answer, 'data').map((post) => idAt(post, 'id')).filter((id) => id !== null && /^\d+$/.test(id));
  return ids.reduce<string | null>(newerId, null);
}
