import { expect, it } from 'vitest';
import { bandOf, cutGaps, fillHours, sumDays, thinOut } from './heard-hours.ts';

const at = (hour: number): number => Date.parse('2026-11-20T00:00:00Z') + hour * 3_600_000;
const iso = (hour: number): string => new Date(at(hour)).toISOString();
const gap = (id: number, from: number, to: number | null) => ({ id, kind: 'silent' as const, from: iso(from), to: to === null ? null : iso(to), code: null });

it('an hour without posts is 0, and one that nobody heard is unknown', () => {
  const past = { hours: [{ at: iso(1), mentions: 4 }], gaps: [gap(1, 3, 6.5)] };
  expect(fillHours(past, at(0), at(8), at(0)).map(({ mentions }) => mentions)).toEqual([0, 4, 0, null, null, null, 0, 0, 0]);
});

it('a span whose posts came later counts as heard', () => {
  const past = { hours: [{ at: iso(5), mentions: 2 }], gaps: [gap(1, 3, 6.5)] };
  expect(fillHours(past, at(0), at(8), at(0)).map(({ mentions }) => mentions)).toEqual([0, 0, 0, 0, 0, 2, 0, 0, 0]);
});

it('before a source was there nothing is known, up to the oldest of its posts', () => {
  const past = { hours: [{ at: iso(1), mentions: 7 }], gaps: [] };
  expect(fillHours(past, at(0), at(4), at(3)).map(({ mentions }) => mentions)).toEqual([null, 7, 0, 0, 0]);
});

it('a span that goes on ends with the picture, and one before it is left out', () => {
  expect(cutGaps([gap(1, 6, null), gap(2, -9, 1), gap(3, -9, -8)], at(0), at(8))).toEqual([
    { id: 1, kind: 'silent', fromMs: at(6), toMs: at(8) }, { id: 2, kind: 'silent', fromMs: at(0), toMs: at(1) },
  ]);
});

it('days are those of the reader, newest first, with what was not heard', () => {
  const gaps = cutGaps([gap(1, 14, 16)], at(0), at(30));
  const days = sumDays(fillHours({ hours: [{ at: iso(14), mentions: 3 }, { at: iso(15), mentions: 1 }], gaps: [gap(1, 14, 16)] }, at(0), at(30), at(0)), gaps);
  // 15:00 UTC is midnight in Japan.
  expect(days.map(({ day, mentions, deafMs }) => [day, mentions, deafMs])).toEqual([['2026-11-21', 1, 3_600_000], ['2026-11-20', 3, 3_600_000]]);
});

it('a short span is still wide enough to be seen, within the picture', () => {
  expect(bandOf({ fromMs: 10, toMs: 500 }, 0, 1_000)).toEqual([10, 500]);
  expect(bandOf({ fromMs: 10, toMs: 11 }, 0, 1_000)).toEqual([10, 14]);
  expect(bandOf({ fromMs: 999, toMs: 1_000 }, 0, 1_000)).toEqual([996, 1_000]);
});

it('marks of an axis are thinned to what fits', () => {
  expect(thinOut([1, 2, 3, 4, 5, 6, 7], 4)).toEqual([1, 3, 5, 7]);
  expect(thinOut([1, 2], 4)).toEqual([1, 2]);
});
