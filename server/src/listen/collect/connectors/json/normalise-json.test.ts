import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { itemReaders, normaliseJson, readJsonAnswer } from './normalise-json.js';
import { proposePaths } from './domain/json-mention.js';

const read = (value: unknown) => {
  const { lines, problems } = normaliseJson(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), { origin: null });
  for (const line of lines) if (!('line_kind' in line)) expect(neutralMention.safeParse(line).error).toBeUndefined();
  return { lines, problems };
};

describe('JSON of any source', () => {
  it('in the product\'s own form is taken as it stands, with its channel and what is null', () => {
    expect(read([{ external_id: '1', source: 'webhook', text: '<b>これは文字です</b>', posted_at: '2026-04-01T18:30:00+09:00', likes: 3, replies: null, tags: ['a'], links: ['https://a.mihon.example/'], extra: { a: 1 }, text_is_full: false }]).lines)
      .toEqual([expect.objectContaining({ external_id: '1', source: 'webhook', text: '<b>これは文字です</b>', posted_at: '2026-04-01T09:30:00.000Z', likes: 3, replies: null, tags: ['a'], links: ['https://a.mihon.example/'], extra: { a: 1 }, text_is_full: false })]);
  });

  it('passes edits, tombstones and new counts through in their order', () => {
    const lines = [
      { line_kind: 'tombstone', tombstone_of: '1', at: null, reason: 'deleted' }, { line_kind: 'edit', external_id: '2', text: '新', at: '2026-04-01T09:30:00Z' },
      { line_kind: 'engagement', external_id: '3', at: null, likes: 5 },
    ];
    expect(read(lines.map((line) => JSON.stringify(line)).join('\n')).lines).toEqual(lines.map((line) => expect.objectContaining(line)));
    expect(read(JSON.stringify({ line_kind: 'edit', external_id: '2' })).problems).toHaveLength(1);
  });

  it('under names in common use is found in a nested list, HTML stripped', () => {
    expect(read({ meta: { total: 1 }, data: { items: [{
      id: 71, link: 'https://blog.mihon.example/71', date_gmt: '2026-04-01T09:30:00', title: { rendered: 'A &amp; B' }, content: { rendered: '<p>一行<br>二行</p>' },
      author: { name: 'みほん花', id: 9, followers_count: '120' }, stats: { likes: '3', comments_count: 2 }, tags: [{ name: '製品' }],
    }] } }).lines).toEqual([expect.objectContaining({
      external_id: '71', source: 'json', url: 'https://blog.mihon.example/71', posted_at: '2026-04-01T09:30:00.000Z', title: 'A & B', text: '一行\n二行', author_name: 'みほん花', author_id: '9', author_followers: 120,
      likes: 3, replies: 2, tags: ['製品'], text_is_full: true,
    })]);
  });

  it.each([
    ['seconds', 1_775_000_000, '2026-03-31T23:33:20.000Z'], ['milliseconds', 1_775_000_000_123, '2026-03-31T23:33:20.123Z'], ['microseconds', 1_775_000_000_123_456, '2026-03-31T23:33:20.123Z'],
    ['seconds as text', '1775000000', '2026-03-31T23:33:20.000Z'], ['a Japanese date', '2026年4月1日 18時30分', '2026-04-01T09:30:00.000Z'], ['a word', 'きのう', null],
  ])('reads a time written as %s', (_form, written, instant) => {
    expect(read([{ id: '1', text: 'あ', created_at: written }]).lines[0]).toMatchObject({ posted_at: instant });
  });

  it('of one post a line is read around a broken line', () => {
    const { lines, problems } = read('{"id":"1","body":"あ"}\n{broken\n\n{"id":"2","message":"い"}\n{"id":"3"}');
    expect(lines.map((line) => 'external_id' in line && line.external_id)).toEqual(['1', '2']);
    expect(problems.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('without an id is known by its address, without both by what it says', () => {
    const [linked, bare, again] = read([{ text: 'あ', url: 'https://a.mihon.example/1' }, { text: 'い' }, { text: 'い' }]).lines;
    expect(linked).toMatchObject({ external_id: 'https://a.mihon.example/1' });
    expect(bare).toMatchObject({ external_id: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(again).toEqual(bare);
  });

  it('of an error is told and gives no mention', () => {
    expect(read({ error: { message: 'too many requests' } })).toEqual({ lines: [], problems: [{ line: null, reason: 'the source answered: too many requests' }] });
    expect(read({ ok: true }).problems).toEqual([{ line: null, reason: 'not an answer of this source' }]);
  });

  it('is read by a mapping with dotted paths or JSON pointers, and only there', () => {
    const answer = { 'a/b': { 一覧: [{ n: 5, 内容: { 文: '困った' }, text: '別の欄', 時: '2026/04/01 18:30' }] } };
    const read = readJsonAnswer(answer, { list: '/a~1b/一覧', fields: { external_id: 'n', text: '内容.文', posted_at: '/時', url: 'missing' } });
    expect(read?.lines).toEqual([expect.objectContaining({ external_id: '5', text: '困った', posted_at: '2026-04-01T09:30:00.000Z', url: null })]);
    expect(readJsonAnswer(answer, { list: 'nowhere', fields: {} })).toBeNull();
  });

  it('has a mapping proposed from what most of its items hold', () => {
    const items = [{ _id: 'a', attributes: { body: 'あ', created_at: '2026-04-01T09:30:00Z' }, user: { screen_name: 'mihon' } }, { _id: 'b', attributes: { body: 'い', created_at: 'x' }, title: '題' }];
    expect(proposePaths([...items, items[0]!], itemReaders)).toEqual({ external_id: '_id', text: 'attributes.body', posted_at: 'attributes.created_at', author_handle: 'user.screen_name' });
  });

  it('survives names that stand for something in the language', () => {
    expect(read('[{"__proto__":{"text":"x"},"constructor":"y","text":"あ","id":"1"}]').lines[0]).toMatchObject({ external_id: '1', text: 'あ' });
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
