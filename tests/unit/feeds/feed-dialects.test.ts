import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseRss } from '../../../server/src/listen/collect/connectors/rss/normalise-rss.js';

const read = (text: string) => {
  const { lines } = normaliseRss(new TextEncoder().encode(text), { origin: null });
  for (const line of lines) expect(neutralMention.safeParse(line).error).toBeUndefined();
  return lines[0];
};
const packed = (text: string): string => Buffer.from(text).toString('base64').replace(/.{20}/g, '$&\n');
const modules = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"';
const rss = (item: string, attributes = ''): string => `<rss version="2.0" ${modules} ${attributes}><channel><title>みほん</title><item>${item}</item></channel></rss>`;
const atom = (entry: string, attributes = ''): string => `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><entry>${entry}</entry></feed>`;
const oldAtom = (entry: string, attributes = ''): string => `<feed version="0.3" xmlns="http://purl.org/atom/ns#" ${attributes}><entry>${entry}</entry></feed>`;
const rdf = (item: string): string => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${modules}><channel rdf:about="https://a.mihon.example/"><title>みほん</title></channel><item rdf:about="https://a.mihon.example/1">${item}</item></rdf:RDF>`;
const channel = (item: string, attributes = ''): string => `<CHANNEL><TITLE>みほん</TITLE><ITEM ${attributes}>${item}</ITEM></CHANNEL>`;

describe('the text of a post in the dialects of feeds', () => {
  it.each([
    ['base64 by the mode of Atom 0.3', oldAtom(`<content type="text/html" mode="base64">${packed('<p>本文 <b>太字</b></p>')}</content>`), '本文 太字'],
    ['base64 by a type that is no text', atom(`<content type="application/octet-stream">${packed('<p>本文</p>')}</content>`), '本文'],
    ['base64 of plain text with a sign of HTML', oldAtom(`<summary type="text/plain" mode="base64">${packed('a <b> c')}</summary>`), 'a <b> c'],
    ['a picture as base64, which is no text', atom('<title>題</title><content type="image/png">iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB</content>'), '題'],
    ['XML with elements of its own', atom('<content type="application/xml"><record><part>本文</part></record></content>'), '本文'],
    ['XHTML under a prefix', atom('<content type="xhtml"><x:div>本文<x:br/>二行目</x:div></content>', 'xmlns:x="http://www.w3.org/1999/xhtml"'), '本文\n二行目'],
    ['markup of Atom 0.3 that was not escaped', oldAtom('<content>本文 <b>太字</b></content>'), '本文 太字'],
    ['an XHTML body in RSS', rss('<body xmlns="http://www.w3.org/1999/xhtml"><p>本文</p></body>'), '本文'],
    ['a fullitem', rss('<fullitem>&lt;p&gt;本文&lt;/p&gt;</fullitem>'), '本文'],
    ['the older content module', rdf('<content:items><rdf:Bag><rdf:li><content:item><rdf:value>本文</rdf:value></content:item></rdf:li></rdf:Bag></content:items>'), '本文'],
    ['a podcast\'s summary', rss('<itunes:summary>要約</itunes:summary><itunes:subtitle>副題</itunes:subtitle>'), '要約'],
    ['a podcast\'s subtitle', rss('<itunes:subtitle>副題</itunes:subtitle>'), '副題'],
    ['Media RSS', rss('<media:description>説明</media:description>'), '説明'],
    ['summary as RSS never named it', rss('<summary>要約</summary>'), '要約'],
    ['Channel Definition Format', channel('<ABSTRACT>要約</ABSTRACT>'), '要約'],
    ['CDATA beside text', rss('<description>甲 &amp;amp; <![CDATA[乙 & 丙]]></description>'), '甲 & 乙 & 丙'],
  ])('is found: %s', (_dialect, text, expected) => {
    expect(read(text)).toMatchObject({ text: expected });
  });

  it.each([
    ['base64', oldAtom(`<title mode="base64" type="text/html">${packed('<b>みほん</b>の題')}</title>`), 'みほんの題'],
    ['a podcast', rss('<itunes:title>みほんの題</itunes:title>'), 'みほんの題'],
    ['Channel Definition Format', channel('<TITLE>みほんの題</TITLE>'), 'みほんの題'],
    ['an RSS namespace under a prefix', '<r:rss version="2.0" xmlns:r="http://purl.org/rss/1.0/"><r:channel><r:item><r:title>みほんの題</r:title></r:item></r:channel></r:rss>', 'みほんの題'],
    ['capital letters', '<RSS version="2.0"><CHANNEL><ITEM><TITLE>みほんの題</TITLE></ITEM></CHANNEL></RSS>', 'みほんの題'],
    ['entities for every letter', rdf('<title>&#x307F;&#x307B;&#x3093;&#12398;題</title>'), 'みほんの題'],
    ['the older address of a namespace', '<rss xmlns:d="http://purl.org/dc/elements/1.0/"><channel><item><d:title>みほんの題</d:title></item></channel></rss>', 'みほんの題'],
  ])('has its title: %s', (_dialect, text, expected) => {
    expect(read(text)).toMatchObject({ title: expected });
  });
});

describe('the address, writer and time of a post in the dialects of feeds', () => {
  it.each([
    ['an address written as text', atom('<link rel="enclosure">https://a.mihon.example/e</link><link rel="alternate">https://a.mihon.example/1</link>'), 'https://a.mihon.example/1'],
    ['the long name of a relation', atom('<link rel="http://www.iana.org/assignments/relation/alternate" href="https://a.mihon.example/1"/>'), 'https://a.mihon.example/1'],
    ['the page and not the feed of the post', atom('<link rel="alternate" type="application/atom+xml" href="https://a.mihon.example/1.atom"/><link rel="alternate" type="text/html" href="https://a.mihon.example/1"/>'), 'https://a.mihon.example/1'],
    ['a base of the link itself', rss('<link xml:base="https://a.mihon.example/x/">1</link>'), 'https://a.mihon.example/x/1'],
    ['a base of the feed', oldAtom('<link rel="alternate" href="/1"/>', 'xml:base="https://a.mihon.example/x/"'), 'https://a.mihon.example/1'],
    ['a guid that is the address', rss('<link></link><guid>https://a.mihon.example/1</guid>'), 'https://a.mihon.example/1'],
    ['an attribute in RSS', rss('<link href="https://a.mihon.example/1"/>'), 'https://a.mihon.example/1'],
    ['bare ampersands', rss('<link>https://a.mihon.example/?a=1&b=2&copy=3</link>'), 'https://a.mihon.example/?a=1&b=2&copy=3'],
    ['Channel Definition Format', channel('', 'HREF="https://a.mihon.example/1"'), 'https://a.mihon.example/1'],
  ])('is its address: %s', (_dialect, text, expected) => {
    expect(read(text)).toMatchObject({ url: expected });
  });

  it.each([
    ['dc:author', rss('<title>題</title><dc:author>みほん花</dc:author>'), 'みほん花'],
    ['the editor of the item', rss('<title>題</title><managingEditor>みほん花</managingEditor>'), 'みほん花'],
    ['a podcast', rss('<title>題</title><itunes:author>みほん花</itunes:author>'), 'みほん花'],
    ['the writer of the source', atom('<title>題</title><source><author><name>みほん花</name></author></source>'), 'みほん花'],
    ['the writer of the feed', '<feed xmlns="http://www.w3.org/2005/Atom"><author><name>みほん花</name></author><entry><title>題</title></entry></feed>', 'みほん花'],
  ])('is its writer: %s', (_dialect, text, expected) => {
    expect(read(text)).toMatchObject({ author_name: expected });
  });

  it.each([
    ['issued', oldAtom('<issued>2026-04-01T18:30:00+09:00</issued><modified>2026-04-02T00:00:00Z</modified>')], ['created', oldAtom('<created>2026-04-01T09:30:00Z</created>')],
    ['modified', oldAtom('<modified>2026-04-01T09:30:00Z</modified>')], ['dcterms', rss('<title>題</title><dcterms:issued>2026-04-01T09:30:00Z</dcterms:issued>')],
    ['updated in RSS', rss('<title>題</title><updated>2026-04-01T09:30:00Z</updated>')], ['lower case', rss('<pubdate>Wed, 01 Apr 2026 18:30:00 JST</pubdate>')],
    ['Channel Definition Format', channel('<TITLE>題</TITLE>', 'LASTMOD="2026-04-01T18:30:00+09:00"')],
  ])('is its time: %s', (_dialect, text) => {
    expect(read(text)).toMatchObject({ posted_at: '2026-04-01T09:30:00.000Z' });
  });

  it('keeps each post with its own marks where a reader leaves posts out or merges them', () => {
    const item = (count: number): string => `<item rdf:about="https://a.mihon.example/1"><title>題${count}</title><hatena:bookmarkcount>${count}</hatena:bookmarkcount></item>`;
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#"><channel><title>x</title></channel><item rdf:about="https://a.mihon.example/0"><unknown>x</unknown></item>${item(3)}${item(4)}</rdf:RDF>`;
    const { lines } = normaliseRss(new TextEncoder().encode(text), { origin: null });
    expect(lines).toMatchObject([{ external_id: 'https://a.mihon.example/0', bookmarks: null }, { title: '題3', bookmarks: 3 }, { title: '題4', bookmarks: 4 }]);
  });

  it('is known by its id as it is written, whatever its letters', () => {
    for (const id of ['HTTP://www.mihon.example/Thing', 'https://www.mihon.example/%7emihon', 'urn:uuid:1', 'https://www.mihon.example']) expect(read(atom(`<id>${id}</id><title>題</title>`))).toMatchObject({ external_id: id });
  });
});
