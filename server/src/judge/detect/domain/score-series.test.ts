import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, typicalDeviation } from './robust-centre.js';
import { createSeriesScorer, measureAgainstPeaks } from './score-series.js';

const minute = 60_000;
const stepsADay = 288;
const start = Date.parse('2026-03-01T00:00:00Z');
const alarm = 0.5;

/** Scores values that arrive every five minutes. */
function scoreAll(values: readonly number[], stepMs = 5 * minute): number[] {
  const scorer = createSeriesScorer();
  return values.map((value, at) => scorer.score(start + at * stepMs, value));
}
const alarmsIn = (values: readonly number[], stepMs?: number): number[] => scoreAll(values, stepMs).flatMap((score, at) => (score >= alarm ? [at] : []));

/** Days of a quiet company: a small daily wave with a peak of 20 to 24 in the evening. */
const usualDays = (days: number): number[] =>
  Array.from({ length: days * stepsADay }, (_, at) => {
    const ofDay = at % stepsADay;
    return ofDay === 240 ? 20 + (Math.floor(at / stepsADay) % 5) : Math.round(6 + 5 * Math.sin((2 * Math.PI * (ofDay - 150)) / stepsADay));
  });
const withSpikes = (values: readonly number[], spikes: Record<number, number>): number[] => values.map((value, at) => spikes[at] ?? value);

describe('scoring a series of counts', () => {
  it('a new high far above the daily peaks is an alarm in the very row', () => {
    const at = 10 * stepsADay + 17;
    expect(alarmsIn(withSpikes(usualDays(12), { [at]: 80 }))).toEqual([at]);
  });

  it('weeks as usual give no alarm', () => {
    expect(alarmsIn(usualDays(30))).toEqual([]);
  });

  it('within 24 hours only a count at least a tenth higher alarms again', () => {
    const at = 10 * stepsADay;
    const spikes = { [at]: 80, [at + 12]: 80, [at + 24]: 84, [at + 36]: 120 };
    expect(alarmsIn(withSpikes(usualDays(13), spikes))).toEqual([at, at + 36]);
  });

  it('a slow climb alarms although each step is small, and again as it grows on', () => {
    const from = 10 * stepsADay;
    const climb = Object.fromEntries(Array.from({ length: 150 }, (_, step) => [from + step, Math.round(20 * 1.03 ** step)]));
    const values = withSpikes(usualDays(13), climb);
    const alarms = alarmsIn(values);
    expect(values[alarms[0] ?? 0]).toBeLessThan(60);
    expect(alarms.length).toBeGreaterThan(10);
    expect(alarms.length).toBeLessThan(50);
  });

  it('one freak day does not deafen it: half as high a week later is an alarm again', () => {
    const [first, second] = [8 * stepsADay + 5, 15 * stepsADay + 5];
    expect(alarmsIn(withSpikes(usualDays(18), { [first]: 800, [second]: 90 }))).toEqual([first, second]);
  });

  it('is the same for a company a hundred times as large', () => {
    const values = withSpikes(usualDays(12), { [11 * stepsADay]: 90 });
    expect(alarmsIn(values.map((value) => value * 100))).toEqual(alarmsIn(values));
  });

  it('learns in the first 24 hours and is silent', () => {
    expect(Math.max(...scoreAll(withSpikes(usualDays(1), { 100: 5000 })))).toBe(0);
  });

  it('alarms from the second day on, and asks for more while it knows few days', () => {
    expect(alarmsIn(withSpikes(usualDays(2), { [stepsADay + 30]: 400 }))).toEqual([stepsADay + 30]);
    expect(scoreAll(withSpikes(usualDays(2), { [stepsADay + 30]: 60 }))[stepsADay + 30]).toBeLessThan(
      scoreAll(withSpikes(usualDays(14), { [13 * stepsADay + 30]: 60 }))[13 * stepsADay + 30] ?? 0,
    );
  });

  it.each([0, 7, 1e12])('a series that always reads %d never alarms', (value) => {
    expect(alarmsIn(Array.from({ length: 5000 }, () => value))).toEqual([]);
  });

  it('one mention after weeks of silence is no alarm, a burst is', () => {
    const silence = Array.from({ length: 20 * stepsADay }, () => 0);
    expect(alarmsIn(withSpikes(silence, { 4000: 1 }))).toEqual([]);
    expect(alarmsIn(withSpikes(silence, { 4000: 12 }))).toEqual([4000]);
  });

  it('a single row scores 0', () => {
    expect(scoreAll([1e300])).toEqual([0]);
  });

  it('unreadable values score 0 and leave no trace in what follows', () => {
    const scorers = [createSeriesScorer(), createSeriesScorer()] as const;
    usualDays(5).forEach((value, at) => {
      const now = start + at * 5 * minute;
      expect(scorers[1].score(now, Number.NaN)).toBe(0);
      expect(scorers[1].score(Number.NaN, 1e9)).toBe(0);
      expect(scorers[1].score(now, Number.POSITIVE_INFINITY)).toBe(0);
      expect(scorers[1].score(now, value)).toBe(scorers[0].score(now, value));
    });
  });

  it('negative counts weigh like none', () => {
    const values = usualDays(6);
    expect(scoreAll(values.map((value, at) => (at % 7 === 0 ? -50 : value)))).toEqual(scoreAll(values.map((value, at) => (at % 7 === 0 ? 0 : value))));
  });

  it('forgets after a gap of weeks and learns a day anew', () => {
    const scorer = createSeriesScorer();
    usualDays(5).forEach((value, at) => scorer.score(start + at * 5 * minute, value));
    const later = start + 40 * stepsADay * 5 * minute;
    expect(scorer.score(later, 5000)).toBe(0);
    expect(scorer.score(later + 25 * 60 * minute, 60_000)).toBeGreaterThan(alarm);
  });

  it('a clock that goes back stands still and breaks nothing', () => {
    const scorer = createSeriesScorer();
    const scores = usualDays(4).map((value, at) => scorer.score(start + (at > 300 && at % 50 === 0 ? at - 300 : at) * 5 * minute, value));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores.every((score) => score < alarm)).toBe(true);
  });

  it.each([['every minute', minute, 1440], ['every hour', 60 * minute, 24], ['once a day', 1440 * minute, 1]])('works for counts taken %s', (_, stepMs, perDay) => {
    const at = 12 * perDay + Math.floor(perDay / 2);
    const values = Array.from({ length: 14 * perDay }, (__, row) => (row === at ? 300 : 20 + (row % 3)));
    expect(alarmsIn(values, stepMs)).toEqual([at]);
  });

  it('a score never depends on rows to come and always lies within 0 and 1', () => {
    const rows = fc.array(fc.oneof(fc.nat(50), fc.double(), fc.constant(1e308)), { minLength: 2, maxLength: 400 });
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const cut = Math.floor(values.length * share);
        const whole = scoreAll(values, 30 * minute);
        expect(scoreAll(values.slice(0, cut), 30 * minute)).toEqual(whole.slice(0, cut));
        expect(whole.every((score) => score >= 0 && score <= 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the yardstick of daily peaks', () => {
  it('is missing without a day to compare with', () => {
    expect(measureAgainstPeaks([])).toBeNull();
  });

  it('rises with the peaks and widens with their spread', () => {
    const even = measureAgainstPeaks([3, 3, 3, 3, 3, 3, 3]);
    const uneven = measureAgainstPeaks([1, 2, 2, 3, 4, 4, 5]);
    expect(measureAgainstPeaks([4, 4, 4, 4, 4, 4, 4])?.reference).toBeGreaterThan(even?.reference ?? Infinity);
    expect(uneven?.unit).toBeGreaterThan(even?.unit ?? Infinity);
  });

  it('middle and spread are not moved by one outlier', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([1, 3, 5, 900])).toBe(4);
    expect(typicalDeviation([1, 2, 3, 4, 900])).toBeCloseTo(1.4826, 4);
  });
});
