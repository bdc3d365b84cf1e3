import { describe, expect, it } from 'vitest';
import { handleMark, normaliseText, urlMark } from './normalise.js';

describe('the form of a text for matching', () => {
  it.each([
    ['ﾐﾅﾓ ｻｲｱｸ', 'ミナモ サイアク'],
    ['ﾊﾞｸﾞ', 'バグ'],
    ['ＭＩＮＡＭＯ', 'minamo'],
    ['ひどーーーい', 'ひどい'],
    ['最高〜〜', '最高'],
    ['サポート', 'サポート'],
    ['最悪!!!!!', '最悪!!'],
    ['sooooo goooood', 'so god'],
    ['www', 'ww'],
    ['10000円', '10000円'],
    ['神\uFA19', '神神'],
    ['ゼ\u200Bロ', 'ゼロ'],
    ['can’t', "can't"],
    ['か\u3099んばれ', 'がんばれ'],
  ])('turns %s into %s', (input, output) => {
    expect(normaliseText(input).text).toBe(output);
  });

  it('puts one mark for a URL and for a handle, but leaves a mail address alone', () => {
    expect(normaliseText('見て https://example.test/a?b=1 と @minamo_app').text).toBe(`見て ${urlMark} と ${handleMark}`);
    expect(normaliseText('a@example.test').text).toBe('a@example.test');
  });

  it('takes marks out of the author’s own text, so that nobody can forge a mask', () => {
    expect(normaliseText(`a${urlMark}b\uE002`).text).toBe('a b ');
  });

  it('leads every unit back to the span of the input it came from', () => {
    const input = 'Ａﾊﾞひどーーい㌔';
    const normal = normaliseText(input);
    const spans = Array.from(normal.text, (_, i) => input.slice(normal.starts[i], normal.ends[i]));
    expect(normal.text).toBe('aバひどいキロ');
    expect(spans).toEqual(['Ａ', 'ﾊﾞ', 'ひ', 'どーー', 'い', '㌔', '㌔']);
  });
});
