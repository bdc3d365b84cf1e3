import { describe, expect, it } from 'vitest';
import { sayRule } from './rule-words.ts';

describe('words of a reason', () => {
  it('says category and level of a risk rule instead of its code', () => {
    expect(sayRule({ rule: 'risk.outage.3' }, { categories: [{ category: 'outage', level: 2, confidence: 0.8 }] })).toEqual({ ja: 'システム障害(要対応)', en: 'System outage (Alert)' });
    expect(sayRule({ rule: 'risk.price.12' }, { categories: [] }).ja).toBe('価格・返金');
  });

  it('tells what was learned from examples, and what is a word of the company, from the shipped rules', () => {
    const hits = { categories: [{ category: 'outage' as const, level: 2, confidence: 0.8 }] };
    expect(sayRule({ rule: 'model.negative' }, hits)).toEqual({ ja: '学習した判定: 否定', en: 'Learned from examples: Negative' });
    expect(sayRule({ rule: 'model.outage' }, hits)).toEqual({ ja: '学習した判定: システム障害(要対応)', en: 'Learned from examples: System outage (Alert)' });
    expect(sayRule({ rule: 'own.outage.3' }, hits)).toEqual({ ja: '会社で登録した言葉: システム障害(要対応)', en: 'A word of your company: System outage (Alert)' });
  });

  it('shows no code for a rule it does not know either', () => {
    expect(sayRule({ rule: 'word.negative' }, { categories: [] }).ja).toBe('否定的な語');
    for (const rule of ['risk.unheard.1', 'model.unheard', 'own.', 'brand-new', '__proto__', 'toString']) expect(sayRule({ rule }, { categories: [] })).toEqual({ ja: 'その他の手がかり', en: 'Other clue' });
  });
});
