import { describe, expect, it } from 'vitest';
import { neutralPost } from '../../support/neutral-posts.ts';
import type { OracleTopic } from '../../support/scenarios/oracle.ts';
import type { Scenario } from '../../support/scenarios/scenario.ts';
import { alarmsPerTopicWeek, judgeReplay } from '../../support/scenarios/verdict.ts';
import type { LevelLine } from '../../support/scenarios/verdict.ts';

const at = (day: number, clock: string): string => `2026-06-${String(day).padStart(2, '0')}T${clock}:00.000Z`;
const event = { from: at(15, '03:00'), until: at(17, '00:00') };

const scenario = (kind: Scenario['kind']): Scenario => ({
  name: 'tiny', kind, topics: [{ name: 'ミナモ', include: ['ミナモ'], exclude: [], official_handles: [] }], events: kind === 'storm' ? [{ topic: 'ミナモ', ...event }] : [],
  entries: [at(1, '00:00'), at(17, '00:00')].map((receivedAt, n) => ({ line: neutralPost(`p${n}`, 'ミナモ', { received_at: receivedAt }), truth: null })),
});
const oracle = (kind: Scenario['kind']): OracleTopic[] => [{ topic: 'ミナモ', alarms: [], highest: 3, events: kind === 'storm' ? [{ ...event, level2: at(15, '03:20'), level3: at(15, '04:00') }] : [] }];
const lines = (...given: [string, number][]): LevelLine[] => given.map(([time, level]) => ({ topic: 'ミナモ', at: time, level }));
const judge = (kind: Scenario['kind'], ...given: [string, number][]): ReturnType<typeof judgeReplay> => judgeReplay(scenario(kind), oracle(kind), lines(...given));

describe('What replay printed is compared with the oracle', () => {
  it('in minutes behind it, for caution and for warning', () => {
    expect(judge('storm', [at(15, '03:24'), 2], [at(15, '03:50'), 3]).delays).toEqual([{ topic: 'ミナモ', from: event.from, level2: 4, level3: -10 }]);
  });

  it('taking a leap to level 3 for both levels', () => {
    expect(judge('storm', [at(15, '04:05'), 3]).delays[0]).toMatchObject({ level2: 45, level3: 5 });
  });

  it('as infinitely late where a level never came', () => {
    expect(judge('storm', [at(15, '03:24'), 2]).delays[0]).toMatchObject({ level2: 4, level3: Infinity });
  });

  it('counting a level that stood when the event began from its beginning', () => {
    expect(judge('storm', [at(15, '02:00'), 2]).delays[0]?.level2).toBe(-20);
  });

  it('leaving out what the oracle itself never reached', () => {
    const silent: OracleTopic[] = [{ topic: 'ミナモ', alarms: [], highest: 1, events: [{ ...event, level2: null, level3: null }] }];
    expect(judgeReplay(scenario('storm'), silent, []).delays[0]).toMatchObject({ level2: null, level3: null });
  });
});

describe('Alarms outside the storms', () => {
  it('are rises to warning or more before the event, not those within it', () => {
    const verdict = judge('storm', [at(3, '01:00'), 3], [at(3, '04:00'), 1], [at(15, '04:00'), 3], [at(15, '05:00'), 4]);
    expect(verdict.alarmsOutside).toEqual([`ミナモ ${at(3, '01:00')}`]);
    expect(verdict.highestOutside).toBe(3);
  });

  it('do not count a step from warning to serious twice, nor a fall', () => {
    expect(judge('calm', [at(3, '01:00'), 3], [at(3, '02:00'), 4], [at(3, '05:00'), 3], [at(3, '07:00'), 1]).alarmsOutside).toHaveLength(1);
  });

  it('leave a calm scenario with its highest level', () => {
    expect(judge('calm', [at(3, '01:00'), 2], [at(3, '02:00'), 1])).toMatchObject({ highestOutside: 2, alarmsOutside: [] });
  });

  it('are set against the quiet weeks of all topics', () => {
    const calm = judge('calm', [at(3, '01:00'), 3]);
    expect(calm.quietTopicWeeks).toBeCloseTo(16 / 7);
    expect(judge('storm').quietTopicWeeks).toBeCloseTo((14 + 3 / 24) / 7);
    expect(alarmsPerTopicWeek([calm, judge('calm')])).toBeCloseTo(1 / (32 / 7));
    expect(alarmsPerTopicWeek([])).toBe(0);
  });
});
