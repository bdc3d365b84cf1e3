import { describe, expect, it } from 'vitest';
import { sensitivities } from '@hinomi/shared/vocabulary/level';
import { LevelReplay, stepInputs } from './replay-levels.js';
import type { Past, PastPost } from './replay-levels.js';

const start = Date.parse('2026-11-01T00:00:00Z');
const day = 86_400_000;
/** `count` posts by different people within an hour from `atMs`. */
const storm = (atMs: number, count: number, authors = count): PastPost[] => Array.from({ length: count }, (_value, n) => (
  { atMs: atMs + n * 30_000, voice: `${atMs} ${n}`, author: `客${n % authors}`, text: `${atMs} ${n}`, followers: null, isArticle: false, sourceId: 1 }));
const pastOf = (posts: PastPost[]): Past => ({ posts, crises: [], tones: [], baselineAt: () => ({ value: 1, historyDays: 30, day: 24, share: 0.08, crisisShare: 0.004 }) });

function replay(past: Past): Record<string, { alerts: number; highestLevel: number }> {
  return Object.fromEntries(sensitivities.map((sensitivity) => {
    const run = new LevelReplay(sensitivity, start);
    for (const { atMs, input } of stepInputs(past, start, start + 30 * day)) run.take(atMs, input);
    return [sensitivity, run.result];
  }));
}

describe('the past at each sensitivity', () => {
  it('is calm without criticism', () => {
    expect(replay(pastOf([]))).toEqual({ low: { alerts: 0, highestLevel: 1 }, standard: { alerts: 0, highestLevel: 1 }, high: { alerts: 0, highestLevel: 1 } });
  });

  it('gives fewer notices to the reserved and more to the eager: 22 and 60 critical posts in half an hour', () => {
    expect(replay(pastOf(storm(start + 5 * day, 22)))).toEqual({ low: { alerts: 0, highestLevel: 2 }, standard: { alerts: 1, highestLevel: 3 }, high: { alerts: 1, highestLevel: 3 } });
    expect(replay(pastOf(storm(start + 5 * day, 60)))).toEqual({ low: { alerts: 1, highestLevel: 3 }, standard: { alerts: 1, highestLevel: 3 }, high: { alerts: 2, highestLevel: 4 } });
  });

  it('counts each storm once, and once more where it grows past its peak', () => {
    const past = pastOf([...storm(start + 5 * day, 60), ...storm(start + 12 * day, 60), ...storm(start + 20 * day, 120)]);
    expect(replay(past)['standard']).toEqual({ alerts: 4, highestLevel: 4 });
  });

  it('does not call a storm made by a few people', () => {
    expect(replay(pastOf(storm(start + 5 * day, 60, 4)))['standard']?.alerts).toBe(0);
  });

  it('sees crisis posts of a grave category although they are few', () => {
    const crises = Array.from({ length: 3 }, (_value, n) => ({ atMs: start + day + n * 60_000, author: `客${n}`, text: `${n}`, category: 'safety' as const, isNear: false }));
    expect(replay({ ...pastOf([]), crises })['standard']).toEqual({ alerts: 1, highestLevel: 3 });
  });
});
