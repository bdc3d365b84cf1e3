import { describe, expect, it } from 'vitest';
import { prepareMention } from '../../../server/src/listen/ingest/domain/prepare-mention.js';
import { neutralPost } from '../../support/neutral-posts.ts';

const now = '2026-11-22T03:00:00.000Z';
const nowMs = Date.parse(now);
const year9000 = Date.parse('9000-01-01T00:00:00Z');

/** Claimed time → what is kept of it, what it is sorted and counted by, and whether its clock is doubted (P10). */
const cases: [claimed: string | null, kept: string | null, sorted: string, isSuspect: boolean][] = [
  ['2026-11-22T03:00:00Z', '2026-11-22T03:00:00Z', now, false],
  ['2026-11-22T12:00:00+09:00', '2026-11-22T03:00:00Z', now, false],
  ['2026-11-22T02:59:59.999Z', '2026-11-22T02:59:59.999Z', '2026-11-22T02:59:59.999Z', false],
  ['2026-11-22T11:00:00+09:00', '2026-11-22T02:00:00Z', '2026-11-22T02:00:00Z', false],
  ['2026-11-21T22:00:00-05:00', '2026-11-22T03:00:00Z', now, false],
  ['2026-11-22T08:30:00+05:30', '2026-11-22T03:00:00Z', now, false],
  ['2026-11-22T00:00:00+09:00', '2026-11-21T15:00:00Z', '2026-11-21T15:00:00Z', false],
  ['2026-11-21T23:59:59+09:00', '2026-11-21T14:59:59Z', '2026-11-21T14:59:59Z', false],
  // A little ahead is a clock that runs fast: believed, but never counted into a minute that has not come.
  ['2026-11-22T03:00:01Z', '2026-11-22T03:00:01Z', now, false],
  ['2026-11-22T03:04:59Z', '2026-11-22T03:04:59Z', now, false],
  ['2026-11-22T03:05:00Z', '2026-11-22T03:05:00Z', now, false],
  // Farther ahead: flagged, and the time it was seen counts.
  ['2026-11-22T03:05:00.001Z', '2026-11-22T03:05:00.001Z', now, true],
  ['2026-11-22T04:00:00Z', '2026-11-22T04:00:00Z', now, true],
  ['2026-11-22T12:00:00Z', '2026-11-22T12:00:00Z', now, true],
  ['2026-11-23T03:00:00Z', '2026-11-23T03:00:00Z', now, true],
  ['2036-11-22T03:00:00Z', '2036-11-22T03:00:00Z', now, true],
  ['8999-12-31T23:59:59Z', '8999-12-31T23:59:59Z', now, true],
  ['9000-01-01T00:00:00Z', null, now, true],
  ['9999-12-31T23:59:59Z', null, now, true],
  // Late: its own minute is counted anew, however old.
  ['2026-11-22T02:00:00Z', '2026-11-22T02:00:00Z', '2026-11-22T02:00:00Z', false],
  ['2026-11-21T03:00:00Z', '2026-11-21T03:00:00Z', '2026-11-21T03:00:00Z', false],
  ['2026-11-20T03:00:00Z', '2026-11-20T03:00:00Z', '2026-11-20T03:00:00Z', false],
  ['2024-02-29T00:00:00+09:00', '2024-02-28T15:00:00Z', '2024-02-28T15:00:00Z', false],
  ['2005-06-01T00:00:00Z', '2005-06-01T00:00:00Z', '2005-06-01T00:00:00Z', false],
  ['1990-01-01T00:00:00Z', '1990-01-01T00:00:00Z', '1990-01-01T00:00:00Z', false],
  // Older than any post: a clock at its zero, or a date that was never set.
  ['1989-12-31T23:59:59Z', '1989-12-31T23:59:59Z', now, true],
  ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z', now, true],
  ['1601-01-01T00:00:00Z', '1601-01-01T00:00:00Z', now, true],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z', now, true],
  // Absent or unreadable: no claim, no doubt.
  [null, null, now, false],
  ['someday', null, now, false],
];

describe(`the time of a post that is first seen at ${now}`, () => {
  it.each(cases)('claimed as %s is kept as %s, counted at %s, doubted: %s', (claimed, kept, sorted, isSuspect) => {
    const prepared = prepareMention(neutralPost('a', 'ミナモ'), { claimedMs: claimed === null ? NaN : Date.parse(claimed), nowMs });
    expect([prepared.postedMs, prepared.sortMs, prepared.seenMs, prepared.isClockSuspect]).toEqual([kept === null ? null : Date.parse(kept), Date.parse(sorted), nowMs, isSuspect]);
  });

  it.each([-3_600_000, 3_600_000])('counts by the clock of the database: an hour of skew (%i ms) moves what is ahead, and nothing that is past', (skewMs) => {
    for (const [claimed] of cases.slice(19, 25)) {
      const prepared = prepareMention(neutralPost('a', 'ミナモ'), { claimedMs: Date.parse(claimed ?? ''), nowMs: nowMs + skewMs });
      expect(prepared.sortMs).toBe(Math.min(Date.parse(claimed ?? ''), nowMs + skewMs));
      expect(prepared.isClockSuspect).toBe(false);
    }
  });

  it('never lies beyond what a screen can show or a row can hold, nor ahead of now', () => {
    for (const claimedMs of [-8.64e15, 8.64e15, Infinity, -Infinity, year9000 - 1, year9000, -62_135_596_800_001]) {
      const { postedMs, sortMs } = prepareMention(neutralPost('a', 'ミナモ'), { claimedMs, nowMs });
      expect(sortMs).toBe(nowMs);
      expect(postedMs === null ? '2026-' : new Date(postedMs).toISOString()).toMatch(/^\d{4}-/);
    }
  });
});
