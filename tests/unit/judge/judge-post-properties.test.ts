import { categories, polarities, stances } from '@hinomi/shared/vocabulary/judgement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedJudge } from '../../../server/src/judge/analyse/shipped-judge.js';
import { judgePost } from '../../../server/src/judge/analyse/domain/judge-post.js';
import { labelledPosts } from './labelled-posts.js';

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

  it('judges thousands of posts a second', () => {
    const rounds = 20;
    for (const post of labelledPosts) judgePost(post, shippedJudge);
    const before = process.cpuUsage();
    for (let i = 0; i < rounds; i += 1) for (const post of labelledPosts) judgePost(post, shippedJudge);
    const spent = process.cpuUsage(before);
    const rate = Math.round((rounds * labelledPosts.length * 1e6) / (spent.user + spent.system));
    process.stdout.write(`${rate} posts per CPU-second\n`);
    expect(rate).toBeGreaterThan(8000);
  });
});
