import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { completeItem } from './complete-item.js';
import { blankItem, type FeedFormat, type FeedItem, type ParsedFeed } from './feed-item.js';
import { FeedRefusal } from './feed-refusal.js';
import { parseForgivingly } from './forgiving-parser.js';
import { readMarkup } from './item-elements.js';
import { closeCutJson } from './json-feed-cut.js';
import { readItems } from './read-items.js';
import { scanFeed, type FeedScan, type ScannedItem } from './scan-feed.js';

const bareAmpersand = /&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi;
const cdata = { open: '<![CDATA[', close: ']]>' } as const;

const bareBracket = /<(?![\p{L}_/!?])/gu;

/** Unescaped signs: `?a=1&reg=2` must not become `?a=1®=2`, and `1 < 2` starts no tag. CDATA means its signs literally. */
function escapeBareSigns(xml: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = xml.indexOf(cdata.open, at);
    const end = start === -1 ? -1 : xml.indexOf(cdata.close, start);
    parts.push(xml.slice(at, end === -1 ? undefined : start).replace(bareAmpersand, '&amp;').replace(bareBracket, '&lt;'));
    if (end === -1) return parts.join('');
    parts.push(xml.slice(start, end + cdata.close.length));
    at = end + cdata.close.length;
  }
}

const readers: ((xml: string, format: FeedFormat) => Omit<ParsedFeed, 'isTruncated'> | null)[] = [
  (xml) => readItems(parseWithFeedsmith(escapeBareSigns(xml))),
  parseForgivingly,
];

function formatOf(xml: string): FeedFormat {
  const name = /^<(?:[\w.-]+:)?(\w+)/.exec(xml)?.[1]?.toLowerCase();
  if (name === 'feed') return 'atom';
  return name === 'rdf' ? 'rdf' : 'rss';
}

/** One reader after the other until one finds items; a feed without any item is empty only if none was seen. */
function readXml(scan: FeedScan): Omit<ParsedFeed, 'isTruncated'> {
  let empty: Omit<ParsedFeed, 'isTruncated'> | null = null;
  let reason = 'no reader understands it';
  for (const read of readers) {
    try {
      const feed = read(scan.xml, formatOf(scan.xml));
      if (feed !== null && (feed.items.length > 0 || scan.items.length === 0)) return feed;
      empty ??= feed;
    } catch (error) {
      if (error instanceof Error) reason = error.message;
    }
  }
  if (scan.items.length === 0) return { format: formatOf(scan.xml), title: null, link: null, base: null, language: null, items: [] };
  if (empty !== null) return empty;
  throw new FeedRefusal('broken_feed', reason.slice(0, 200));
}

/** One item read by itself, in a feed of nothing else; blank where the reader makes nothing of it. */
function readAlone(item: ScannedItem, scan: FeedScan): FeedItem {
  const name = /^<([^\s>/]+)/.exec(scan.rootTag)?.[1] ?? 'rss';
  const [open, close] = formatOf(scan.rootTag) === 'rss' && !/channel$/i.test(name) ? ['<channel>', '</channel>'] : ['', ''];
  try {
    return readItems(parseWithFeedsmith(escapeBareSigns(`${scan.rootTag}${open}${item.xml}${close}</${name}>`))).items[0] ?? blankItem;
  } catch {
    return blankItem;
  }
}

/** Readers leave items out and merge them; then each is read again by itself, so that none takes the marks of another. */
function completeItems(items: readonly FeedItem[], scan: FeedScan): FeedItem[] {
  return scan.items.map((scanned, at) => {
    const item = items.length === scan.items.length ? items[at]! : readAlone(scanned, scan);
    return completeItem(item, readMarkup(scanned, scan.rootTag));
  });
}

function parseXml(text: string): ParsedFeed {
  const scan = scanFeed(text);
  const feed = readXml(scan);
  return { ...feed, items: completeItems(feed.items, scan), isTruncated: scan.isTruncated };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string): ParsedFeed {
  const isTruncated = !isJson(text);
  const whole = isTruncated ? closeCutJson(text) : text;
  if (whole === null || !isJson(whole)) throw new FeedRefusal(isTruncated && text.includes('jsonfeed.org') ? 'broken_feed' : 'not_a_feed', 'the JSON is cut off or broken');
  try {
    return { ...readItems(parseWithFeedsmith(whole)), isTruncated };
  } catch {
    throw new FeedRefusal('not_a_feed', 'the JSON is not a JSON Feed');
  }
}

/**
 * A decoded feed of any format: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom, JSON Feed. The form is found from the content. A
 * cut-off feed gives its whole items and `isTruncated`. Throws FeedRefusal: `not_a_feed` for an HTML page or another
 * document, `broken_feed` for what cannot be read or must not be.
 */
export function parseFeed(text: string): ParsedFeed {
  const start = text.search(/[^\s\ufeff]/);
  const sign = text[start];
  if (sign === '{') return parseJson(text.slice(start).trimEnd());
  if (sign !== '<') throw new FeedRefusal('not_a_feed', start === -1 ? 'the answer is empty' : 'the answer is neither XML nor JSON');
  return parseXml(text.slice(start));
}
