import { describe, expect, it } from 'vitest';
import { shippedJudge } from '../shipped-judge.js';
import { judgedUnits, judgePost } from './judge-post.js';

describe('judging one post', () => {
  it('answers the same for the same post and leaves its input alone', () => {
    const input = Object.freeze({ text: 'ミナモのアプリ、起動できない😡', target: 'ミナモ' });
    expect(judgePost(input, shippedJudge)).toEqual(judgePost(input, shippedJudge));
  });

  it('shows the words of the author behind its reasons, in their own spelling', () => {
    const text = 'ﾐﾅﾓは使いにくい。Ｌｏｇｉｎもひどーーい';
    const { reasons } = judgePost({ text, target: 'ミナモ' }, shippedJudge);
    expect(reasons.map((reason) => reason.text)).toContain('ひどーーい');
    for (const reason of reasons) expect(text.slice(reason.start, reason.end)).toBe(reason.text);
  });

  it('counts the title, but gives reasons only inside the text', () => {
    const judged = judgePost({ text: '詳しくは続報で', title: 'ミナモで個人情報が流出', target: 'ミナモ' }, shippedJudge);
    expect(judged.riskLevel).toBe(3);
    expect(judged.reasons).toEqual([]);
  });

  it('judges the first part of a very long text and says so', () => {
    const text = `ミナモは最悪。${'あいうえお'.repeat(1000)}個人情報が流出`;
    const judged = judgePost({ text, target: 'ミナモ' }, shippedJudge);
    expect(judged.riskLevel).toBe(0);
    expect(judged.reasons.at(-1)).toEqual({ start: judgedUnits, end: judgedUnits, text: '', rule: 'note.cut' });
  });

  it('lets few stars speak against and many stars speak for the product', () => {
    expect(judgePost({ text: '説明どおりでした', target: null, rating: 1 }, shippedJudge).polarity).toBe('negative');
    expect(judgePost({ text: '説明どおりでした', target: null, rating: 5 }, shippedJudge).polarity).toBe('positive');
  });

  it('calls a judgement uncertain where both sides speak', () => {
    const clear = judgePost({ text: 'ミナモのアプリが落ちて使えない。最悪', target: 'ミナモ' }, shippedJudge);
    expect(clear.isUncertain).toBe(false);
    expect(judgePost({ text: 'ミナモのアプリは便利、でもよく落ちる', target: 'ミナモ' }, shippedJudge).margin).toBeLessThan(clear.margin);
  });
});
