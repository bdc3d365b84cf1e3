import { describe, expect, it } from 'vitest';
import { readInstant, writeInstant } from './answer-time.ts';

describe('times in answers', () => {
  it.each([
    ['2026-04-01T18:30:00+09:00', '2026-04-01T09:30:00.000Z'], ['20260401T093000Z', '2026-04-01T09:30:00.000Z'], ['2026-04-01T09:30Z', '2026-04-01T09:30:00.000Z'],
    ['2026-04-01 02:30:00.1234567-07:00', '2026-04-01T09:30:00.123Z'], ['2026-04-01T18:30:00+0900', '2026-04-01T09:30:00.000Z'],
    ['2026-04-01T18:30:00', null], ['2026-02-30T00:00:00Z', null], ['2026-04-01T25:00:00Z', null], ['yesterday', null], ['', null], [1_775_000_000, null], [null, null],
  ])('reads %s as %s', (written, instant) => {
    expect(readInstant(written)).toBe(instant);
  });

  it('are never moments no post can have', () => {
    expect([writeInstant(NaN), writeInstant(9e15), writeInstant(-1e15), writeInstant(0)]).toEqual([null, null, null, '1970-01-01T00:00:00.000Z']);
  });
});
