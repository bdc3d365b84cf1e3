import { describe, expect, it } from 'vitest';
import { RepostCounts } from './repost-counts.js';

const minute = 60_000;
const start = Date.parse('2026-11-01T00:00:00Z');

describe('the growth of reposts', () => {
  it('of a new post begins at none', () => {
    const counts = new RepostCounts();
    counts.addPost('a', start, start + minute, 3);
    counts.read('a', start + 30 * minute, 240);
    expect(counts.strongest(start + 31 * minute)).toMatchObject({ postId: 'a', from: 0, to: 240 });
  });

  it('is what was added within the hour, seen one by one or stated by the source', () => {
    const counts = new RepostCounts();
    counts.addPost('a', start, start, 8);
    for (let n = 1; n <= 120; n += 1) counts.addOne('a', start + 90 * minute + n * 1_000);
    expect(counts.strongest(start + 95 * minute)).toMatchObject({ from: 8, to: 120, minutes: 60 });
  });

  it('of an old post heard of for the first time is unknown', () => {
    const counts = new RepostCounts();
    counts.addPost('a', start - 90 * 24 * 60 * minute, start, 5_000);
    expect(counts.strongest(start + minute)).toBeNull();
  });

  it('is no growth any more an hour after the last repost, and never shrinks', () => {
    const counts = new RepostCounts();
    counts.addPost('a', start, start, 0);
    counts.read('a', start + 10 * minute, 200);
    counts.read('a', start + 20 * minute, 150);
    expect(counts.latest('a')).toBe(200);
    expect(counts.strongest(start + 71 * minute)).toBeNull();
  });

  it('of several posts is told of the one that grew by the largest factor', () => {
    const counts = new RepostCounts();
    counts.addPost('big', start - 120 * minute, start - 100 * minute, 1_000);
    counts.read('big', start, 1_500);
    counts.addPost('small', start - 10 * minute, start - 10 * minute, 0);
    counts.read('small', start, 90);
    expect(counts.strongest(start)?.postId).toBe('small');
  });
});
