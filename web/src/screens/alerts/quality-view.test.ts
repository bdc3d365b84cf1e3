import { describe, expect, it } from 'vitest';
import { falseAlarmsOf, precisionOf } from './quality-view.ts';

describe('precision of the rules', () => {
  it('is a percentage only where enough alerts were judged', () => {
    expect(precisionOf({ judged: 3, useful: 2 })).toBeNull();
    expect(precisionOf({ judged: 10, useful: 8 })).toBe(0.8);
  });

  it('counts false alarms by week, over the weeks there are', () => {
    const week = (falseAlarms: number) => ({ from: '2026-11-15T15:00:00Z', alerts: 3, falseAlarms });
    expect(falseAlarmsOf([week(2), week(1)])).toEqual({ total: 3, weeks: 2, perWeek: '1.5' });
    expect(falseAlarmsOf([])).toBeNull();
  });
});
