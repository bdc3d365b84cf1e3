import FeedParser from 'feedparser';
import { distinctTexts, firstText, toFeedText, type FeedItem, type ParsedFeed } from './feed-item.js';

/** Text of a raw element as the parser keeps it beside its own reading. */
function rawText(item: Record<string, unknown>, name: string): string | null {
  const element = item[name];
  return typeof element === 'object' && element !== null && '#' in element ? firstText(element['#']) : null;
}

function toFeedItem(item: FeedParser.Item): FeedItem {
  const raw = Object.fromEntries(Object.entries(item));
  return {
    id: firstText(rawText(raw, 'rdf:about'), item.guid), link: firstText(item.link), permaLink: firstText(item.guid),
    title: toFeedText(item.title, 'literal'), content: toFeedText(rawText(raw, 'content:encoded'), 'html') ?? toFeedText(item.description, 'html'), summary: toFeedText(item.summary, 'html'),
    author: firstText(item.author),
    // As written: the parser's own dates take the zone of this machine where none is stated.
    dates: distinctTexts(['rss:pubdate', 'dc:date', 'atom:published', 'atom:updated', 'atom:issued', 'atom:modified'].map((name) => rawText(raw, name))),
    language: null, tags: distinctTexts(item.categories ?? []), base: null, links: [],
    commentsUrl: firstText(item.comments), image: firstText(item.image?.url), enclosures: [], replies: null, bookmarks: null,
  };
}

/**
 * The last resort for feeds whose markup is broken: a parser that goes on behind errors. Null where it finds no item
 * either. It reads at once, although it is made as a stream: one write holds the whole feed.
 */
export function parseForgivingly(xml: string, format: ParsedFeed['format']): Omit<ParsedFeed, 'isTruncated'> | null {
  const parser = new FeedParser({ addmeta: false });
  // Told for every broken piece; the parser goes on by itself.
  parser.on('error', () => undefined);
  parser.write(xml);
  const items: FeedItem[] = [];
  for (let item = parser.read(); item !== null; item = parser.read()) items.push(toFeedItem(item));
  const { meta } = parser;
  if (items.length === 0) return null;
  return { format, title: firstText(meta?.title), link: firstText(meta?.link), base: null, language: firstText(meta?.language), items };
}
