import { describe, expect, it } from 'vitest';
import { foldText } from '@hinomi/shared/text/fold-text';

describe('two spellings of one name compare as equal', () => {
  it.each([
    ['katakana and hiragana', 'ミナモ', 'みなも'],
    ['half-width and full-width katakana', 'ﾐﾅﾓ', 'ミナモ'],
    ['half-width voiced kana of two code points', 'ｻﾝﾌﾟﾙ', 'サンプル'],
    ['full-width and plain Latin letters', 'ＭＩＮＡＭＯ', 'minamo'],
    ['capitals and small letters', 'Minamo', 'mINAMO'],
    ['decomposed and composed kana', 'サンフ\u309aル', 'サンプル'],
    ['a zero-width space inside and none', 'ミナ\u200bモ', 'ミナモ'],
    ['direction marks inside and none', '\u202eミナモ\u202c', 'ミナモ'],
    ['a zero-width space between kana and its mark', 'か\u200b\u3099', 'が'],
    ['a pile of combining marks and none', 'ミ\u0336\u0301\u0315ナ\u0334モ', 'ミナモ'],
    ['a piled Latin word and the plain one', 'm\u0301\u0315\u0336inamo', 'minamo'],
    ['variation selectors and none', '葛\u{e0100}城', '葛城'],
    ['both wave dashes of the Shift_JIS tables', '10〜20', '10～20'],
    ['both minus signs of the Shift_JIS tables', '−5', '－5'],
    ['small kana of both scripts', 'ヴァッ', 'ゔぁっ'],
    ['iteration marks of both scripts', 'スヾ', 'すゞ'],
    ['the rare voiced kana', 'ヷ', 'わ\u3099'],
    ['a ligature sign for a company and its letters', '㈱', '(株)'],
    ['an ideographic space and a plain one', 'サンプル\u3000商店', 'サンプル 商店'],
  ])('%s', (_rule, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([['サーバ', 'サーバー'], ['水面', 'ミナモ'], ['ハハ', 'パパ'], ['ミナモ', 'ミ ナモ'], ['résumé', 'resume']])('%s and %s stay different', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('a megabyte of hostile text is folded in linear time', () => {
    const text = 'ﾊﾟ\u0301\u0301\u0301\u0301\u200dＡﷺ'.repeat(100_000);
    const startedAt = performance.now();
    foldText(text);
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });

  it('100,000 combining marks on one letter do not slow it down', () => {
    const startedAt = performance.now();
    expect(foldText(`a${'\u0301\u0316'.repeat(50_000)}b`)).toBe('ab');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
