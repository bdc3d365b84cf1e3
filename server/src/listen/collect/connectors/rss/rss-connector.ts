import { OutgoingError } from '../../../../platform/outgoing/outgoing-error.js';
import { parseRetryAfter, statusToCode } from '../../../../platform/outgoing/answer-status.js';
import type { OutgoingAnswer } from '../../../../platform/outgoing/outgoing-client.js';
import { ConnectorError, type Cursor, type PollConnector, type PollInput, type PollResult } from '../connector.js';
import { decodeFeed } from './decode-feed.js';
import { toFeedLines } from './feed-lines.js';
import { FeedRefusal } from './feed-refusal.js';
import { parseFeed } from './parse-feed.js';

const maxBytes = 5_000_000;
const accept = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1';

/** The validators the server gave with the last whole answer, for the address they were given for. */
type FeedPosition = { url: string; etag: string | null; lastModified: string | null };

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' && value.length <= 1_000 ? value : null);

function readPosition(cursor: Cursor | null, url: string): FeedPosition {
  const isSame = cursor?.['url'] === url;
  return { url, etag: isSame ? textOrNull(cursor['etag']) : null, lastModified: isSame ? textOrNull(cursor['lastModified']) : null };
}

function toHeaders(position: FeedPosition): Record<string, string> {
  return {
    accept,
    ...(position.etag === null ? {} : { 'if-none-match': position.etag }),
    ...(position.lastModified === null ? {} : { 'if-modified-since': position.lastModified }),
  };
}

async function ask(input: PollInput, position: FeedPosition): Promise<OutgoingAnswer> {
  try {
    return await input.outgoing.request({ url: position.url, headers: toHeaders(position), maxBytes, signal: input.signal });
  } catch (error) {
    if (error instanceof OutgoingError) throw new ConnectorError(error.code, error.detail, error.retryAfterMs);
    throw error;
  }
}

function refuseBadStatus(answer: OutgoingAnswer, nowMs: number): void {
  const code = statusToCode(answer.status);
  if (code !== null) throw new ConnectorError(code, `HTTP ${answer.status}`, parseRetryAfter(answer.headers['retry-after'], nowMs));
}

function readAnswer(answer: OutgoingAnswer, position: FeedPosition): PollResult {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(answer.headers['content-type'] ?? '')?.[1] ?? null;
  const decoded = decodeFeed(answer.body, charset);
  const feed = parseFeed(decoded.text);
  const { lines } = toFeedLines(feed, { feedUrl: answer.finalUrl, channel: 'rss' });
  const isTruncated = feed.isTruncated || answer.isTruncated;
  return {
    lines,
    cursor: isTruncated ? null : { url: position.url, etag: textOrNull(answer.headers['etag']), lastModified: textOrNull(answer.headers['last-modified']) },
    problem: isTruncated ? { code: 'truncated', detail: `${lines.length} whole items` } : null,
    title: feed.title,
    encoding: decoded.isUnsure ? `${decoded.encoding} (?)` : decoded.encoding,
  };
}

/**
 * Fetches one feed (`config.url`), asking only for what changed since the validators of the cursor. 304 gives no lines
 * and keeps the cursor; a cut-off answer gives its whole items and leaves the cursor where it was, so that the feed is
 * fetched again. Throws ConnectorError with the code to show.
 */
export const rssConnector: PollConnector = {
  mode: 'poll',
  async fetch(input) {
    const url = textOrNull(input.config['url']);
    if (url === null) throw new ConnectorError('bad_url');
    const position = readPosition(input.cursor, url);
    const answer = await ask(input, position);
    if (answer.status === 304) return { lines: [], cursor: input.cursor, problem: null, title: null, encoding: null };
    refuseBadStatus(answer, input.nowMs);
    try {
      return readAnswer(answer, position);
    } catch (error) {
      if (!(error instanceof FeedRefusal)) throw error;
      if (answer.isTruncated) throw new ConnectorError('truncated', error.detail);
      throw new ConnectorError(error.code, error.detail);
    }
  },
};
