import { describe, expect, it } from 'vitest';
import { orderThread } from './order-thread.js';
import type { ThreadPost } from './order-thread.js';

const post = (externalId: string, given: Partial<ThreadPost> = {}): ThreadPost =>
  ({ id: `i-${externalId}`, externalId, parentId: null, rootId: null, quoteOf: null, conversationId: null, ...given });
const shape = (posts: readonly ThreadPost[], asked: string, most = 200) => {
  const { places, isCapped } = orderThread(posts, `i-${asked}`, most);
  return { places: places.map(({ id, depth }) => `${id.slice(2)}:${depth}`), isCapped };
};

describe('a conversation', () => {
  const thread = [post('a'), post('b', { parentId: 'a', rootId: 'a' }), post('other'), post('c', { parentId: 'b', rootId: 'a' }), post('d', { parentId: 'a', rootId: 'a' }), post('q', { quoteOf: 'c' })];

  it.each(['a', 'b', 'c', 'd'])('is the same whichever post is asked for (%s)', (asked) => {
    expect(shape(thread, asked)).toEqual({ places: ['a:0', 'b:1', 'c:2', 'd:1', 'q:3'], isCapped: false });
  });

  it('is followed by parents alone where the source names no root', () => {
    expect(shape([post('a'), post('b', { parentId: 'a' }), post('c', { parentId: 'b' }), post('x', { parentId: 'y' })], 'a').places).toEqual(['a:0', 'b:1', 'c:2']);
  });

  it('whose first post is not stored still holds together', () => {
    expect(shape([post('b', { parentId: 'a', rootId: 'a' }), post('c', { parentId: 'a', rootId: 'a' }), post('e')], 'c').places).toEqual(['b:0', 'c:0']);
    expect(shape([post('b', { conversationId: 'k' }), post('c', { conversationId: 'k' }), post('e', { conversationId: 'l' })], 'b').places).toEqual(['b:0', 'c:0']);
  });

  it('finds an answer whose clock is ahead of what it answers', () => {
    expect(shape([post('a'), post('c', { parentId: 'b' }), post('b', { parentId: 'a' })], 'a').places).toEqual(['a:0', 'c:2', 'b:1']);
  });

  it('of posts that answer each other in a circle ends', () => {
    expect(shape([post('a', { parentId: 'b' }), post('b', { parentId: 'a' })], 'a').places.map((place) => place[0])).toEqual(['a', 'b']);
  });

  it('of one post is that post', () => {
    expect(shape([post('a'), post('b')], 'a')).toEqual({ places: ['a:0'], isCapped: false });
    expect(shape([post('b')], 'a')).toEqual({ places: [], isCapped: false });
  });

  it('that is too long is cut at its end, keeping the asked post and those above it', () => {
    const many = [post('a'), ...Array.from({ length: 300 }, (_, n) => post(`r${n}`, { parentId: 'a', rootId: 'a' })), post('last', { parentId: 'r299', rootId: 'a' })];
    const { places, isCapped } = shape(many, 'last');
    expect(isCapped).toBe(true);
    expect(places).toHaveLength(200);
    expect(places.slice(0, 2)).toEqual(['a:0', 'r0:1']);
    expect(places.slice(-2)).toEqual(['r299:1', 'last:2']);
  });
});
