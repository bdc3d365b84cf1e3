import { describe, expect, it } from 'vitest';
import { fillSeries, periodSteps } from './fill-series.js';

describe('points of a chart', () => {
  it('stand at every step, with zeros where nothing was counted', () => {
    const points = fillSeries([{ atMs: 60_000, all: 3, critical: 2, negative: 2, neutral: 1, positive: 0 }], { fromMs: 0, toMs: 180_000, stepMs: 60_000, baselineAnHour: 6 });
    expect(points.map((point) => [point.at, point.all, point.critical])).toEqual([
      ['1970-01-01T00:00:00.000Z', 0, 0], ['1970-01-01T00:01:00.000Z', 3, 2], ['1970-01-01T00:02:00.000Z', 0, 0]]);
    expect(points[0]?.baseline).toBeCloseTo(0.1);
  });

  it('are at most 300 in every period', () => {
    for (const { stepSeconds, spanMs } of Object.values(periodSteps)) expect(spanMs / 1_000 / stepSeconds).toBeLessThanOrEqual(300);
  });
});
