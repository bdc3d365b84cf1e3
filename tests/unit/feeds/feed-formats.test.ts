import { createHash } from 'node:crypto';
import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { toFeedLines } from '../../../server/src/listen/collect/connectors/rss/feed-lines.js';
import { parseFeed } from '../../../server/src/listen/collect/connectors/rss/parse-feed.js';

const read = (text: string, feedUrl: string | null = null) => {
  const { lines } = toFeedLines(parseFeed(text), { feedUrl, channel: 'rss' });
  for (const line of lines) expect(neutralMention.safeParse(line).error).toBeUndefined();
  return lines;
};
const rss = (items: string, head = '<title>みほん通信</title><link>https://news.mihon.example/</link>', attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${attributes} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">` +
  `<channel>${head}${items}</channel></rss>`;
const rdf = (items: string, attributes = ''): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" ${attributes}>` +
  `<channel rdf:about="https://b.mihon.example/"><title>みほん一覧</title><link>https://b.mihon.example/</link></channel>${items}</rdf:RDF>`;
const atom = (entries: string, attributes = ''): string => `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>みほんの知らせ</title><link href="https://atom.mihon.example/"/>${entries}</feed>`;
const json = (items: unknown[], more: object = {}): string => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'みほんJSON', home_page_url: 'https://json.mihon.example/', items, ...more });

describe('a post of RSS 2.0', () => {
  it('is read with id, address, author, tags, time, replies and the whole text', () => {
    const [post] = read(rss(`<item><title>ミナモの新製品</title><link>https://news.mihon.example/1</link><guid isPermaLink="false">mihon-1</guid>
      <pubDate>Wed, 01 Apr 2026 18:30:00 JST</pubDate><dc:creator>みほん 花</dc:creator><category>製品</category><category>新着</category><category>製品</category>
      <comments>https://news.mihon.example/1#c</comments><slash:comments>4</slash:comments><description>要約です…</description>
      <content:encoded><![CDATA[<p>本文<br>二行目</p><script>alert(1)</script>]]></content:encoded></item>`));
    expect(post).toEqual({
      external_id: 'mihon-1', source: 'rss', url: 'https://news.mihon.example/1', author_id: null, author_handle: null, author_name: 'みほん 花', author_followers: null,
      text: '本文\n二行目', text_is_full: true, title: 'ミナモの新製品', content_warning: null, language: null, posted_at: '2026-04-01T09:30:00.000Z', received_at: null,
      reposts: null, likes: null, replies: 4, quotes: null, views: null, bookmarks: null, rating: null, parent_id: null, root_id: null, repost_of: null, quote_of: null,
      conversation_id: null, links: [], tags: ['製品', '新着'], extra: { comments_url: 'https://news.mihon.example/1#c', feed_title: 'みほん通信' },
    });
  });

  it('without content has its summary as text, without both its title', () => {
    const [summary, title] = read(rss('<item><title>題</title><description>要約 &lt;b&gt;太字&lt;/b&gt; [...]</description></item><item><title>題だけ</title></item>'));
    expect(summary).toMatchObject({ text: '要約 太字 [...]', text_is_full: false });
    expect(title).toMatchObject({ text: '題だけ', title: '題だけ', text_is_full: false });
  });

  it('without a guid is known by its address, without both by title and date', () => {
    const [linked, bare] = read(rss('<item><title>甲</title><link>https://news.mihon.example/2</link></item><item><title>乙</title><pubDate>2026年4月1日</pubDate></item>'));
    expect(linked?.external_id).toBe('https://news.mihon.example/2');
    expect(bare).toMatchObject({ external_id: createHash('sha256').update('乙\n2026年4月1日').digest('hex'), url: null });
  });

  it('without a link has its guid as address only where that may be one', () => {
    const [permanent, opaque] = read(rss('<item><title>甲</title><guid>https://news.mihon.example/3</guid></item><item><title>乙</title><guid isPermaLink="false">https://news.mihon.example/4</guid></item>'));
    expect(permanent?.url).toBe('https://news.mihon.example/3');
    expect(opaque?.url).toBeNull();
  });

  it.each([
    ['the page of the feed', rss('<item><title>甲</title><link>/a?x=1</link></item>'), null, 'https://news.mihon.example/a?x=1'],
    ['xml:base of feed and item', rss('<item xml:base="sub/"><title>甲</title><link>a</link></item>', undefined, 'xml:base="https://base.mihon.example/x/"'), null, 'https://base.mihon.example/x/sub/a'],
    ['the address it was fetched from', rss('<item><title>甲</title><link>a</link></item>', '<title>題</title>'), 'https://fetched.mihon.example/feed/', 'https://fetched.mihon.example/feed/a'],
    ['nothing, which leaves it out', rss('<item><title>甲</title><link>a</link></item>', '<title>題</title>'), null, null],
  ])('takes a relative link from %s', (_what, text, feedUrl, expected) => {
    expect(read(text, feedUrl)[0]?.url).toBe(expected);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'ftp://mihon.example/', 'file:///etc/passwd', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'http://'])('never has %j as its address', (link) => {
    expect(read(rss(`<item><title>甲</title><link>${link}</link></item>`))[0]?.url ?? 'https:').toMatch(/^https:/);
  });

  it('with signs that are not escaped is read', () => {
    const [post] = read(rss('<item><title>甲 & 乙</title><link>https://news.mihon.example/?a=1&b=2</link><description>一<br>二</description></item>'));
    expect(post).toMatchObject({ title: '甲 & 乙', url: 'https://news.mihon.example/?a=1&b=2', text: '一\n二' });
  });

  it.each(['https://news.mihon.example/?x=1&copy=2&reg=3&lt=4', '<![CDATA[https://news.mihon.example/?x=1&copy=2&reg=3&lt=4]]>'])('never takes the parameters of its address for entities: %s', (link) => {
    expect(read(rss(`<item><title>甲</title><link>${link}</link></item>`))[0]?.url).toBe('https://news.mihon.example/?x=1&copy=2&reg=3&lt=4');
  });

  it.each([
    ['smaller-than signs in texts', rss('<item><title>甲 < 乙 <3</title><pubDate>Wed, 01 Apr 2026 18:30:00</pubDate><guid>1</guid></item><item><title>丙</title><guid>2</guid></item>')],
    ['a title that is never closed', rss('<item><guid>1</guid><pubDate>Wed, 01 Apr 2026 18:30:00</pubDate><title>甲</item><item><title>丙</title><guid>2</guid></item>')],
    ['a stray quote in HTML that was not escaped', rss(`<item><guid>1</guid><title>甲</title><pubDate>Wed, 01 Apr 2026 18:30:00</pubDate><description><p class=it's>文</p></description></item><item><title>丙</title><guid>2</guid></item>`)],
    ['items without a channel', '<rss version="2.0"><item><title>甲</title><pubDate>Wed, 01 Apr 2026 18:30:00</pubDate><guid>1</guid></item><item><title>丙</title><guid>2</guid></item></rss>'],
  ])('in a feed broken by %s is read all the same, with its date in Japan time', (_what, text) => {
    const posts = read(text);
    expect(posts.map((post) => post.external_id)).toEqual(['1', '2']);
    expect(posts[0]?.title).toMatch(/^甲/);
    expect(posts[0]?.posted_at).toBe('2026-04-01T09:30:00.000Z');
  });

  it('whose modules are not declared is read all the same', () => {
    expect(read('<rss version="2.0"><channel><title>題</title><item><title>甲</title><dc:creator>花</dc:creator><dc:date>2026-04-01T00:00:00Z</dc:date></item></channel></rss>')).toMatchObject([{ author_name: '花', posted_at: '2026-04-01T00:00:00.000Z' }]);
  });

  it('in capitals is read', () => {
    expect(read('<RSS VERSION="2.0"><CHANNEL><TITLE>題</TITLE><ITEM><TITLE>甲</TITLE><LINK>https://a.mihon.example/</LINK></ITEM></CHANNEL></RSS>')).toMatchObject([{ title: '甲', url: 'https://a.mihon.example/' }]);
  });

  it('keeps signs of its title that are no HTML', () => {
    const titles = read(rss('<item><title>List&lt;T&gt; の話 &amp;amp; &lt;b&gt;強調&lt;/b&gt;</title></item><item><title><![CDATA[1 < 2 & 3]]></title></item>')).map((post) => post.title);
    expect(titles).toEqual(['List<T> の話 & 強調', '1 < 2 & 3']);
  });

  it('that was escaped twice is plain text all the same', () => {
    expect(read(rss('<item><title>甲</title><description>&amp;lt;p&amp;gt;一&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;二&amp;lt;/p&amp;gt;</description></item>'))[0]?.text).toBe('一\n二');
  });

  it('names the author as stated: name in brackets, name alone, address alone', () => {
    const names = read(rss(['a@mihon.example (みほん 花)', '編集部', 'b@mihon.example'].map((name) => `<item><title>甲</title><author>${name}</author></item>`).join(''))).map((post) => post.author_name);
    expect(names).toEqual(['みほん 花', '編集部', 'b@mihon.example']);
  });

  it('has no time where the date is none, and the next stated date where there is one', () => {
    const times = read(rss('<item><title>甲</title><pubDate>昨日</pubDate></item><item><title>乙</title><pubDate>昨日</pubDate><dc:date>2026-04-01T00:00:00Z</dc:date></item>')).map((post) => post.posted_at);
    expect(times).toEqual([null, '2026-04-01T00:00:00.000Z']);
  });

  it('that comes twice is given twice, in the order of the feed', () => {
    expect(read(rss('<item><guid>a</guid><title>甲</title></item><item><guid>b</guid><title>乙</title></item><item><guid>a</guid><title>甲</title></item>')).map((post) => post.external_id)).toEqual(['a', 'b', 'a']);
  });

  it('keeps the code points of names', () => {
    expect(read(rss('<item><title>\ufa19社と髙﨑～−</title></item>'))[0]?.title).toBe('\ufa19社と髙﨑～−');
  });

  it('of RSS 0.91 and 0.92 is read, with a document type that declares nothing', () => {
    const old = '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Example//DTD RSS 0.91//EN" "https://dtd.mihon.example/rss-0.91.dtd"><rss version="0.91"><channel><title>旧</title><item><title>甲</title><link>https://a.mihon.example/</link></item></channel></rss>';
    expect(read(old)).toMatchObject([{ title: '甲', url: 'https://a.mihon.example/' }]);
    expect(read(old.replace('0.91"><channel>', '0.92"><channel>'))).toHaveLength(1);
  });

  it('with an enclosure has it beside the text', () => {
    expect(read(rss('<item><title>甲</title><enclosure url="/a.mp3" type="audio/mpeg" length="1"/></item>'))[0]?.extra).toMatchObject({ enclosures: [{ url: 'https://news.mihon.example/a.mp3', type: 'audio/mpeg' }] });
  });

  it('that holds no text at all is left out and told by its place', () => {
    const { lines, emptyItems } = toFeedLines(parseFeed(rss('<item><title>甲</title></item><item><link>https://a.mihon.example/</link></item>')), { feedUrl: null, channel: 'rss' });
    expect(lines).toHaveLength(1);
    expect(emptyItems).toEqual([2]);
  });
});

describe('a post of RSS 1.0', () => {
  const hatena = 'xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#" xmlns:content="http://purl.org/rss/1.0/modules/content/"';

  it('is known by rdf:about, and the same address twice is two posts', () => {
    const posts = read(rdf('<item rdf:about="https://a.mihon.example/1"><title>甲</title><link>https://a.mihon.example/1?r</link><dc:subject>暮らし</dc:subject><dc:date>2026-04-01T18:30:00+09:00</dc:date></item><item rdf:about="https://a.mihon.example/1"><title>乙</title></item>'));
    expect(posts).toMatchObject([
      { external_id: 'https://a.mihon.example/1', url: 'https://a.mihon.example/1?r', tags: ['暮らし'], posted_at: '2026-04-01T09:30:00.000Z' },
      { external_id: 'https://a.mihon.example/1', url: 'https://a.mihon.example/1', title: '乙' },
    ]);
  });

  it('of a bookmark list has its bookmarks, its comment page and the summary as text', () => {
    const item = (count: string): string => `<item rdf:about="https://a.mihon.example/2"><title>甲</title><description>要約...</description><hatena:bookmarkcount>${count}</hatena:bookmarkcount>
      <hatena:imageurl>https://a.mihon.example/i.jpg?a=1&amp;b=2</hatena:imageurl><hatena:bookmarkCommentListPageUrl>https://b.mihon.example/entry/2</hatena:bookmarkCommentListPageUrl>
      <content:encoded>&lt;blockquote&gt;甲 要約... &lt;hatena:bookmarkcount&gt;9&lt;/hatena:bookmarkcount&gt;&lt;/blockquote&gt;</content:encoded></item>`;
    const posts = read(rdf(item('479') + item('12') + item('many'), hatena));
    expect(posts.map((post) => post.bookmarks)).toEqual([479, 12, null]);
    expect(posts[0]).toMatchObject({ text: '要約...', text_is_full: false, extra: { comments_url: 'https://b.mihon.example/entry/2', image: 'https://a.mihon.example/i.jpg?a=1&b=2' } });
  });

  it('of RSS 0.90 is read', () => {
    expect(read('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>旧</title></channel><item><title>甲</title><link>https://a.mihon.example/</link></item></rdf:RDF>')).toMatchObject([{ external_id: 'https://a.mihon.example/' }]);
  });
});

describe('a post of Atom', () => {
  it('is read with its alternate link, its author or the one of the feed, and HTML or XHTML as plain text', () => {
    const posts = read(atom(
      `<entry xml:lang="en"><id>tag:mihon.example,2026:1</id><title type="html">Mihon &amp;amp; &lt;i&gt;co&lt;/i&gt;</title><link rel="self" href="/s"/><link rel="alternate" href="/1"/><link rel="related" href="/r"/>
        <published>2026-04-01T00:00:00Z</published><updated>2026-04-02T00:00:00Z</updated><author><name>花</name></author><category term="t" label="標識"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>one<br/>two</p></div></content></entry>
       <entry><id>2</id><title>List&lt;T&gt;</title><link href="https://x.mihon.example/2"/><updated>2026-04-02T00:00:00Z</updated><summary>要約</summary></entry>`,
      'xml:lang="ja"><author><name>編集部</name></author><x xmlns="urn:x"/'));
    expect(posts).toMatchObject([
      { external_id: 'tag:mihon.example,2026:1', url: 'https://atom.mihon.example/1', title: 'Mihon & co', text: 'one\ntwo', author_name: '花', language: 'en', posted_at: '2026-04-01T00:00:00.000Z', tags: ['標識'], links: ['https://atom.mihon.example/r'] },
      { external_id: '2', url: 'https://x.mihon.example/2', title: 'List<T>', text: '要約', author_name: '編集部', language: 'ja', posted_at: '2026-04-02T00:00:00.000Z' },
    ]);
  });

  it('with a prefix before every name is read', () => {
    expect(read('<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>題</a:title><a:entry><a:id>1</a:id><a:title>甲</a:title></a:entry></a:feed>')).toMatchObject([{ external_id: '1', title: '甲' }]);
  });
});

describe('a post of JSON Feed', () => {
  it('is known by its id, else by its address', () => {
    const posts = read(json([{ id: 7, content_html: '<p>一</p><p>二</p>', date_published: '2026-04-01T18:30:00+09:00', authors: [{ name: '花' }], tags: ['甲'] }, { url: 'https://json.mihon.example/2', content_text: '1 < 2', title: '題' }], { language: 'ja' }));
    expect(posts).toMatchObject([
      { external_id: '7', text: '一\n二', author_name: '花', tags: ['甲'], posted_at: '2026-04-01T09:30:00.000Z', language: 'ja' },
      { external_id: 'https://json.mihon.example/2', url: 'https://json.mihon.example/2', text: '1 < 2', title: '題' },
    ]);
  });

  it('keeps plain text as it stands', () => {
    expect(read(json([{ id: '1', content_text: '<br> は改行、&amp; は記号' }]))[0]?.text).toBe('<br> は改行、&amp; は記号');
  });

  it('loses control characters and halves of letters, in its id too', () => {
    expect(read(json([{ id: 'a\u0000\u0085b', content_text: '文\ud800\u0007' }]))).toMatchObject([{ external_id: 'ab', text: '文\ufffd' }]);
  });

  it('never changes what other objects hold', () => {
    read(`{"version":"https://jsonfeed.org/version/1","title":"題","__proto__":{"polluted":1},"items":[{"id":"1","content_text":"文","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}`);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('a feed without posts', () => {
  it.each([['RSS', rss('')], ['RDF', rdf('')], ['Atom', atom('')], ['JSON', json([])], ['RDF without a channel', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>'], ['RSS as one tag', '<rss version="2.0"/>']])('of %s is a feed', (_what, text) => {
    expect(read(text)).toEqual([]);
    expect(parseFeed(text).isTruncated).toBe(false);
  });
});
