import type { Mention } from '@hinomi/shared/contracts/mention';
import { describe, expect, it } from 'vitest';
import { RowBook } from './row-book.ts';

const post = (id: string, version = 0, text = '本文'): Mention => ({
  id, text, sourceId: 1, sourceName: 'みほん', channel: 'rss', externalId: id, url: null, authorId: null, authorHandle: null, authorName: null, authorFollowers: null,
  title: null, textIsFull: true, contentWarning: null, postedAt: null, firstSeenAt: '2026-11-21T00:00:00Z', sortAt: '2026-11-21T00:00:00Z', isClockSuspect: false,
  editedAt: null, deletedAt: null, topicIds: [], counts: { reposts: null, likes: null, replies: null, quotes: null, views: null, bookmarks: null }, rating: null,
  parentId: null, repostOf: null, quoteOf: null, isOfficial: false, links: [], tags: [], judgement: null, copies: 1, copyKey: id,
  work: { status: 'new', assignee: null, tags: [], noteCount: 0, hasEvidence: false, version, updatedAt: null, updatedBy: null },
});
const finish = (work: Mention['work']) => ({ ...work, status: 'done' as const });

describe('rows while they are worked on', () => {
  it('shows a change at once and goes back where the server refused it', () => {
    const book = new RowBook();
    const base = post('1');
    book.note([base]);
    const pending = book.begin(['1'], finish);
    expect(book.show(base).work.status).toBe('done');
    expect(book.stored(base).work.status).toBe('new');
    book.settle(pending);
    expect(book.show(base).work.status).toBe('new');
  });

  it('keeps what the server answered, also for a conflict that brings another state', () => {
    const book = new RowBook();
    const base = post('1');
    book.note([base]);
    book.settle(book.begin(['1'], finish), [{ mentionId: '1', work: { ...base.work, status: 'waiting', version: 4 } }]);
    expect(book.show(base).work).toMatchObject({ status: 'waiting', version: 4 });
  });

  it('puts two changes that are on their way one upon the other', () => {
    const book = new RowBook();
    const base = post('1');
    book.note([base]);
    const first = book.begin(['1'], finish);
    book.begin(['1'], (work) => ({ ...work, tags: [...work.tags, '至急'] }));
    expect(book.show(base).work).toMatchObject({ status: 'done', tags: ['至急'] });
    book.settle(first, [{ mentionId: '1', work: { ...base.work, status: 'done', version: 1 } }]);
    expect(book.show(base).work).toMatchObject({ status: 'done', tags: ['至急'], version: 1 });
  });

  it('never lets an older answer hide a newer state', () => {
    const book = new RowBook();
    const base = post('1', 2);
    book.take(post('1', 5, '新しい本文'));
    expect(book.show(base).text).toBe('新しい本文');
    book.settle(book.begin(['1'], finish), [{ mentionId: '1', work: { ...base.work, version: 3 } }]);
    expect(book.show(base).work.version).toBe(5);
    expect(book.show(post('1', 6)).work.version).toBe(6);
  });

  it('gives the same object for a row nothing happened to, so that it is not drawn again', () => {
    const book = new RowBook();
    const [one, two] = [post('1'), post('2')];
    const shown = book.show(one);
    book.note([two]);
    book.begin(['2'], finish);
    expect(book.show(one)).toBe(shown);
    expect(book.show(two)).not.toBe(two);
  });

  it('forgets everything but what is on its way when a fresh list comes', () => {
    const book = new RowBook();
    const [one, two] = [post('1'), post('2')];
    book.take(post('1', 3));
    book.note([two]);
    book.begin(['2'], finish);
    book.reset();
    expect(book.show(one).work.version).toBe(0);
    expect(book.show(two).work.status).toBe('done');
  });
});
