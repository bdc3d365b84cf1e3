import { describe, expect, it } from 'vitest';
import { readInstant, readMicros, writeMicros } from './instant.ts';

describe('instants without a clock of the machine', () => {
  it('count microseconds as the calendar of the machine does, over five hundred years', () => {
    for (let day = -104_000; day < 104_000; day += 97) {
      const text = new Date(day * 86_400_000 + 45_296_789).toISOString();
      expect(readMicros(text)).toBe(Date.parse(text) * 1000);
      expect(writeMicros(Date.parse(text) * 1000)).toBe(text.replace('Z', '000Z'));
    }
  });

  it('keep six decimals and the zone', () => {
    expect(readMicros('1970-01-01T00:00:00.000001Z')).toBe(1);
    expect(readMicros('1970-01-01T09:00:00+09:00')).toBe(0);
    expect(readMicros('1969-12-31T23:30:00-00:30')).toBe(0);
    expect(writeMicros(1_790_000_000_123_456)).toBe('2026-09-21T14:13:20.123456Z');
    expect(writeMicros(-1)).toBe('1969-12-31T23:59:59.999999Z');
  });

  it.each([
    '2026-02-29T00:00:00Z', '2026-13-01T00:00:00Z', '2026-00-10T00:00:00Z', '2026-04-31T00:00:00Z', '2026-04-01T24:00:00Z', '2026-04-01T00:60:00Z', '2026-04-01T00:00:60Z',
    '0000-01-01T00:00:00Z', '2026-04-01T00:00:00', '2026-04-01', '2026-04-01T00:00:00+25:00', '2026年4月1日', 'yesterday', '', '12026-04-01T00:00:00Z',
  ])('do not accept %s', (text) => {
    expect(readInstant(text)).toBeNull();
  });

  it('stay as the source wrote them', () => {
    expect(readInstant(' 2024-02-29t00:00:00.1z ')).toBe('2024-02-29T00:00:00.1Z');
    expect(readInstant('2026-04-01T00:00:00.123456789+09:00')).toBe('2026-04-01T00:00:00.123456789+09:00');
    expect(readInstant(5)).toBeNull();
  });

  it('are nothing where microseconds no longer fit a number', () => {
    expect(writeMicros(Number.NaN)).toBeNull();
    expect(writeMicros(9e18)).toBeNull();
    expect(writeMicros(-7e16)).toBeNull();
  });
});
