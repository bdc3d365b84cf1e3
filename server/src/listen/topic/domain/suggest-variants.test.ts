import { describe, expect, it } from 'vitest';
import { suggestVariants } from './suggest-variants.js';

describe('spellings that are suggested for a name', () => {
  it.each<[string, string, string[]]>([
    ['a kana name in Latin letters', 'ミナモ', ['minamo']],
    ['a hiragana name in Latin letters', 'みほん', ['mihon']],
    ['a company without its form', '株式会社みほん', ['みほん', 'mihon']],
    ['a company with the bracketed form behind', 'サンプル商店(株)', ['サンプル商店']],
    ['a company with the form in full-width brackets', '（株）ミナモ', ['ミナモ', 'minamo']],
    ['a company with the form as one sign', '㈱ミナモ', ['ミナモ', 'minamo']],
    ['an English company form', 'Minamo Foods Co., Ltd.', ['Minamo Foods', 'MinamoFoods']],
    ['a name without its separators', 'ミナモ・ペイ', ['ミナモペイ', 'minamopei']],
    ['a hyphenated Latin name', 'mi-namo', ['minamo']],
    ['a long vowel written once, twice and left out', 'サーバー', ['サーバ', 'saba', 'saabaa']],
    ['a doubled consonant and a glide', 'はっちゃく', ['hatchaku']],
    ['sounds of foreign words', 'ティファ', ['tifa']],
    ['glides after sh and ch', 'シャチョ', ['shacho']],
    ['ou as a short o and as written', 'こうべ', ['kobe', 'koube']],
    ['kanji in their common form', '髙澤屋', ['高沢屋']],
    ['half-width kana in Latin letters', 'ﾐﾅﾓ', ['minamo']],
  ])('%s', (_rule, name, expected) => {
    expect(suggestVariants(name)).toEqual(expected);
  });

  it.each(['minamo', 'Ｍｉｎａｍｏ', '水面', '凪', '', '   ', '🔥🔥'])('nothing is suggested for %j, which folding covers', (name) => {
    expect(suggestVariants(name)).toEqual([]);
  });

  it('a name is never suggested to itself and no spelling comes twice', () => {
    for (const name of ['株式会社ミナモ', 'ミナモ', 'サーバー', 'みなも ミナモ']) {
      const variants = suggestVariants(name);
      expect(variants).not.toContain(name);
      expect(new Set(variants).size).toBe(variants.length);
    }
  });

  it('a name of 200 characters is handled like any other', () => {
    expect(suggestVariants('ー'.repeat(200)).length).toBeLessThanOrEqual(12);
    expect(suggestVariants(`(${'('.repeat(199)}`).length).toBeLessThanOrEqual(12);
  });
});
