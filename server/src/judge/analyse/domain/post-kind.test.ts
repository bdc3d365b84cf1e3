import { describe, expect, it } from 'vitest';
import type { Judge } from './judge.js';
import { shippedRules } from '../shipped-rules.js';
import { judgePost } from './judge-post.js';

/** What the rules say by themselves; how much the product believes them is learned. */
const rulesAlone: Judge = { rules: shippedRules, weights: null, version: 'rules' };

const kindOf = (text: string): string => judgePost({ text, target: 'ミナモ' }, rulesAlone).kind;

describe('the kind of a post', () => {
  it.each([
    ['opinion', 'ミナモの新作おいしい'],
    ['opinion', 'ミナモってまともなテストしてるの？'],
    ['opinion', 'はいはい、いつもの「ご迷惑をおかけし」ねミナモ'],
    ['question', 'ミナモは北海道でも使えますか？'],
    ['question', 'ミナモの会員証ってどこに出るの？'],
    ['question', '誰かミナモの解約方法を教えて'],
    ['news', '【速報】ミナモ、新社長が就任'],
    ['news', 'ミナモ、みほんとの提携を発表'],
    ['news', 'ミナモは5日、子会社の売却を発表した。同社によると来月中に完了する。'],
    ['official', '平素よりミナモをご利用いただき誠にありがとうございます。メンテナンスのお知らせです。'],
    ['official', '【お知らせ】ミナモ駅前店は年末年始の営業時間について下記のとおり変更いたします'],
    ['spam', '【招待】ミナモに登録すると1000円もらえる！コードはこちら'],
    ['spam', 'ミナモ 限定品 新品 送料無料 即購入OK'],
    ['spam', 'ミナモ 倉庫内作業 時給1400円 未経験歓迎'],
    ['spam', '副業で月収30万。プロフのリンクから ミナモ'],
    ['other', 'https://example.test/minamo'],
    ['other', '今日の昼はミナモ'],
  ])('%s: %s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('is official for the company’s own account and an opinion for a review with stars, whatever the words', () => {
    expect(judgePost({ text: 'ミナモ最悪', target: 'ミナモ', isOfficial: true }, rulesAlone).kind).toBe('official');
    expect(judgePost({ text: 'これ使えますか？', target: null, rating: 1 }, rulesAlone).kind).toBe('opinion');
  });
});
