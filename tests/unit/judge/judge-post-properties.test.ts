import { categories, polarities, stances } from '@hinomi/shared/vocabulary/judgement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedJudge } from '../../../server/src/judge/analyse/shipped-judge.js';
import { judgePost } from '../../../server/src/judge/analyse/domain/judge-post.js';

const pieces = fc.constantFrom('ミナモ', 'より', '最高', '最悪', 'ない', 'じゃなくて', '。', '「', '」', 'が、', 'サーバー', '落ちた', 'デマ', 'らしい', '😡', 'https://a.test/', '@x', 'ー', 'ﾞ', '\u0301', 'not', ' ', 'good', '前', '\uD83D', '\n', '㍿', '\uE002');
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')));

describe('judging any text', () => {
  it('never throws, sums to one, names the largest score and gives offsets that slice to the text', () => {
    fc.assert(fc.property(anyText, fc.option(anyText), fc.option(fc.string()), (text, target, language) => {
      const judged = judgePost({ text, target, language }, shippedJudge);
      const { scores } = judged;
      expect(Math.abs(scores.negative + scores.neutral + scores.positive - 1)).toBeLessThanOrEqual(0.001);
      expect(scores[judged.polarity]).toBe(Math.max(...polarities.map((name) => scores[name])));
      expect(judged.margin).toBeGreaterThanOrEqual(0);
      expect(judged.margin).toBeLessThanOrEqual(1);
      expect(stances).toContain(judged.stance);
      for (const { category, level, confidence } of judged.categories) {
        expect(categories).toContain(category);
        expect([1, 2, 3]).toContain(level);
        expect(confidence > 0 && confidence <= 1).toBe(true);
      }
      expect(judged.riskLevel).toBe(Math.max(0, ...judged.categories.map(({ level }) => level)));
      for (const reason of judged.reasons) {
        expect(reason.start >= 0 && reason.end <= text.length && reason.start <= reason.end).toBe(true);
        expect(text.slice(reason.start, reason.end)).toBe(reason.text);
      }
    }), { numRuns: 1500 });
  });

  it('says the same of the same text, and says it in the same shape, whatever was judged before', () => {
    fc.assert(fc.property(anyText, anyText, (text, other) => {
      const first = judgePost({ text, target: null }, shippedJudge);
      judgePost({ text: other, target: null }, shippedJudge);
      expect(judgePost({ text, target: null }, shippedJudge)).toEqual(first);
    }), { numRuns: 500 });
  });

  it.each([
    ['nothing', ''], ['one letter', 'あ'], ['emoji alone', '😇👏'], ['signs alone', '！？…'], ['control characters', '\u0000\u0007\u001b[31m'], ['half-width kana', 'ﾐﾅﾓ ｻｲｱｸ'],
    ['marks piled on letters', `最\u0301\u0302\u0303\u0304悪\u0305\u0306`], ['scripts mixed', 'ミナモ is плохо 나빠 最悪'], ['100,000 letters', 'あいうえお'.repeat(20_000)], ['half a surrogate pair', '最高\ud83d'],
  ])('judges %s without guessing wildly', (_name, text) => {
    const judged = judgePost({ text, target: 'ミナモ' }, shippedJudge);
    expect(judged.scores.negative + judged.scores.neutral + judged.scores.positive).toBeCloseTo(1, 3);
  });

  it.each(['', ' ', 'あ', '。'])('finds nothing in %j', (text) => {
    expect(judgePost({ text, target: null }, shippedJudge)).toMatchObject({ polarity: 'neutral', riskLevel: 0, categories: [] });
  });

  it.each([['ko', '배송이 너무 늦어서 화가 납니다'], ['zh', '这个软件太差了，根本登录不了'], ['th', 'แอปนี้แย่มาก เข้าไม่ได้'], ['ru', 'Приложение ужасное, не работает']])('says that it does not know %s instead of guessing', (language, text) => {
    expect(judgePost({ text, target: null }, shippedJudge)).toMatchObject({ language, isUncertain: true, riskLevel: 0 });
  });

  it.each([
    ['one word a million times', '最悪'], ['brackets', '「'], ['long vowels', 'あー'], ['marks on one letter', '\u0301'], ['blanks', ' '], ['handles', '@'],
    ['rule words that never meet', 'サーバー。'], ['the words of a comparison', 'ミナモの'], ['letters', 'a'], ['addresses', 'http://'],
  ])('takes well under a second for a megabyte of %s', (_name, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    judgePost({ text, target: 'ミナモ' }, shippedJudge);
    const start = performance.now();
    judgePost({ text, target: 'ミナモ' }, shippedJudge);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
