import { describe, expect, it } from 'vitest';
import { sayRule } from './rule-words.ts';

describe('words of a reason', () => {
  it('says category and level of a risk rule instead of its code', () => {
    expect(sayRule({ rule: 'risk.outage.3' }, { categories: [{ category: 'outage', level: 2, confidence: 0.8 }] })).toEqual({ ja: 'システム障害(要対応)', en: 'System outage (Alert)' });
    expect(sayRule({ rule: 'risk.price.12' }, { categories: [] }).ja).toBe('価格・返金');
  });

  it('shows no code for a rule it does not know either', () => {
    expect(sayRule({ rule: 'word.negative' }, { categories: [] }).ja).toBe('否定的な語');
    for (const rule of ['risk.unheard.1', 'brand-new', '__proto__', 'toString']) expect(sayRule({ rule }, { categories: [] })).toEqual({ ja: 'その他の手がかり', en: 'Other clue' });
  });
});
