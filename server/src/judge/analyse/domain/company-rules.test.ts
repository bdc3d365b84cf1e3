import { describe, expect, it } from 'vitest';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { WordEffect, WordLevel } from '@hinomi/shared/vocabulary/company-word';
import { judgeRuleData } from '../data/judge-rule-data.js';
import { buildRules } from './build-rules.js';
import { shippedJudge } from '../shipped-judge.js';
import { companyForm, withCompanyWords } from './company-rules.js';
import type { CompanyRuleWord } from './company-rules.js';
import type { PostJudgement } from './post-judgement.js';
import { judgePost } from './judge-post.js';

const word = (form: string, effect: WordEffect, category: Category | null = null, level: WordLevel | null = null): CompanyRuleWord => ({ form, effect, category, level });
const judge = (text: string, ...words: CompanyRuleWord[]): PostJudgement =>
  judgePost({ text, target: null }, { rules: buildRules(withCompanyWords(judgeRuleData, words)), weights: shippedJudge.weights, version: 'test' });
const categoriesOf = (judged: PostJudgement): string[] => judged.categories.map(({ category, level }) => `${category} ${level}`);

describe('a word that speaks for or against', () => {
  it('turns a post that said nothing before', () => {
    expect(judge('ミナモのぷるふわ').polarity).toBe('neutral');
    expect(judge('ミナモのぷるふわ', word('ぷるふわ', 'positive')).polarity).toBe('positive');
    expect(judge('ミナモのぷるふわ', word('ぷるふわ', 'negative')).polarity).toBe('negative');
  });

  it('outweighs what the shipped lists say of the same word', () => {
    expect(judge('ミナモ最悪').polarity).toBe('negative');
    expect(judge('ミナモ最悪', word('最悪', 'positive')).polarity).toBe('positive');
  });

  it('is negated like every other word', () => {
    expect(judge('ミナモはもたつかない', word('もたつか', 'negative')).polarity).not.toBe('negative');
  });

  it('is found stretched, in another width and in capitals, but in no longer Latin word', () => {
    expect(judge('これはぷるふわーーー', word('ぷるふわ', 'negative')).polarity).toBe('negative');
    expect(judge('ミナモは ＬＡＧＧＹ', word('laggy', 'negative')).polarity).toBe('negative');
    expect(judge('minamo is laggyish', word('laggy', 'negative')).polarity).toBe('neutral');
    expect(companyForm('ひどーい')).toBe('ひどい');
  });

  it('may be several Latin words with blanks', () => {
    expect(judge('minamo has the spinning wheel again', word('spinning wheel', 'negative')).polarity).toBe('negative');
    expect(judge('minamo has spinning, a wheel', word('spinning wheel', 'negative')).polarity).toBe('neutral');
  });

  it('given twice under the same reading counts as given last', () => {
    expect(judge('ミナモはぷるい', word('ぷるい', 'negative'), word('ぷるーい', 'positive')).polarity).toBe('positive');
  });
});

describe('a risk', () => {
  it('fires its category and level, before all the model may see in it', () => {
    const judged = judge('ミナモの水色ランプが点いた', word('水色ランプ', 'risk', 'safety', 3));
    expect([categoriesOf(judged)[0], judged.riskLevel]).toEqual(['safety 3', 3]);
    expect(judged.reasons.map(({ text }) => text)).toContain('水色ランプ');
    expect(judge('ミナモの青いランプが点いた', word('水色ランプ', 'risk', 'safety', 3)).riskLevel).toBe(0);
  });

  it('falls to watch where only somebody asks about it, as shipped ones do', () => {
    expect(judge('水色ランプってどこに付いていますか？', word('水色ランプ', 'risk', 'safety', 2)).riskLevel).toBe(1);
  });
});

describe('an ordinary word of the trade', () => {
  it('that is itself a polarity word says nothing any more, and others still do', () => {
    expect(judge('ミナモの最悪').polarity).toBe('negative');
    expect(judge('ミナモの最悪', word('最悪', 'normal')).polarity).toBe('neutral');
    expect(judge('ミナモの最悪、ひどい', word('最悪', 'normal')).polarity).toBe('negative');
  });

  it('that is itself a risk word fires nothing any more', () => {
    const text = 'ミナモで食中毒';
    expect(judge(text).riskLevel).toBeGreaterThanOrEqual(2);
    expect(judge(text, word('食中毒', 'normal')).riskLevel).toBe(0);
  });

  it('hides shorter words inside it and nothing beside it', () => {
    const text = 'ミナモの最悪記録ノートを使った';
    expect(judge(text).polarity).toBe('negative');
    expect(judge(text, word('最悪記録ノート', 'normal')).polarity).toBe('neutral');
    expect(judge('最悪記録ノートは最悪', word('最悪記録ノート', 'normal')).polarity).toBe('negative');
  });

  it('that is the second half of a rule silences that half alone, and no rule changes its number', () => {
    const before = buildRules(judgeRuleData).risks;
    const after = buildRules(withCompanyWords(judgeRuleData, [word('食中毒', 'normal'), word('爆発', 'normal'), word('発火', 'normal')])).risks;
    expect(after.map(({ id, level, gap }) => [id, level, gap])).toEqual(before.map(({ id, level, gap }) => [id, level, gap]));
    expect(after.map(({ then }) => then === null)).toEqual(before.map(({ then }) => then === null));
  });

  it('that makes a matter of a post makes none any more', () => {
    expect(judge('ミナモが炎上').stance).toBe('topical');
    expect(judge('ミナモが炎上', word('炎上', 'normal')).stance).toBe('none');
  });
});

it('without words the data judge as before', () => {
  expect(buildRules(withCompanyWords(judgeRuleData, [])).risks).toEqual(buildRules(judgeRuleData).risks);
});

it('the greatest list there can be still fits', () => {
  const letters = 'あいうえおかきくけこさしすせそたちつてとなにぬねの';
  const many = Array.from({ length: 500 }, (_, n) => word(Array.from({ length: 40 }, (_unused, place) => letters[(n * 7 + place * place * (n % 13 + 1) + Math.floor(n / 25) * place) % 25]).join(''), n % 2 === 0 ? 'negative' : 'normal'));
  expect(() => buildRules(withCompanyWords(judgeRuleData, many))).not.toThrow();
});

it('what reads as nothing is passed over instead of breaking the rules', () => {
  for (const form of ['https://minamo.example', '@minamo', '\u200b', '']) expect(() => judge('ミナモ最悪', word(form, 'risk', 'safety', 2), word(form, 'normal'))).not.toThrow();
});
