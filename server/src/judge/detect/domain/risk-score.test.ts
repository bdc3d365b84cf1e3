import { describe, expect, it } from 'vitest';
import type { Level } from '@hinomi/shared/vocabulary/level';
import type { LevelInput } from './level-call.js';
import { evaluateLevel } from './level-rules.js';
import { scoreRisk } from './risk-score.js';

const calm: LevelInput = {
  sensitivity: 'standard', critical60: 0, authors60: 0, originals60: 0, baseline60: 1, usualDay: 24, usualShare: 0, usualCrisisShare: 0, criticalHourBefore: 0,
  critical3h: 0, authors3h: 0, originals3h: 0, critical24h: 0, authors24h: 0, originals24h: 0, maxFollowersCritical: null, categoryAuthors3h: {}, nearAuthors3h: {},
  leadingCategory: null, hasCriticalArticle24h: false, risingSources: 0, repostGrowth: null, posts3h: 0, posts24h: 0, texts24h: 0, copyShare3h: 0,
  tone3h: { criticism: 0, counter: 0, topical: 0 }, historyDays: 30, namesakes3h: 0, namesakes24h: 0, usualNamesakeShare: 0,
};
/** `n` critical posts of as many authors within the hour. */
const storm = (n: number): LevelInput => ({ ...calm, critical60: n, authors60: n, critical3h: n, authors3h: n, critical24h: n, authors24h: n, posts3h: n, tone3h: { criticism: n, counter: 0, topical: 0 } });
const scoreAt = (level: Level, input: LevelInput): number => scoreRisk(level, evaluateLevel(input).values).score;
const scoreOf = (input: LevelInput): number => scoreAt(evaluateLevel(input).level, input);

describe('危険度', () => {
  it('is 0 where nobody criticises', () => {
    expect(scoreOf(calm)).toBe(0);
  });

  it('never falls while criticism grows, within a level and across levels', () => {
    const scores = Array.from({ length: 700 }, (_, n) => scoreOf(storm(n)));
    for (const [n, score] of scores.entries()) expect(score, `${n} posts`).toBeGreaterThanOrEqual(scores[n - 1] ?? 0);
    expect(scores.at(-1)).toBe(79);
  });

  it('lies in the twenty points of its level, whatever was measured', () => {
    for (const level of [1, 2, 3, 4, 5] as const) {
      for (const n of [0, 3, 9, 30, 60, 99, 100, 500, 5_000]) {
        const score = scoreAt(level, storm(n));
        expect(score).toBeGreaterThanOrEqual((level - 1) * 20);
        expect(score).toBeLessThanOrEqual(level === 5 ? 100 : level * 20 - 1);
      }
    }
    expect(scoreAt(5, storm(500))).toBe(100);
  });

  it('tells what is nearest to the next level: two thirds of the authors are two thirds of the way', () => {
    const { score, nearest } = scoreRisk(1, evaluateLevel({ ...calm, categoryAuthors3h: { service: 1 } }).values);
    expect(nearest).toEqual({ rule: 'impact_any', level: 2, reach: 1 / 1.5 });
    expect(score).toBe(12);
  });

  it('of a rule with several conditions is as far as the one that is farthest away', () => {
    const few = scoreRisk(1, evaluateLevel({ ...storm(9), authors60: 1, authors3h: 1 }).values);
    expect(few.nearest).toMatchObject({ rule: 'spread_60m', reach: 0.25 });
  });

  it('an article alone is no step while all else is calm', () => {
    expect(scoreOf({ ...calm, hasCriticalArticle24h: true })).toBe(0);
  });

  it('of a level that is held although its condition is gone is the lowest of that level', () => {
    expect(scoreAt(3, calm)).toBe(40);
  });
});
