import { expect, it } from 'vitest';
import { useWindow } from './use-window.js';

const windowAt = (at: string, window: 'day' | 'month', zone: 'UTC' | 'Asia/Tokyo' | 'America/Los_Angeles'): string[] => {
  const { fromMs, toMs } = useWindow({ window, zone }, Date.parse(at));
  return [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
};

it('a day begins at the midnight of its zone', () => {
  expect(windowAt('2026-11-21T16:30:00Z', 'day', 'Asia/Tokyo')).toEqual(['2026-11-21T15:00:00.000Z', '2026-11-22T15:00:00.000Z']);
  expect(windowAt('2026-11-21T16:30:00.750Z', 'day', 'UTC')).toEqual(['2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z']);
  expect(windowAt('2026-11-21T07:59:59Z', 'day', 'America/Los_Angeles')).toEqual(['2026-11-20T08:00:00.000Z', '2026-11-21T08:00:00.000Z']);
});

it('days on which the clocks change are 23 and 25 hours long', () => {
  expect(windowAt('2026-03-08T20:00:00Z', 'day', 'America/Los_Angeles')).toEqual(['2026-03-08T08:00:00.000Z', '2026-03-09T07:00:00.000Z']);
  expect(windowAt('2026-11-01T20:00:00Z', 'day', 'America/Los_Angeles')).toEqual(['2026-11-01T07:00:00.000Z', '2026-11-02T08:00:00.000Z']);
});

it('a month runs to the first of the next, also over the end of the year', () => {
  expect(windowAt('2026-12-31T23:00:00Z', 'month', 'UTC')).toEqual(['2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']);
  expect(windowAt('2026-12-31T23:00:00Z', 'month', 'Asia/Tokyo')).toEqual(['2026-12-31T15:00:00.000Z', '2027-01-31T15:00:00.000Z']);
});
