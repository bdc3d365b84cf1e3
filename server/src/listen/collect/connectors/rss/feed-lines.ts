import { createHash } from 'node:crypto';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { htmlToText } from '../../html-to-text.js';
import { parseFeedDate } from './feed-dates.js';
import type { FeedItem, FeedText, ParsedFeed } from './feed-item.js';

export type FeedLines = {
  lines: NeutralMention[];
  /** Positions (from 1) of items that hold no text at all, which cannot be mentions. */
  emptyItems: number[];
};

const maxIdLength = 2_048;
const maxListLength = 100;
const cutMark = /(?:\.{3}|…|\[…\]|\[\.{3}\]|続きを読む|続きをみる|続きを見る)[\s\])]*$/;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** An address for people, http or https only, complete; null for any other. */
function resolveWebUrl(written: string | null, base: string | null): string | null {
  if (written === null || !URL.canParse(written, base ?? undefined)) return null;
  const url = new URL(written, base ?? undefined);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return /^https?:\/\/[^\s\\]+$/i.test(written) ? written : url.href;
}

/** What the relative addresses of the feed count from: its xml:base, else its own page, else where it was fetched. */
function findFeedBase(feed: ParsedFeed, feedUrl: string | null): string | null {
  return resolveWebUrl(feed.base, feedUrl) ?? resolveWebUrl(feed.link, feedUrl) ?? feedUrl;
}

function toPlain(text: FeedText | null): string {
  if (text === null) return '';
  return text.kind === 'plain' ? text.value : htmlToText(text.value, { isLiteral: text.kind === 'literal' });
}
const toLine = (text: string): string => htmlToText(text, { isLiteral: true }).replace(/\s+/g, ' ').trim();

/** Text in the order content, summary, title; a bookmark's content is only its summary with pictures around it. */
function chooseText(item: FeedItem, title: string): { text: string; isFull: boolean } {
  const [first, second] = item.bookmarks === null ? [item.content, item.summary] : [item.summary, item.content];
  const text = toPlain(first) || toPlain(second);
  return text === '' ? { text: title, isFull: false } : { text, isFull: !cutMark.test(text.slice(-40)) };
}

function toLanguage(item: FeedItem, feed: ParsedFeed): string | null {
  const stated = (item.language ?? feed.language)?.replace(/_/g, '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(stated) ? stated : null;
}

function identify(item: FeedItem, title: string, text: string, url: string | null): string {
  const date = item.dates[0] ?? '';
  // A post that has neither title nor date is told from the next by its text.
  const stated = item.id ?? url ?? item.link ?? sha256(`${title === '' && date === '' ? text : title}\n${date}`);
  return stated.length > maxIdLength ? sha256(stated) : stated;
}

function collectExtra(item: FeedItem, feed: ParsedFeed, base: string | null): Record<string, unknown> {
  const enclosures = item.enclosures.slice(0, maxListLength).flatMap(({ url, type }) => {
    const address = resolveWebUrl(url, base);
    return address === null ? [] : [{ url: address, type }];
  });
  const stated: Record<string, unknown> = {
    comments_url: resolveWebUrl(item.commentsUrl, base),
    image: resolveWebUrl(item.image, base),
    enclosures: enclosures.length === 0 ? null : enclosures,
    feed_title: feed.title === null ? null : toLine(feed.title),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
}

/** What no feed states. */
const unstated = {
  author_id: null, author_handle: null, author_followers: null, content_warning: null, received_at: null, reposts: null, likes: null, quotes: null,
  views: null, rating: null, parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null,
} as const;

const orNull = (text: string): string | null => (text === '' ? null : text);
const toCount = (value: number | null): number | null => (value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null);

/** Whether an item without words states anything at all. */
const isStated = (item: FeedItem): boolean => item.id !== null || item.link !== null || item.author !== null || item.dates.length > 0;

function toMention(item: FeedItem, feed: ParsedFeed, context: { feedBase: string | null; channel: NeutralMention['source']; keepsTextless: boolean }): NeutralMention | null {
  const base = resolveWebUrl(item.base, context.feedBase) ?? context.feedBase;
  // A byte order mark counts as white space to JavaScript; as a space it would tear the word it hides in.
  const title = toPlain(item.title).replace(/[^\S\ufeff]+/g, ' ');
  const { text, isFull } = chooseText(item, title);
  const url = resolveWebUrl(item.link, base) ?? resolveWebUrl(item.permaLink, null);
  if (text === '' && item.enclosures.length === 0 && !(context.keepsTextless && isStated(item))) return null;
  return {
    external_id: identify(item, title, text, url), source: context.channel, url,
    ...unstated,
    author_name: orNull(toLine(item.author ?? '')), text, text_is_full: isFull, title: orNull(title), language: toLanguage(item, feed),
    posted_at: item.dates.map(parseFeedDate).find((instant) => instant !== null) ?? null,
    replies: toCount(item.replies), bookmarks: toCount(item.bookmarks),
    links: item.links.slice(0, maxListLength).flatMap((link) => resolveWebUrl(link, base) ?? []),
    tags: [...new Set(item.tags.slice(0, maxListLength).map(toLine))].filter((tag) => tag !== ''),
    extra: collectExtra(item, feed, base),
  };
}

/**
 * The items of a feed as neutral mentions, in their order and each as often as the feed holds it. `feedUrl`: where the
 * feed was fetched, for relative addresses; null where unknown. An item without words is no mention, unless
 * `keepsTextless` asks for everything the feed states.
 */
export function toFeedLines(feed: ParsedFeed, options: { feedUrl: string | null; channel: NeutralMention['source']; keepsTextless?: boolean }): FeedLines {
  const context = { feedBase: findFeedBase(feed, options.feedUrl), channel: options.channel, keepsTextless: options.keepsTextless ?? false };
  const mentions = feed.items.map((item) => toMention(item, feed, context));
  return {
    lines: mentions.filter((mention) => mention !== null),
    emptyItems: mentions.flatMap((mention, at) => (mention === null || (mention.text === '' && feed.items[at]?.enclosures.length === 0) ? [at + 1] : [])),
  };
}
