import { describe, expect, it } from 'vitest';
import { formatDuration } from './elapsed.ts';

describe('elapsed time of an alert', () => {
  it('shows seconds in the first hour, minutes in the first day and hours later', () => {
    expect(formatDuration(303_900, 'ja')).toBe('5分03秒');
    expect(formatDuration(3 * 3_600_000 + 5 * 60_000, 'ja')).toBe('3時間05分');
    expect(formatDuration(52 * 3_600_000, 'ja')).toBe('2日4時間');
    expect(formatDuration(303_900, 'en')).toBe('5m 03s');
  });

  it('never shows a negative time when the clock of the browser runs behind', () => {
    expect(formatDuration(-5000, 'ja')).toBe('0分00秒');
  });
});
