import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { Normaliser } from '../connector.js';
import { decodeFeed } from './decode-feed.js';
import { toFeedLines } from './feed-lines.js';
import { FeedRefusal } from './feed-refusal.js';
import { parseFeed } from './parse-feed.js';

function normaliseFeedAs(channel: NeutralMention['source']): Normaliser {
  return (bytes, { origin }) => {
    const decoded = decodeFeed(bytes);
    const problems = decoded.isUnsure ? [{ line: null, reason: `the encoding is unsure (read as ${decoded.encoding})` }] : [];
    try {
      const feed = parseFeed(decoded.text);
      const { lines, emptyItems } = toFeedLines(feed, { feedUrl: origin, channel, keepsTextless: true });
      for (const at of emptyItems) problems.push({ line: null, reason: `item ${at} holds no text` });
      if (feed.isTruncated) problems.push({ line: null, reason: `truncated: the feed was cut off; ${lines.length} whole items were read` });
      return { lines, problems };
    } catch (error) {
      if (!(error instanceof FeedRefusal)) throw error;
      return { lines: [], problems: [...problems, { line: null, reason: error.message }] };
    }
  };
}

/** A recorded feed (RSS, RDF, Atom, JSON Feed) to neutral mentions; `origin` is the address it came from. */
export const normaliseRss: Normaliser = normaliseFeedAs('rss');
/** The same for a feed of Hatena Bookmark, named as its own channel. */
export const normaliseHatenaFeed: Normaliser = normaliseFeedAs('hatena');
