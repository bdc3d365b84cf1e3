import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { readMicros, writeMicros } from '@hinomi/shared/reading/instant';
import { asObject, textAt } from '@hinomi/shared/reading/json-value';
import { ConnectorError, type PollConnector, type PollInput, type PollResult } from '../connector.js';
import { searchWords } from '../search-words.js';
import { BlueskySessions } from './bluesky-session.js';
import { readAnswer } from './domain/app-view.js';
import { floorOf, later, readSearchWalk, type SearchWalk } from './domain/search-walk.js';

const pageSize = 100;
const pagesAtOnce = 5;
/** A word of the start is followed so far into the past; a flood later is followed to its beginning, within reason. */
const mostPages = { start: 5, later: 100 };

type Page = { mentions: NeutralMention[]; cursor: string | null; broken: number };

/** Posts with the words of the settings or of the topics, by the search of the network (app.bsky.feed.searchPosts). */
export function createBlueskySearch(sessions: BlueskySessions): PollConnector {
  return {
    mode: 'poll',
    async fetch(input): Promise<PollResult> {
      const stored = (input.cursor?.['walks'] ?? {}) as Record<string, unknown>;
      const walks: Record<string, SearchWalk> = {};
      const lines: NeutralMention[] = [];
      let broken = 0;
      for (const word of await searchWords(input)) {
        const found = await searchOn(sessions, input, word, readSearchWalk(stored[word]));
        walks[word] = found.walk;
        broken += found.broken;
        lines.push(...found.mentions);
      }
      const hasMore = Object.values(walks).some(({ page }) => page !== null);
      return { lines, cursor: { walks }, hasMore, title: null, encoding: null, problem: broken === 0 ? null : { code: 'bad_answer', detail: `${broken} items` } };
    },
  };
}

const toInstant = (ms: number): string => new Date(ms).toISOString();

/** Reads on for one word: newest first, page by page, down to what was known before. */
async function searchOn(sessions: BlueskySessions, input: PollInput, word: string, walk: SearchWalk): Promise<{ mentions: NeutralMention[]; broken: number; walk: SearchWalk }> {
  const mentions: NeutralMention[] = [];
  let broken = 0;
  let page = walk.page ?? { cursor: '', floor: floorOf(walk.newest, toInstant), newest: walk.newest, pagesLeft: walk.newest === null ? mostPages.start : mostPages.later };
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const found = await askPage(sessions, input, word, page);
    mentions.push(...found.mentions);
    broken += found.broken;
    const newest = found.mentions.map(timeOf).reduce(later, page.newest);
    if (found.cursor === null || found.cursor === page.cursor || page.pagesLeft <= 1) return { mentions, broken, walk: { newest: newest ?? toInstant(input.nowMs), page: null } };
    page = { cursor: found.cursor, floor: page.floor, newest, pagesLeft: page.pagesLeft - 1 };
  }
  return { mentions, broken, walk: { newest: walk.newest, page } };
}

/** The earlier of the author's clock and the time the network saw it, in UTC: what the search sorts by. */
function timeOf(mention: NeutralMention): string | null {
  const times = [mention.posted_at, mention.extra['indexed_at']].map((time) => (typeof time === 'string' ? readMicros(time) : null)).filter((micros) => micros !== null);
  return times.length === 0 ? null : writeMicros(Math.min(...times));
}

async function askPage(sessions: BlueskySessions, input: PollInput, word: string, page: { cursor: string; floor: string | null }): Promise<Page> {
  const query = new URLSearchParams({ q: /\s/.test(word) ? `"${word.replaceAll('"', ' ').trim()}"` : word, sort: 'latest', limit: String(pageSize) });
  if (page.floor !== null) query.set('since', page.floor);
  if (page.cursor !== '') query.set('cursor', page.cursor);
  const answer = asObject(await sessions.ask(input, `app.bsky.feed.searchPosts?${query.toString()}`, input.nowMs));
  const posts = answer?.['posts'];
  if (!Array.isArray(posts)) throw new ConnectorError('bad_answer', 'no posts');
  const { mentions, problems } = readAnswer({ posts }) ?? { mentions: [], problems: [] };
  if (posts.length > 0 && mentions.length === 0) throw new ConnectorError('bad_answer', problems[0]?.slice(0, 100) ?? 'no posts');
  return { mentions, cursor: textAt(answer, 'cursor'), broken: problems.length };
}
