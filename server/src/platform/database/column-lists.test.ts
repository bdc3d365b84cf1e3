import { describe, expect, it } from 'vitest';
import { encodeList } from './binary-arrays.js';
import { listColumns } from './column-lists.js';
import type { ListColumn } from './column-lists.js';

type Post = { id: string; language: string | null; hash: Buffer; tags: string[]; atMs: number | null };
const columns: readonly ListColumn<Post>[] = [
  { name: 'id', type: 'text', value: (post) => post.id }, { name: 'language', type: 'text', value: (post) => post.language },
  { name: 'hash', type: 'bytea', value: (post) => post.hash }, { name: 'tags', type: 'text', value: (post) => JSON.stringify(post.tags), as: 'jsonb' },
  { name: 'at', type: 'timestamptz', value: (post) => post.atMs },
];
const post = (id: string, change: Partial<Post> = {}): Post => ({ id, language: 'ja', hash: Buffer.from('a'), tags: [], atMs: 0, ...change });

describe('rows as one parameter a column', () => {
  it('a column that says the same in every row travels once, the others as lists', () => {
    const lists = listColumns(columns, [post('a'), post('b', { tags: ['x'] })], 2);
    expect(lists.from).toBe('unnest($2::text[], $5::text[]) as given(id, tags)');
    expect(columns.map(({ name }) => lists.pick(name))).toEqual(['given.id', '$3::text', '$4::bytea', 'given.tags::jsonb', '$6::timestamptz']);
    expect(lists.parameters).toEqual([encodeList('text', ['a', 'b']), 'ja', Buffer.from('a'), encodeList('text', ['[]', '["x"]']), '1970-01-01T00:00:00.000Z']);
  });

  it('null beside a value makes a list, null alone does not', () => {
    expect(listColumns(columns, [post('a', { atMs: null }), post('b', { language: null, atMs: null })], 1).from).toBe('unnest($1::text[], $2::text[]) as given(id, language)');
  });

  it('one row still comes as a list, by its first column', () => {
    expect(listColumns(columns, [post('a')], 1).from).toBe('unnest($1::text[]) as given(id)');
  });

  it('a column that is not there is refused', () => {
    expect(() => listColumns(columns, [post('a')], 1).pick('other')).toThrow('other');
  });
});
