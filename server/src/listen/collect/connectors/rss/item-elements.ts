import { decodeHTMLStrict } from 'entities';
import type { ScannedItem } from './scan-feed.js';

/** An element of an item under the usual prefix of its namespace, in lower case (`dc:creator`, `title`). */
export type ItemElement = { name: string; attributes: ReadonlyMap<string, string>; inner: string };
export type ItemMarkup = { attributes: ReadonlyMap<string, string>; elements: readonly ItemElement[] };

/** Usual prefix by what an address of a namespace holds; feeds choose other prefixes and old addresses. */
const usualPrefixes: [RegExp, string][] = [
  [/purl\.org\/dc\/elements/i, 'dc'], [/purl\.org\/dc\/terms/i, 'dcterms'], [/modules\/content/i, 'content'], [/itunes\.com\/dtds/i, 'itunes'], [/search\.yahoo\.com\/mrss/i, 'media'],
  [/w3\.org\/1999\/xhtml/i, 'xhtml'], [/hatena\.ne\.jp\/info/i, 'hatena'], [/22-rdf-syntax/i, 'rdf'], [/feedburner\/ext|rssnamespace/i, 'feedburner'],
  [/w3\.org\/2005\/atom|purl\.org\/atom|purl\.org\/rss|netscape\.com|backend\.userland|blogs\.law\.harvard/i, ''],
];

function readAttributes(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, single] of tag.matchAll(/([\w:.-]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g)) found.set(name.toLowerCase(), decodeHTMLStrict(quoted ?? single ?? '').trim());
  return found;
}

/** The usual prefix of each prefix that the tag declares; the empty one is the default namespace. */
function readPrefixes(attributes: ReadonlyMap<string, string>): Map<string, string> {
  const prefixes = new Map<string, string>();
  for (const [name, address] of attributes) {
    const declared = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null;
    const usual = usualPrefixes.find(([form]) => form.test(address))?.[1];
    if (declared !== null && usual !== undefined) prefixes.set(declared, usual);
  }
  return prefixes;
}

function toUsualName(name: string, outer: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): string {
  const [local = '', prefix = ''] = name.toLowerCase().split(':').reverse();
  const usual = own.get(prefix) ?? outer.get(prefix) ?? prefix;
  return usual === '' ? local : `${usual}:${local}`;
}

/** The elements of an item with names that do not depend on the prefixes a feed has chosen. */
export function readMarkup(item: ScannedItem, rootTag: string): ItemMarkup {
  const attributes = readAttributes(item.tag);
  const outer = new Map([...readPrefixes(readAttributes(rootTag)), ...readPrefixes(attributes)]);
  const elements = item.children.map(({ name, tag, inner }) => {
    const own = readAttributes(tag);
    return { name: toUsualName(name, outer, readPrefixes(own)), attributes: own, inner };
  });
  return { attributes, elements };
}

const cdata = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
const comments = /<!--[\s\S]*?-->/g;
const escapeSigns = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** What an element holds: the text it stands for, or its markup where it holds elements. */
export function valueOf(element: ItemElement): { value: string; isMarkup: boolean } {
  const inner = element.inner.replace(comments, '');
  const isMarkup = /<[a-z/]/i.test(inner.replace(cdata, ''));
  if (isMarkup) return { value: inner.replace(cdata, (_all, text: string) => escapeSigns(text)), isMarkup };
  let value = '';
  let at = 0;
  for (const part of inner.matchAll(cdata)) {
    value += decodeHTMLStrict(inner.slice(at, part.index)) + (part[1] ?? '');
    at = part.index + part[0].length;
  }
  return { value: (value + decodeHTMLStrict(inner.slice(at))).trim(), isMarkup };
}
