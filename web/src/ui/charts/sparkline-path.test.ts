import { describe, expect, it } from 'vitest';
import { areaPath, linePath, shownHours } from './sparkline-path.ts';

describe('path of a sparkline', () => {
  it('runs from edge to edge and puts the largest value one pixel below the top', () => {
    expect(linePath([0, 10, 5], 10, 100, 22)).toBe('M0 21L50 1L100 11');
  });

  it('draws a second line on the scale of the first', () => {
    expect(linePath([5], 10, 100, 22)).toBe('M0 11');
  });

  it('stays at the bottom when every value is zero', () => {
    expect(linePath([0, 0], 0, 100, 22)).toBe('M0 21L100 21');
  });

  it('leaves out the hour that runs, unless it already rises', () => {
    expect(shownHours([3, 60, 14], [0, 58, 14])).toBe(2);
    expect(shownHours([3, 6, 9], [0, 0, 0])).toBe(3);
    expect(shownHours([9, 9, 9], [0, 1, 2])).toBe(3);
    expect(shownHours([4], [])).toBe(1);
  });

  it('closes the area at the bottom and has no area without values', () => {
    expect(areaPath([0, 10], 10, 100, 22)).toBe('M0 21L100 1L100 22L0 22Z');
    expect(areaPath([], 10, 100, 22)).toBe('');
  });
});
