import { describe, expect, it } from 'vitest';
import { findTripped, isWorthNoting, overdueReason, reviewReason, riseReason } from './trip-wires.js';

const none = { critical60: null, article: false, followers: null };
const calm = { critical60: 12, newArticles: 0, largestNewFollowers: null };

describe('trip-wires of 静観', () => {
  it('are hit by the number of critical posts, an article, or a large account, and say which with numbers', () => {
    expect(findTripped({ ...none, critical60: 40 }, { ...calm, critical60: 45 })?.ja).toBe('直近60分の批判が45件になり、静観の条件(40件以上)に達したため、発生中に戻しました。');
    expect(findTripped({ ...none, article: true }, { ...calm, newArticles: 1 })?.en).toBe('1 critical article was found after the decision to wait; the alert is firing again.');
    expect(findTripped({ ...none, followers: 100_000 }, { ...calm, largestNewFollowers: 120_000 })?.ja).toContain('フォロワー120,000名');
  });

  it('are not hit below their number, nor where they were not set', () => {
    expect(findTripped({ critical60: 13, article: true, followers: 100_000 }, { ...calm, largestNewFollowers: 99_999 })).toBeNull();
    expect(findTripped(none, { critical60: 9_999, newArticles: 5, largestNewFollowers: 1_000_000 })).toBeNull();
  });

  it('leave the reason for the return in one sentence with numbers in both languages', () => {
    const reason = { ja: '直近24時間の批判が100件です。', en: '100 critical posts in 24 hours.' };
    expect(riseReason(3, 4, reason).ja).toBe('レベルが3 警戒から4 重大に上がったため、静観を終えて発生中に戻しました。直近24時間の批判が100件です。');
    expect(reviewReason(60).ja).toContain('1時間がたち');
    expect(reviewReason(360).en).toMatch(/^6 hours have passed/);
    expect(reviewReason(90).ja).toContain('90分がたち');
    expect(overdueReason(15, reason).ja).toBe('15分たっても確認した人がいません。直近24時間の批判が100件です。');
  });
});

describe('children of a storm', () => {
  it('are an entry when their number has doubled, and never one each', () => {
    expect([isWorthNoting(5, 0), isWorthNoting(10, 0), isWorthNoting(19, 10), isWorthNoting(20, 10)]).toEqual([false, true, false, true]);
  });
});
