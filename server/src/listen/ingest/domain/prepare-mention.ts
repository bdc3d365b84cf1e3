import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { foldText } from '@hinomi/shared/text/fold-text';
import { cleanText } from './clean-text.js';
import { textGrams } from './text-grams.js';

/** A mention made safe to store. Times are milliseconds. */
export type PreparedMention = Omit<NeutralMention, 'posted_at' | 'received_at'> & {
  postedMs: number | null; sortMs: number; seenMs: number; isClockSuspect: boolean;
  folded: string; grams: number[];
  /** Title and text as one string; its hash tells whether an edit changed anything. */
  content: string;
};

/** A claimed time farther ahead than this is not believed. */
const aheadToleranceMs = 5 * 60_000;
/** 1990-01-01: no post is older; a clock that stands at its zero says 1970. */
const earliestMs = 631_152_000_000;
/** The first instant of year 1; what an unset date of some systems means, and PostgreSQL's years before it are written otherwise. */
const firstYearMs = -62_135_596_800_000;
/** The year 9000: beyond it, times no longer travel as four-digit years. */
const latestMs = 221_845_392_000_000;
const fieldLimit = 2_000;
const listLimit = 100;

const capped = (text: string | null): string | null => {
  if (text === null) return null;
  const clean = cleanText(text);
  return clean.length <= fieldLimit ? clean : clean.slice(0, fieldLimit).toWellFormed();
};
const count = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : Math.min(Math.max(Math.trunc(value), 0), Number.MAX_SAFE_INTEGER));
const webUrl = (url: string | null): string | null => (url !== null && url.length <= fieldLimit && /^https?:\/\//i.test(url) ? capped(url) : null);

/** Cleans every text inside a JSON value; a NUL or half a character anywhere would stop the whole batch. */
export function cleanJson(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value).slice(0, 10_000).toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? value : null;
  if (depth > 6) return null;
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => cleanJson(item, depth + 1));
  return Object.fromEntries(Object.entries(value).slice(0, 200).map(([key, item]) => [cleanText(key).slice(0, 200).toWellFormed(), cleanJson(item, depth + 1)]));
}

/** What is known of a post's time: the claimed instant, NaN where it is absent or unreadable, and when it was first seen. */
export type KnownTimes = { claimedMs: number; nowMs: number };

function timesOf({ claimedMs, nowMs }: KnownTimes): { postedMs: number | null; sortMs: number; isClockSuspect: boolean } {
  if (!Number.isFinite(claimedMs)) return { postedMs: null, sortMs: nowMs, isClockSuspect: false };
  const isClockSuspect = claimedMs < earliestMs || claimedMs > nowMs + aheadToleranceMs;
  const isStorable = claimedMs >= firstYearMs && claimedMs < latestMs;
  return { postedMs: isStorable ? claimedMs : null, sortMs: isClockSuspect ? nowMs : Math.min(claimedMs, nowMs), isClockSuspect };
}

/** Cleans, caps and derives everything a stored mention needs. */
export function prepareMention(mention: NeutralMention, times: KnownTimes): PreparedMention {
  const { posted_at: _posted, received_at: _received, ...fields } = mention;
  const text = cleanText(mention.text);
  const title = capped(mention.title);
  const folded = foldText(title === null ? text : `${title}\n${text}`);
  return {
    ...fields, ...timesOf(times), seenMs: times.nowMs, text, title, folded, grams: textGrams(folded), content: `${title ?? ''}\u0001${text}`,
    external_id: cleanText(mention.external_id), url: webUrl(mention.url),
    author_id: capped(mention.author_id), author_handle: capped(mention.author_handle), author_name: capped(mention.author_name),
    author_followers: count(mention.author_followers), content_warning: capped(mention.content_warning), language: capped(mention.language)?.slice(0, 35) ?? null,
    reposts: count(mention.reposts), likes: count(mention.likes), replies: count(mention.replies), quotes: count(mention.quotes), views: count(mention.views), bookmarks: count(mention.bookmarks),
    parent_id: capped(mention.parent_id), root_id: capped(mention.root_id), repost_of: capped(mention.repost_of), quote_of: capped(mention.quote_of), conversation_id: capped(mention.conversation_id),
    links: mention.links.slice(0, listLimit).flatMap((link) => webUrl(link) ?? []),
    tags: mention.tags.slice(0, listLimit).flatMap((tag) => capped(tag) ?? []),
    extra: cleanJson(mention.extra) as Record<string, unknown>,
  };
}
