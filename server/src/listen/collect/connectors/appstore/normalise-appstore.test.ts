import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseAppStore } from './normalise-appstore.js';

const read = (text: string) => {
  const { lines, problems } = normaliseAppStore(new TextEncoder().encode(text), { origin: null });
  for (const line of lines) expect(neutralMention.safeParse(line).error).toBeUndefined();
  return { lines, problems };
};
const label = (text: string) => ({ label: text });
const review = (id: string, more: object = {}) => ({
  author: { uri: label('https://itunes.apple.com/jp/reviews/id700'), name: label('みほん太郎'), label: '' }, 'im:version': label('2.1.0'), 'im:rating': label('2'), id: label(id),
  title: label('開けない'), content: { label: '更新したら\n落ちます', attributes: { type: 'text' } }, link: { attributes: { rel: 'related', href: 'https://itunes.apple.com/jp/review?id=123456&type=Purple%20Software' } },
  'im:voteSum': label('-1'), 'im:contentType': { attributes: { term: 'Application', label: 'アプリケーション' } }, 'im:voteCount': label('5'), ...more,
});
const app = {
  'im:name': label('みほん帳'), 'im:artist': label('株式会社みほん'), title: label('みほん帳 - 株式会社みほん'), summary: label('説明'),
  id: { label: 'https://apps.apple.com/jp/app/id123456', attributes: { 'im:id': '123456', 'im:bundleId': 'example.mihon' } },
};
const feed = (entry: unknown): string => JSON.stringify({ feed: { author: { name: label('iTunes Store') }, entry, id: label('https://itunes.apple.com/jp/rss/customerreviews/id=123456/json') } });
const atom = (entries: string): string => `<?xml version="1.0" encoding="utf-8"?><feed xmlns:im="http://itunes.apple.com/rss" xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">` +
  `<id>https://itunes.apple.com/jp/rss/customerreviews/id=123456/sortBy=mostRecent/page=1/xml</id><title>レビュー</title>${entries}</feed>`;
const atomEntry = (id: string): string => `<entry><updated>2026-04-01T02:30:00-07:00</updated><id>${id}</id><title>A &amp; B</title><content type="text">本文&#x3067;す\n二行目</content>` +
  '<im:voteSum>0</im:voteSum><im:voteCount>3</im:voteCount><im:rating>4</im:rating><im:version>3.0</im:version><author><name>花</name><uri>https://itunes.apple.com/jp/reviews/id701</uri></author>' +
  '<link rel="related" href="https://itunes.apple.com/jp/review?id=123456&amp;type=Purple%20Software"/><content type="html">&lt;table&gt;&lt;tr&gt;&lt;td&gt;本文です&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</content></entry>';

describe('customer reviews of the App Store', () => {
  it('are read with rating, version, votes and writer, and without a time where the feed states none', () => {
    expect(read(feed([app, review('9001')])).lines).toEqual([expect.objectContaining({
      external_id: '9001', source: 'appstore', url: 'https://itunes.apple.com/jp/review?id=123456&type=Purple%20Software', author_id: '700', author_name: 'みほん太郎',
      text: '更新したら\n落ちます', title: '開けない', rating: 2, posted_at: null, language: null, likes: null,
      extra: { author_url: 'https://itunes.apple.com/jp/reviews/id700', app_version: '2.1.0', app_id: '123456', country: 'jp', votes: 5, helpful_votes: -1 },
    })]);
  });

  it('have their time where newer answers state it', () => {
    expect(read(feed([review('1', { updated: label('2026-04-01T02:30:00-07:00') })])).lines[0]).toMatchObject({ posted_at: '2026-04-01T09:30:00.000Z' });
  });

  it('may stand alone without a list, and a page may hold the app alone or nothing', () => {
    expect(read(feed(review('1'))).lines).toHaveLength(1);
    expect([read(feed(app)), read(feed(undefined)), read(feed([]))]).toEqual(Array.from({ length: 3 }, () => ({ lines: [], problems: [] })));
  });

  it('with fields of a wrong kind lose these fields, and without id or words are told of', () => {
    const { lines, problems } = read(feed([review('1', { 'im:rating': label('many'), author: [7], link: 'x', 'im:version': null, title: {}, updated: label('soon') }), review('2', { id: {} }), review('3', { content: null, title: null })]));
    expect(lines).toEqual([expect.objectContaining({ external_id: '1', rating: null, author_name: null, url: null, title: null, posted_at: null })]);
    expect(problems.map(({ reason }) => reason)).toEqual(['a review without id', 'review 3 holds no text']);
  });

  it('of the Atom form have the same ids, the plain one of two texts, and their time', () => {
    expect(read(atom(atomEntry('8001'))).lines).toEqual([expect.objectContaining({
      external_id: '8001', title: 'A & B', text: '本文です\n二行目', rating: 4, posted_at: '2026-04-01T09:30:00.000Z', author_id: '701', author_name: '花', language: null,
      extra: { author_url: 'https://itunes.apple.com/jp/reviews/id701', app_version: '3.0', app_id: '123456', country: 'jp', votes: 3, helpful_votes: 0 },
    })]);
  });

  it.each([
    ['Atom', atom(atomEntry('1') + atomEntry('2')).slice(0, -300)],
    ['JSON', feed([review('1'), review('2')]).slice(0, -300)],
  ])('that were cut off (%s) are read as far as they are whole', (_form, text) => {
    const { lines, problems } = read(text);
    expect(lines.map((line) => 'external_id' in line && line.external_id)).toEqual(['1']);
    expect(problems).toEqual([{ line: null, reason: expect.stringContaining('truncated') as string }]);
  });

  it('of App Store Connect are read with our published answer', () => {
    const data = { type: 'customerReviews', id: '00-1', attributes: { rating: 1, title: '題', body: '本文', reviewerNickname: '花', createdDate: '2026-04-01T02:30:00-07:00', territory: 'JPN' }, relationships: { response: { data: { type: 'customerReviewResponses', id: 'r1' } } } };
    const included = [{ type: 'customerReviewResponses', id: 'r1', attributes: { responseBody: 'ご不便をおかけしました', lastModifiedDate: '2026-04-02T00:00:00Z', state: 'PUBLISHED' } }];
    const expected = [expect.objectContaining({
      external_id: '00-1', text: '本文', title: '題', rating: 1, author_name: '花', posted_at: '2026-04-01T09:30:00.000Z',
      extra: { territory: 'JPN', developer_reply: { text: 'ご不便をおかけしました', at: '2026-04-02T00:00:00.000Z', state: 'PUBLISHED' } },
    })];
    expect(read(JSON.stringify({ data: [data], included })).lines).toEqual(expected);
    expect(read(JSON.stringify({ data, included })).lines).toEqual(expected);
    expect(read(JSON.stringify({ errors: [{ status: '401', detail: 'no key' }] })).problems).toEqual([{ line: null, reason: 'the source answered with an error: no key' }]);
  });

  it('are read from one answer a line, and a broken line does not end the rest', () => {
    const { lines, problems } = read(`${feed([review('1')])}\n{broken\n[1]\n${feed([review('2')])}\n`);
    expect(lines).toHaveLength(2);
    expect(problems).toEqual([{ line: 2, reason: 'not JSON' }, { line: 3, reason: 'not an answer of this source' }]);
  });

  it('are not looked for in a page of HTML or another JSON', () => {
    expect(read('<html><body>工事中</body></html>').problems).toEqual([{ line: null, reason: expect.stringContaining('not_a_feed') as string }]);
    expect(read('{"resultCount":0,"results":[]}').problems).toHaveLength(1);
  });
});
