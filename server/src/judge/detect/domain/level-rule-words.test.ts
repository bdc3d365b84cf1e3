import { describe, expect, it } from 'vitest';
import { levelRuleWords } from '@hinomi/shared/vocabulary/level-rule';
import { impactRules, liftingRules, spreadRules } from './level-rule-table.js';

describe('the rules that decide a level', () => {
  it('all have words for people, and no words are left over', () => {
    const codes = [...spreadRules, ...liftingRules, ...impactRules].map((rule) => rule.code).concat('usual', 'few_authors', 'astroturf', 'namesake');
    expect(Object.keys(levelRuleWords).toSorted()).toEqual([...new Set(codes)].toSorted());
  });
});
