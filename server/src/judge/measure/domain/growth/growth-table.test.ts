import { describe, expect, it } from 'vitest';
import { countAt, countKnownAt, leastComparable, partOfDay, readGrowth } from './growth-table.js';
import type { GrowthHistory } from './growth-table.js';

const hourMs = 3_600_000;
const point = (hours: number, count: number) => ({ ageMs: hours * hourMs, count });
const asked = { mentionId: 'asked', channel: 'bluesky', partOfDay: 2 };
/** A post of 100 reactions at one hour that grows by `perHour` each hour until the tenth. */
const history = (mentionId: string, perHour: number, given: Partial<GrowthHistory> = {}): GrowthHistory => ({
  mentionId, channel: 'bluesky', partOfDay: 2, knownUntilMs: 72 * hourMs, points: [point(0.1, 40), point(1, 100), point(10, 100 + 9 * perHour)], ...given,
});
const histories = (count: number, given: Partial<GrowthHistory> = {}) => Array.from({ length: count }, (_, at) => history(`post${String(at)}`, at, given));

describe('the count of a post at an age', () => {
  const points = [point(1, 10), point(2, 30), point(4, 50)];
  it('was known as it was last seen', () => {
    expect([0.5, 1, 1.9, 2, 9].map((hours) => countKnownAt(points, hours * hourMs))).toEqual([null, 10, 10, 30, 50]);
  });
  it('lies, looking back, on the straight line between two looks, and stays after the last', () => {
    expect([0.5, 1, 1.5, 2, 3, 4, 9].map((hours) => countAt(points, hours * hourMs))).toEqual([null, 10, 20, 30, 40, 50, 50]);
  });
});

describe('the table of growth', () => {
  it('gives the factors that the 10th, 50th and 90th of a hundred comparable posts grew by', () => {
    const { posts, isOfPart, bands } = readGrowth(histories(101), asked, hourMs, 200);
    expect([posts, isOfPart]).toEqual([101, true]);
    // After one hour the posts have 100 to 200 reactions, after three 100 to 400; the asked post has twice as many.
    expect(bands).toEqual([{ hours: 1, low: 220, middle: 300, high: 380 }, { hours: 2, low: 240, middle: 400, high: 560 }, { hours: 3, low: 260, middle: 500, high: 740 }]);
  });

  it('compares with posts of the same part of the day where there are enough, else with those of the whole day', () => {
    const night = histories(leastComparable, { partOfDay: 0 });
    const few = histories(leastComparable - 1).map((one) => ({ ...one, mentionId: `few${one.mentionId}` }));
    expect(readGrowth([...night, ...few], asked, hourMs, 100)).toMatchObject({ posts: 2 * leastComparable - 1, isOfPart: false });
    expect(readGrowth([...night, ...few, history('more', 5)], asked, hourMs, 100)).toMatchObject({ posts: leastComparable, isOfPart: true });
  });

  it('says nothing where fewer than thirty posts are comparable', () => {
    expect(readGrowth(histories(leastComparable - 1), asked, hourMs, 100)).toEqual({ posts: leastComparable - 1, isOfPart: false, bands: [] });
    expect(readGrowth(histories(leastComparable), asked, hourMs, 100).bands).toHaveLength(3);
  });

  it.each<[string, GrowthHistory]>([
    ['of another channel', history('x', 9, { channel: 'youtube' })],
    ['that are the asked post itself', history('asked', 9)],
    ['whose next hours are not over', history('x', 9, { knownUntilMs: 3.9 * hourMs })],
    ['that had hardly any reactions at that age', history('x', 9, { points: [point(0.5, 9), point(2, 900)] })],
    ['that were seen first at a later age', history('x', 9, { points: [point(1.5, 100), point(2, 900)] })],
  ])('does not compare with posts %s', (_, one) => {
    expect(readGrowth([...histories(leastComparable), one], asked, hourMs, 100).posts).toBe(leastComparable);
  });

  it('takes what was known of the others at the same age, so that time since the last look counts alike', () => {
    const { bands } = readGrowth(histories(leastComparable), asked, 9.9 * hourMs, 100);
    // The others were known by their count at one hour until the tenth: what came since is still ahead by the same measure.
    expect(bands[0]?.high).toBeGreaterThan(300);
  });

  it('knows the four parts of the day in Japan', () => {
    expect(['2026-11-21T15:00Z', '2026-11-21T20:59Z', '2026-11-21T21:00Z', '2026-11-22T03:00Z', '2026-11-22T09:00Z'].map((at) => partOfDay(Date.parse(at)))).toEqual([0, 0, 1, 2, 3]);
  });
});
