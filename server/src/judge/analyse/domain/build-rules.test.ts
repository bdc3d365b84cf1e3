import { categories } from '@hinomi/shared/vocabulary/judgement';
import { describe, expect, it } from 'vitest';
import { shippedJudge } from '../shipped-judge.js';
import { judgeRuleData } from '../data/judge-rule-data.js';
import { buildRules } from './build-rules.js';

describe('the shipped rules', () => {
  it('hold at least 1,000 Japanese and 500 English polarity words', () => {
    const polar = shippedJudge.rules.entries.filter((entry) => entry.weight !== 0);
    expect(polar.filter((entry) => !entry.isLatin).length).toBeGreaterThanOrEqual(1000);
    expect(polar.filter((entry) => entry.isLatin).length).toBeGreaterThanOrEqual(500);
  });

  it('have rules for each of the 17 categories', () => {
    expect(new Set(shippedJudge.rules.risks.map((rule) => rule.category))).toEqual(new Set(categories));
  });

  it.each(['unknown 2 .8 | a', 'outage 4 .8 | a', 'outage 2 1.5 | a', 'outage 2 .8'])('refuse the malformed line "%s" by name', (line) => {
    expect(() => buildRules({ ...judgeRuleData, risks: [line] })).toThrow(line);
  });
});
