import { describe, expect, it } from 'vitest';
import type { Judge } from './judge.js';
import { shippedRules } from '../shipped-rules.js';
import { judgePost } from './judge-post.js';

/** What the rules say by themselves; how much the product believes them is learned. */
const rulesAlone: Judge = { rules: shippedRules, weights: null, version: 'rules' };

const stanceOf = (text: string): string => judgePost({ text, target: 'ミナモ' }, rulesAlone).stance;

describe('the side a post takes', () => {
  it.each([
    ['criticism', 'ミナモの説明は嘘ばかりで許せない'], ['criticism', 'ミナモは責任取れ'], ['criticism', 'ミナモのアプリ、また落ちた'],
    ['counter', 'ミナモを叩きすぎじゃない？'], ['counter', 'ミナモの件で騒いでる人、過剰反応でしょ'], ['counter', 'ミナモの毒入りの話はデマだから信じないで'],
    ['topical', 'ミナモ、トレンド入りしてるけど何があった'], ['topical', 'ミナモの騒動まとめを読んだ'], ['topical', '【速報】ミナモで個人情報が流出'],
    ['none', '今日の昼はミナモ'], ['none', 'ミナモの新作おいしい'], ['none', 'ミナモの招待コードはこちら！登録すると500円もらえる'],
  ])('%s: %s', (stance, text) => {
    expect(stanceOf(text)).toBe(stance);
  });

  it('is never criticism for the company’s own account', () => {
    expect(judgePost({ text: 'ミナモの不具合をお詫び申し上げます', target: 'ミナモ', isOfficial: true }, rulesAlone).stance).toBe('none');
  });
});
