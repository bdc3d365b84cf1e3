import { describe, expect, it } from 'vitest';
import { readFeatures, readFewFeatures, readMainFeatures } from './spread-features.js';
import { marks, viewCounts, viewTimes } from './spread-view.js';

const markOf = (share: number): number => marks.indexOf(share);

describe('the view of a spread at a moment', () => {
  it('knows nothing of what came later', () => {
    expect(viewTimes([10, 50, 90, 101, 5_000], 100, [])).toEqual(viewTimes([10, 50, 90], 100, []));
    expect(viewCounts([1, 2, 3, 9, 99], 3, [])).toEqual(viewCounts([1, 2, 3], 3, []));
  });
  it('holds how much came until each share of the time', () => {
    const { count, grown, firstAt, lastAt } = viewTimes([10, 50, 90], 100, []);
    expect([count, grown[markOf(1 / 8)], grown[markOf(1 / 2)], grown[markOf(7 / 8)], firstAt, lastAt]).toEqual([3, 1, 2, 2, 0.1, 0.9]);
  });
  it('reads counts at even steps, what is not yet seen as nothing', () => {
    const { count, grown, firstAt, lastAt } = viewCounts([-1, -1, 4, 4, 6, 9, 9, 9], 8, []);
    expect([count, grown[markOf(1 / 4)], grown[markOf(1 / 2)], grown[markOf(3 / 4)], firstAt, lastAt]).toEqual([9, 0, 4, 9, 3 / 8, 6 / 8]);
    expect(viewCounts([-1, -1], 2, [])).toMatchObject({ count: 0, firstAt: 1, lastAt: 1 });
    expect(viewCounts([], 2, [])).toMatchObject({ count: 0, firstAt: 1, lastAt: 1 });
  });
  it('gives numbers for every post, whatever is unknown of it', () => {
    const views = [viewTimes([], 600, [Number.NaN, Number.NaN]), viewTimes([0, 0, 600], 600, [23, -5]), viewTimes([1e9], 600, [0, 1e12])];
    for (const columns of [readFeatures(views, ['hour', 'size']), readFewFeatures(views), readMainFeatures(views, ['hour', 'size'])]) expect(columns.every((column) => column.every(Number.isFinite))).toBe(true);
  });
});
