import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseHatena } from './normalise-hatena.js';

const read = (text: string) => {
  const { lines, problems } = normaliseHatena(new TextEncoder().encode(text), { origin: null });
  for (const line of lines) expect(neutralMention.safeParse(line).error).toBeUndefined();
  return { lines, reasons: problems.map(({ reason }) => reason) };
};
const entry = (bookmarks: unknown, more: object = {}): string => JSON.stringify({
  eid: 'EID', title: 'みほんの不具合', count: 12, url: 'https://news.mihon.example/a?b=1', entry_url: 'https://b.hatena.ne.jp/entry/s/news.mihon.example/a?b=1', screenshot: '', bookmarks, ...more,
}).replace('"EID"', '4700000000000000123');

describe('comments on an entry of Hatena Bookmark', () => {
  it('are mentions whose parent is the entry, in Tokyo time, with an id of all its digits', () => {
    const { lines } = read(entry([{ user: 'mihon_user', comment: 'これは困る', timestamp: '2026/04/01 18:30', tags: ['不具合', 'あとで読む'] }]));
    expect(lines).toEqual([expect.objectContaining({
      external_id: 'https://b.hatena.ne.jp/entry/4700000000000000123/comment/mihon_user', url: 'https://b.hatena.ne.jp/entry/4700000000000000123/comment/mihon_user', source: 'hatena',
      author_id: 'mihon_user', author_handle: 'mihon_user', author_name: null, text: 'これは困る', title: null, posted_at: '2026-04-01T09:30:00.000Z', parent_id: 'https://news.mihon.example/a?b=1',
      root_id: 'https://news.mihon.example/a?b=1', tags: ['不具合', 'あとで読む'], bookmarks: null,
      extra: { entry_title: 'みほんの不具合', entry_page: 'https://b.hatena.ne.jp/entry/s/news.mihon.example/a?b=1' },
    })]);
  });

  it('without words, or broken, are no mentions', () => {
    expect(read(entry([{ user: 'a', comment: '', timestamp: '2026/04/01 18:30', tags: [] }, null, 7, { comment: '名無し' }, { user: 'b', comment: 'い', timestamp: 'いつか', tags: 'x' }])).lines)
      .toEqual([expect.objectContaining({ author_handle: 'b', posted_at: null, tags: ['x'] })]);
  });

  it('are read from JSONP, from one answer a line, and from a page nobody has bookmarked', () => {
    const one = entry([{ user: 'a', comment: 'あ', timestamp: '2026/04/01 18:30' }]);
    expect(read(`callback(${one});`).lines).toHaveLength(1);
    expect(read(`(${one})`).lines).toHaveLength(1);
    expect(read(`${one}\nnull\n${one}`)).toMatchObject({ lines: [{}, {}], reasons: [] });
    expect(read('null')).toEqual({ lines: [], reasons: [] });
  });

  it('are told apart where an answer has no number of the entry', () => {
    const { lines } = read(entry([{ user: 'a', comment: 'あ' }, { user: 'b', comment: 'い' }], { eid: null }));
    expect(lines.map((line) => 'external_id' in line && line.external_id)).toEqual(['https://news.mihon.example/a?b=1#bookmark-a', 'https://news.mihon.example/a?b=1#bookmark-b']);
  });

  it('are not looked for in feeds, which give the entries with their counts', () => {
    const { lines } = read('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#"><channel><title>x</title></channel>' +
      '<item rdf:about="https://news.mihon.example/a"><title>&#x307F;&#x307B;&#x3093;</title><hatena:bookmarkcount>7</hatena:bookmarkcount></item></rdf:RDF>');
    expect(lines).toEqual([expect.objectContaining({ external_id: 'https://news.mihon.example/a', source: 'hatena', title: 'みほん', bookmarks: 7 })]);
  });
});
