import { asObject, type JsonObject } from '@hinomi/shared/text/answer-fields';
import { XMLParser } from 'fast-xml-parser';
import { scanFeed } from '../rss/scan-feed.js';

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, htmlEntities: true, alwaysCreateTextNode: true,
  transformTagName: (name) => name.replace(/^atom:/i, ''),
});

/** An element as Apple's JSON has it: its text is `label`, its attributes are `attributes`, what it holds keeps its name. */
function toLabelled(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toLabelled);
  const object = asObject(node);
  if (object === null) return { label: typeof node === 'string' ? node : '' };
  const labelled: JsonObject = { label: object['#text'] };
  const attributes: JsonObject = {};
  for (const [name, value] of Object.entries(object)) {
    if (name.startsWith('@')) attributes[name.slice(1)] = value;
    else if (name !== '#text') labelled[name] = toLabelled(value);
  }
  return { ...labelled, attributes };
}

function parseEntry(xml: string): JsonObject | null {
  try {
    return asObject(toLabelled(asObject(asObject(parser.parse(xml))?.['entry'])));
  } catch {
    return null;
  }
}

/** What stands in the feed before its first entry: its own address names country and app. */
const readOwnId = (xml: string): string | null => /<id>\s*(https?:\/\/[^<\s]{1,500})/.exec(xml.slice(0, xml.indexOf('<entry') === -1 ? 5_000 : xml.indexOf('<entry')))?.[1] ?? null;

/**
 * The Atom form of the customer reviews in the shape of its JSON form; a feed that was cut off gives its whole entries.
 * Null stands for an entry that cannot be read. Throws FeedRefusal for what is no feed.
 */
export function readAtomReviews(xml: string): { entries: (JsonObject | null)[]; address: string | null; isTruncated: boolean } {
  const scan = scanFeed(xml);
  return { entries: scan.items.map((item) => parseEntry(item.xml)), address: readOwnId(xml), isTruncated: scan.isTruncated };
}
