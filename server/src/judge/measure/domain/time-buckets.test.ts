import { describe, expect, it } from 'vitest';
import { floorTo, hourBucket, hourOfWeek, minuteBucket, minuteMs } from './time-buckets.js';

describe('time buckets', () => {
  it('a bucket starts at the last whole step, also before 1970', () => {
    const at = Date.parse('2026-11-20T09:47:31.250Z');
    expect(minuteBucket(at)).toBe(Date.parse('2026-11-20T09:47:00Z'));
    expect(hourBucket(at)).toBe(Date.parse('2026-11-20T09:00:00Z'));
    expect(floorTo(-1, minuteMs)).toBe(-minuteMs);
  });

  it.each([
    ['2026-11-16T00:00:00+09:00', 0],
    ['2026-11-15T23:59:59+09:00', 167],
    ['2026-11-16T23:30:00+09:00', 23],
    ['2026-11-20T18:30:00+09:00', 4 * 24 + 18],
  ])('%s is hour %i of a week that starts on Monday in Tokyo', (text, expected) => {
    expect(hourOfWeek(Date.parse(text))).toBe(expected);
  });
});
