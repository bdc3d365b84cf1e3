import { describe, expect, it } from 'vitest';
import { chartLines, finishedPoints, largest, markRows, spreadLabels, timeTicks, toRows } from './chart-series.ts';

const point = { at: '2026-11-21T09:00:00.000Z', all: 8, critical: 3, negative: 3, neutral: 4, positive: 1, baseline: 0.8 };
const at = (text: string): number => Date.parse(text);

describe('series of the focused chart', () => {
  it('tells lines of one view apart by dash or width as well as by colour', () => {
    for (const lines of Object.values(chartLines)) {
      const looks = lines.map((line) => `${line.dash}/${line.width}`);
      expect(new Set(looks).size).toBe(lines.length);
    }
  });

  it('finds the largest value and has none without points', () => {
    expect(largest([point, { ...point, critical: 9 }], 'critical')).toBe(9);
    expect(largest([], 'all')).toBe(0);
  });

  it('leaves out the step that still runs, unless it already rises', () => {
    const running = { ...point, at: '2026-11-21T09:05:00.000Z', all: 1, critical: 1 };
    const now = at('2026-11-21T09:06:00Z');
    expect(finishedPoints([point, running], 300, now)).toEqual([point]);
    expect(finishedPoints([point, { ...running, critical: 4 }], 300, now)).toHaveLength(2);
    expect(finishedPoints([point, running], 300, at('2026-11-21T09:10:00Z'))).toHaveLength(2);
    expect(finishedPoints([running], 300, now)).toEqual([running]);
  });

  it('keeps the time as a number for the axis', () => {
    expect(toRows([point])[0]?.atMs).toBe(at('2026-11-21T09:00:00Z'));
  });

  it('puts day ticks at midnight in Tokyo', () => {
    const ticks = timeTicks(at('2026-11-14T09:30:00Z'), at('2026-11-21T09:30:00Z'), 8);
    expect(ticks).toHaveLength(7);
    expect(ticks[0]).toBe(at('2026-11-14T15:00:00Z'));
  });

  it('uses the finest step that keeps the number of ticks small', () => {
    const ticks = timeTicks(at('2026-11-21T08:05:00Z'), at('2026-11-21T09:05:00Z'), 7);
    expect(ticks.map((tick) => new Date(tick).toISOString().slice(11, 16))).toEqual(['08:10', '08:20', '08:30', '08:40', '08:50', '09:00']);
    expect(timeTicks(at('2026-11-21T08:05:00Z'), at('2026-11-21T09:05:00Z'), 3)).toHaveLength(2);
  });

  it('puts the label of a level change that follows closely into the other row', () => {
    expect(markRows([0, 5, 8, 100], 10)).toEqual([0, 1, 0, 0]);
    expect(markRows([], 10)).toEqual([]);
  });

  it('moves end labels apart without changing their order or leaving the chart', () => {
    expect(spreadLabels([100, 100, 10], 14, 0, 100)).toEqual([86, 100, 10]);
    expect(spreadLabels([50, 20], 14, 0, 100)).toEqual([50, 20]);
  });
});
