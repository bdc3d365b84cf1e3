import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { askSource, baseOf, problemOf, readAnswer, readKeys } from '../ask-source.js';
import { ConnectorError, type Gap, type PollConnector, type PollInput } from '../connector.js';
import type { AnswerLines } from '../read-documents.js';
import { decodeFeed } from '../rss/decode-feed.js';
import { FeedRefusal } from '../rss/feed-refusal.js';
import { walkPages, type Walk } from '../walk-pages.js';
import { readAppStoreAnswer, readAppStoreAtom } from './normalise-appstore.js';

const official = 'https://itunes.apple.com';
/** The service gives no more: ten pages of fifty. */
const lastPage = 10;

/** The Atom form, because its older answers have dates where the JSON had none; JSON is read as well. */
function readPage(text: string): AnswerLines {
  if (!text.trimStart().startsWith('<')) return readAnswer(text, readAppStoreAnswer);
  try {
    const { isTruncated, ...read } = readAppStoreAtom(text.trimStart());
    if (isTruncated) throw new ConnectorError('truncated');
    return read;
  } catch (error) {
    if (error instanceof FeedRefusal) throw new ConnectorError(error.code, error.detail);
    throw error;
  }
}

/** The id as it was typed, or in the app's address; throws `bad_url` where there is none. */
function readAppId({ config }: PollInput): string {
  const typed = String(config['appId']).trim();
  const id = /^\d{3,15}$/.test(typed) ? typed : /\/id(\d{3,15})(?:[/?#]|$)/.exec(typed)?.[1];
  if (id === undefined) throw new ConnectorError('bad_url', 'no id of an app');
  return id;
}

async function askPage(input: PollInput, page: number): Promise<AnswerLines> {
  const country = encodeURIComponent(String(input.config['country']).trim().toLowerCase());
  const address = `${baseOf(input.config, official)}/${country}/rss/customerreviews/page=${page}/id=${readAppId(input)}/sortBy=mostRecent/xml`;
  const answer = await askSource(input, { url: address, headers: { accept: 'application/atom+xml, application/json;q=0.8' } });
  return readPage(decodeFeed(answer.body).text);
}

const timeOf = (line: NeutralLine | undefined): number | null => (line !== undefined && 'posted_at' in line && typeof line.posted_at === 'string' ? Date.parse(line.posted_at) : null);

/** What lies between the oldest review the service gives and the newest that was known: nobody gives it any more. */
function findGap(walk: Walk, input: PollInput): Gap[] {
  const knownMs = input.cursor?.['newestMs'];
  const oldestMs = timeOf(walk.lines.at(-1));
  return walk.isWhole || typeof knownMs !== 'number' || oldestMs === null || oldestMs <= knownMs ? [] : [{ fromMs: knownMs, toMs: oldestMs, code: 'cursor_too_old' }];
}

/**
 * Customer reviews of one app in one country, newest first, at most 500 (`config.appId`, `config.country`). A changed
 * review comes up again with its id. An empty list although reviews are known is the service's trouble, not calm.
 */
export const appStoreConnector: PollConnector = {
  mode: 'poll',
  async fetch(input) {
    const known = readKeys(input.cursor);
    const unreadable: AnswerLines = { lines: [], problems: [] };
    const walk = await walkPages(1, { known, most: lastPage, stopsAt: 'any' }, async (page) => {
      const { lines, problems } = await askPage(input, page);
      if (page === 1 && lines.length === 0 && known.size > 0) throw new ConnectorError('bad_answer', 'an empty list although reviews are known');
      unreadable.problems.push(...problems);
      return { lines, next: lines.length === 0 ? null : page + 1 };
    });
    const newestMs = timeOf(walk.lines[0]) ?? input.cursor?.['newestMs'] ?? null;
    return {
      lines: walk.lines, cursor: { keys: walk.keys, newestMs }, problem: problemOf({ ...unreadable, lines: walk.lines }), title: null, encoding: null, gaps: findGap(walk, input),
    };
  },
};
