import { expect, it } from 'vitest';
import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { aliasesIn, namesIn, withoutAliases } from './alias-lines.js';

const post = (fields: Partial<NeutralMention>): NeutralMention => ({
  external_id: 'https://a.example/1', source: 'mastodon', url: null, author_id: null, author_handle: null, author_name: null, author_followers: null, text: '', text_is_full: true,
  title: null, content_warning: null, language: null, posted_at: null, received_at: null, reposts: null, likes: null, replies: null, quotes: null, views: null, bookmarks: null,
  rating: null, parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null, links: [], tags: [], extra: {}, ...fields,
});

it('a deletion by the server\'s own id finds the post that is stored under its address', () => {
  const lines: NeutralLine[] = [post({ extra: { server_id: '77' } }), { line_kind: 'tombstone', tombstone_of: '77', at: null, reason: 'deleted' }];
  expect(withoutAliases(lines, aliasesIn(lines))[1]).toMatchObject({ tombstone_of: 'https://a.example/1' });
});

it('an answer by the server\'s own id leads to the post, and an unknown one stays as the source said it', () => {
  const lines: NeutralLine[] = [post({ external_id: 'https://a.example/2', parent_id: '77', quote_of: '99', extra: { server_id: '78' } })];
  expect(namesIn(lines)).toEqual(['77', '99']);
  expect(withoutAliases(lines, new Map([['77', 'https://a.example/1']]))[0]).toMatchObject({ parent_id: 'https://a.example/1', quote_of: '99' });
});

it('a source without such ids is asked for nothing more', () => {
  expect(namesIn([post({ parent_id: 'x' })])).toEqual([]);
  expect(aliasesIn([post({ extra: { server_id: 7 } }), post({ extra: { server_id: 'https://a.example/1' } })]).size).toBe(0);
});
