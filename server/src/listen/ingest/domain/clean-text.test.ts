import { describe, expect, it } from 'vitest';
import { cleanText, hasHiddenDirection } from './clean-text.js';

describe('text that is stored', () => {
  it.each([
    ['a NUL is dropped', 'ミナ\u0000モ', 'ミナモ'],
    ['control characters of C0, DEL and C1 are dropped', 'a\u0001\u000b\u001b[31m\u007f\u0085\u009fb', 'a[31mb'],
    ['line feed and tab stay', 'a\n\tb', 'a\n\tb'],
    ['line ends of Windows and of old Macs become line feeds', 'a\r\nb\rc\r\n', 'a\nb\nc\n'],
    ['a lone high surrogate becomes U+FFFD', 'x\ud83dy', 'x\ufffdy'],
    ['a lone low surrogate becomes U+FFFD', '\udd25', '\ufffd'],
    ['a whole pair stays', '🔥', '🔥'],
    ['the non-character U+FFFF is dropped', 'a\uffffb', 'ab'],
    ['a compatibility ideograph keeps its code point', '\ufa19社', '\ufa19社'],
    ['a decomposed kana keeps its two code points', 'か\u3099', 'か\u3099'],
    ['full-width letters stay as written', 'ＭＩＮＡＭＯ', 'ＭＩＮＡＭＯ'],
    ['direction marks stay, so that the evidence is what was posted', 'a\u202eb', 'a\u202eb'],
  ])('%s', (_rule, input, expected) => {
    expect(cleanText(input)).toBe(expected);
  });

  it('a text is cut at 100,000 code points and never inside a pair', () => {
    const cut = cleanText(`${'あ'.repeat(99_999)}🔥🔥`);
    expect(Array.from(cut)).toHaveLength(100_000);
    expect(cut.endsWith('あ🔥')).toBe(true);
    expect(cleanText('🔥'.repeat(100_000))).toHaveLength(200_000);
  });

  it('a text of one megabyte is cleaned in linear time', () => {
    const text = 'ミナモ\u0000の\r\n件\ud800'.repeat(100_000);
    cleanText(text);
    const startedAt = performance.now();
    cleanText(text);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe('the marker for hidden characters', () => {
  it.each([
    'ab\u202ecd', 'a\u2066b\u2069', 'ミナ\u200bモ', 'mi\u2060namo', '\ufeffミナモ', 'ミナ\u200dモ', 'min\u200camo', 'a\u200fb',
    'abc\u{e0061}\u{e0062}', '\u061cabc',
  ])('is shown for %j', (text) => {
    expect(hasHiddenDirection(text)).toBe(true);
  });

  it.each(['ミナモは便利', '家族👨‍👩‍👧の日', '旗\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 'مرحبا', '葛\u{e0100}', '❤️', '改行\nタブ\t'])(
    'is not shown for %j', (text) => {
      expect(hasHiddenDirection(text)).toBe(false);
    });
});
