import { describe, expect, it } from 'vitest';
import { needlePath, sectionPath } from './gauge-arcs.ts';

const tipOf = (score: number): number[] => (/L([\d.]+) ([\d.]+)L/.exec(needlePath(score))?.slice(1) ?? []).map(Number);

describe('the gauge', () => {
  it('has five sections from left to right', () => {
    const starts = ([1, 2, 3, 4, 5] as const).map((level) => Number(/^M([\d.]+)/.exec(sectionPath(level))?.[1]));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(new Set(starts).size).toBe(5);
    expect(sectionPath(1).startsWith('M6.00 60.00')).toBe(true);
    expect(sectionPath(5)).toContain('114.00 60.00');
  });

  it('points left at 0, up at 50 and right at 100, and never beyond', () => {
    expect(tipOf(0)).toEqual([10, 60]);
    expect(tipOf(50)).toEqual([60, 10]);
    expect(tipOf(100)).toEqual([110, 60]);
    expect(tipOf(140)).toEqual([110, 60]);
  });
});
