import { describe, expect, it } from 'vitest';
import type { Judge } from './judge.js';
import { shippedRules } from '../shipped-rules.js';
import { judgePost } from './judge-post.js';

/** What the rules say by themselves; how much the product believes them is learned. */
const rulesAlone: Judge = { rules: shippedRules, weights: null, version: 'rules' };

const polarityOf = (text: string, target: string): string => judgePost({ text, target }, rulesAlone).polarity;

describe('the monitored name among others', () => {
  it('judges each side of a comparison for itself', () => {
    expect(polarityOf('ミナモよりみほんのほうが便利', 'ミナモ')).toBe('negative');
    expect(polarityOf('ミナモよりみほんのほうが便利', 'みほん')).toBe('positive');
  });

  it('follows a change of provider', () => {
    expect(polarityOf('ミナモからみほんに乗り換えた', 'ミナモ')).toBe('negative');
    expect(polarityOf('みほんからミナモに乗り換えた', 'ミナモ')).toBe('positive');
  });

  it('takes only the clause that names the target where another product has its own', () => {
    expect(polarityOf('サンプルは遅くて最悪だけど、ミナモは快適', 'ミナモ')).toBe('positive');
    expect(polarityOf('サンプルは快適だけど、ミナモは遅くて最悪', 'ミナモ')).toBe('negative');
  });

  it('does not read the letters of a brand as praise or blame', () => {
    expect(polarityOf('神アプリで待ち合わせ', '神アプリ')).toBe('neutral');
    expect(polarityOf('最悪堂の前を通った', '最悪堂')).toBe('neutral');
    expect(polarityOf('最悪堂の前を通った', 'ミナモ')).toBe('negative');
  });

  it('finds the name in full and half width and in any case', () => {
    expect(judgePost({ text: 'ＭＩＮＡＭＯよりみほんのほうが便利', target: 'minamo' }, rulesAlone).polarity).toBe('negative');
  });
});
