import { describe, expect, it } from 'vitest';
import { hourlyBaseline } from './baseline.js';
import type { HourCount } from './baseline.js';
import { dayMs, hourMs, hourOfWeek } from './time-buckets.js';

const now = Date.parse('2026-11-20T21:00:00+09:00');

/** One count for each whole hour of the last days, newest first. */
function hoursBack(days: number, valueAt: (atMs: number) => number): HourCount[] {
  return Array.from({ length: days * 24 }, (_, at) => now - (at + 1) * hourMs).map((atMs) => ({ atMs, value: valueAt(atMs), originals: 10 * valueAt(atMs), crises: 0 }));
}

describe('the usual number of critical posts in an hour', () => {
  it('is 1 an hour without any history', () => {
    expect(hourlyBaseline([], now)).toMatchObject({ value: 1, historyDays: 0 });
  });

  it('is 1 an hour on the first day, whatever that day brought', () => {
    expect(hourlyBaseline(hoursBack(1, () => 400), now)).toMatchObject({ value: 1, historyDays: 1 });
  });

  it('is what this hour of the week had in the past weeks, not what other hours had', () => {
    const friday20 = hourOfWeek(now - hourMs);
    const counts = hoursBack(35, (atMs) => (Math.abs(hourOfWeek(atMs) - friday20) <= 1 ? 12 : 2));
    expect(hourlyBaseline(counts, now)).toMatchObject({ value: 12, historyDays: 35 });
    expect(hourlyBaseline(counts, now - 6 * hourMs).value).toBe(2);
  });

  it('compares hours of the day while history is shorter than two weeks', () => {
    const counts = hoursBack(6, (atMs) => (hourOfWeek(atMs) % 24 >= 18 ? 9 : 3));
    expect(hourlyBaseline(counts, now)).toMatchObject({ value: 9, historyDays: 6 });
  });

  it('is not raised by the storm of the last 24 hours', () => {
    const counts = hoursBack(28, (atMs) => (atMs >= now - dayMs ? 5000 : 4));
    expect(hourlyBaseline(counts, now).value).toBe(4);
  });

  it('is not raised by hours at level 3 or above, but by the same hours at level 2', () => {
    const stormy = (level: number) => hoursBack(28, () => 4).map((hour) => (hour.atMs < now - 10 * dayMs ? { ...hour, value: 300, level } : hour));
    expect(hourlyBaseline(stormy(3), now).value).toBe(4);
    expect(hourlyBaseline(stormy(2), now).value).toBeGreaterThan(100);
  });

  it('is hardly moved by one forgotten storm among five weeks', () => {
    const counts = hoursBack(35, (atMs) => (atMs > now - 9 * dayMs && atMs < now - 6 * dayMs ? 900 : 6));
    expect(hourlyBaseline(counts, now).value).toBe(6);
  });

  it('counts hours that are not listed as hours without criticism', () => {
    const busyOnce = [{ atMs: now - 30 * dayMs, value: 50, originals: 50, crises: 0 }, { atMs: now - 7 * dayMs - hourMs, value: 60, originals: 60, crises: 0 }];
    expect(hourlyBaseline(busyOnce, now)).toMatchObject({ value: 1, historyDays: 30 });
  });

  it('adds up counts of the same hour and does not depend on their order', () => {
    const counts = hoursBack(28, () => 5);
    const doubled = [...counts, ...counts].reverse();
    expect(hourlyBaseline(doubled, now).value).toBe(10);
  });

  it('ignores counts from after the moment asked about', () => {
    const counts = hoursBack(28, () => 5);
    expect(hourlyBaseline(counts, now - 7 * dayMs)).toMatchObject({ value: 5, historyDays: 21 });
  });

  it('knows the usual day and the usual share of criticism, drawn to one in twelve while there are few posts', () => {
    expect(hourlyBaseline([], now)).toMatchObject({ day: 24, share: 0.08 });
    const counts = hoursBack(28, () => 5).map((count) => ({ ...count, originals: 50, crises: 1 }));
    const { day, share, crisisShare } = hourlyBaseline(counts, now);
    expect(day).toBeCloseTo(120, 0);
    expect(share).toBeCloseTo(0.1, 2);
    expect(crisisShare).toBeCloseTo(0.02, 3);
  });
});
