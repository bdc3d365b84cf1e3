import { XMLParser } from 'fast-xml-parser';
import type { FeedItem } from './feed-item.js';

const namespace = 'http://www.hatena.ne.jp/info/xmlns#';

type Marks = Pick<FeedItem, 'bookmarks' | 'image' | 'commentsUrl'>;

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, htmlEntities: true, stopNodes: ['*.content:encoded'] });

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** Null for markup that cannot be read; the post itself then stays without marks. */
function parseItem(itemXml: string): unknown {
  try {
    return parser.parse(itemXml);
  } catch {
    return null;
  }
}

function readMarks(itemXml: string, prefix: string): { about: string; marks: Marks } | null {
  const parsed = parseItem(itemXml);
  const item = typeof parsed === 'object' && parsed !== null && 'item' in parsed ? parsed.item : null;
  if (typeof item !== 'object' || item === null) return null;
  const fields = new Map<string, unknown>(Object.entries(item));
  const count = textOf(fields.get(`${prefix}:bookmarkcount`));
  return {
    about: textOf(fields.get('@rdf:about')) ?? '',
    marks: {
      bookmarks: count !== null && /^\d{1,9}$/.test(count) ? Number(count) : null,
      image: textOf(fields.get(`${prefix}:imageurl`)),
      commentsUrl: textOf(fields.get(`${prefix}:bookmarkCommentListPageUrl`)),
    },
  };
}

/**
 * Adds the bookmark count, picture and comment page that Hatena states in its own namespace, which feed libraries
 * leave out. Items of one address take their marks in order. Other feeds are returned as they are.
 */
export function addHatenaMarks(items: readonly FeedItem[], xml: string, itemXmls: readonly string[]): FeedItem[] {
  const prefix = new RegExp(`xmlns:([\\w-]{1,30})=["']${namespace}["']`).exec(xml.slice(0, 10_000))?.[1];
  if (prefix === undefined) return [...items];
  const waiting = new Map<string, Marks[]>();
  for (const itemXml of itemXmls) {
    const read = readMarks(itemXml, prefix);
    if (read !== null) waiting.set(read.about, [...(waiting.get(read.about) ?? []), read.marks]);
  }
  return items.map((item) => ({ ...item, ...waiting.get(item.id ?? '')?.shift() }));
}
