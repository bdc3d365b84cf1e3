import { describe, expect, it } from 'vitest';
import { splitPhrases } from './split-phrases.js';

describe('the phrases of a post', () => {
  it('are words of kanji with their parts, of katakana, of Latin letters, compounds and hashtags', () => {
    const phrases = splitPhrases('サラダに金属片が入ってた。ビニール片も？ #異物混入 minamo salad');
    for (const phrase of ['サラダ', '金属片', '金属', 'ビニール', 'ビニール片', '#異物混入', 'minamo', 'salad']) expect(phrases).toContain(phrase);
  });

  it('hold no addresses, accounts, dates, times, numbers or filling words', () => {
    const phrases = [...splitPhrases('昨日 11月21日(土) 18:30 に https://minamo.example/abc を見た @minamo_staff さん 3,000円 the 今日')];
    expect(phrases).toEqual([]);
  });

  it('read wide and narrow letters alike', () => {
    expect(splitPhrases('ｶﾋﾞ ﾋﾞﾆｰﾙ ＲＥＦＵＮＤ')).toEqual(new Set(['ビニール', 'refund']));
  });

  it('are bounded for a text of any length', () => {
    expect(splitPhrases('謝罪'.repeat(100_000)).size).toBeLessThan(50);
  });
});
