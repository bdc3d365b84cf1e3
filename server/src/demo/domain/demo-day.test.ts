import { expect, it } from 'vitest';
import { dayMs, demoDayStart, hourMs, offsetOf } from './demo-day.js';

it.each(['2026-11-21T05:59:59+09:00', '2026-11-21T06:00:00+09:00', '2026-11-21T23:00:00+09:00', '2027-01-01T00:00:00Z'])('the demo of %s plays the last day from seven to seven that is over', (now) => {
  const nowMs = Date.parse(now);
  const startMs = demoDayStart(nowMs);
  expect(new Date(startMs + 9 * hourMs).toISOString()).toMatch(/T07:00:00\.000Z$/);
  expect(startMs + dayMs).toBeLessThanOrEqual(nowMs);
  expect(startMs + 2 * dayMs).toBeGreaterThan(nowMs);
});

it('times count from seven in the morning, past midnight into the next day', () => {
  expect(offsetOf('07:00')).toBe(0);
  expect(offsetOf('14:30')).toBe(7.5 * hourMs);
  expect(offsetOf('25:30')).toBe(18.5 * hourMs);
});
