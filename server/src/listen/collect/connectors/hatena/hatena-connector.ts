import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { askSource, baseOf, readKeys } from '../ask-source.js';
import { ConnectorError, type Cursor, type PollConnector, type PollInput } from '../connector.js';
import { decodeFeed } from '../rss/decode-feed.js';
import { toFeedLines } from '../rss/feed-lines.js';
import { FeedRefusal } from '../rss/feed-refusal.js';
import { parseFeed } from '../rss/parse-feed.js';
import { walkPages } from '../walk-pages.js';
import { askComments } from './hatena-comments.js';

const official = 'https://b.hatena.ne.jp';
const mostPages = 5;
/** Pages whose comments one poll reads; the others follow with the next polls. */
const mostEntries = 10;
const keptCounts = 400;

function feedAddress({ config }: PollInput, page: number): string {
  const base = baseOf(config, official);
  if (config['way'] === 'hotentry') return `${base}/hotentry/${encodeURIComponent(String(config['category']))}.rss`;
  const query = new URLSearchParams({ mode: 'rss', users: String(config['users']), sort: 'recent', safe: 'off', ...(page === 1 ? {} : { page: String(page) }) });
  return `${base}/q/${encodeURIComponent(String(config['word']))}?${query.toString()}`;
}

async function askFeed(input: PollInput, page: number): Promise<{ lines: NeutralMention[]; title: string | null }> {
  const answer = await askSource(input, { url: feedAddress(input, page), headers: { accept: 'application/rss+xml, application/xml;q=0.9' } });
  try {
    const feed = parseFeed(decodeFeed(answer.body).text);
    if (feed.isTruncated) throw new ConnectorError('truncated');
    return { lines: toFeedLines(feed, { feedUrl: answer.finalUrl, channel: 'hatena' }).lines, title: feed.title };
  } catch (error) {
    if (error instanceof FeedRefusal) throw new ConnectorError(error.code, error.detail);
    throw error;
  }
}

/** The counts that entries had when their comments were read last. */
function readCounts(cursor: Cursor | null): Map<string, number> {
  const counts = cursor?.['counts'];
  const entries = Array.isArray(counts) ? (counts as unknown[]) : [];
  return new Map(entries.filter((entry): entry is [string, number] => Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number'));
}

/** Comments on the entries that were bookmarked since they were read last, the most bookmarked first. */
async function readNewComments(input: PollInput, entries: readonly NeutralMention[]) {
  const counts = readCounts(input.cursor);
  const grown = entries.filter(({ external_id: id, bookmarks }) => (bookmarks ?? 0) > (counts.get(id) ?? 0)).sort((one, other) => (other.bookmarks ?? 0) - (one.bookmarks ?? 0));
  const lines = [];
  for (const entry of grown.slice(0, mostEntries)) {
    lines.push(...await askComments(input, baseOf(input.config, official), entry.external_id));
    counts.delete(entry.external_id);
    counts.set(entry.external_id, entry.bookmarks ?? 0);
  }
  return { lines, counts: [...counts].slice(-keptCounts) };
}

/**
 * Hatena Bookmark: a search (`config.word`, at least `config.users` bookmarks) or the hot entries of a category, with
 * the count of bookmarks, and with `config.comments` what people wrote with them, each as a mention below its entry.
 */
export const hatenaConnector: PollConnector = {
  mode: 'poll',
  async fetch(input) {
    let title: string | null = null;
    const isSearch = input.config['way'] !== 'hotentry';
    const walk = await walkPages(1, { known: readKeys(input.cursor), most: isSearch ? mostPages : 1, stopsAt: 'all' }, async (page) => {
      const read = await askFeed(input, page);
      title ??= read.title;
      return { lines: read.lines, next: isSearch && read.lines.length > 0 ? page + 1 : null };
    });
    const entries = walk.lines.filter((line): line is NeutralMention => !('line_kind' in line));
    const comments = input.config['comments'] === true ? await readNewComments(input, entries) : { lines: [], counts: [...readCounts(input.cursor)] };
    return { lines: [...walk.lines, ...comments.lines], cursor: { keys: walk.keys, counts: comments.counts }, problem: null, title, encoding: null };
  },
};
