import { describe, expect, it } from 'vitest';
import type { Judge } from './judge.js';
import { shippedRules } from '../shipped-rules.js';
import { judgePost } from './judge-post.js';

/** What the rules say by themselves; how much the product believes them is learned. */
const rulesAlone: Judge = { rules: shippedRules, weights: null, version: 'rules' };

const polarityOf = (text: string, target = 'ミナモ'): string => judgePost({ text, target }, rulesAlone).polarity;

describe('negation, change and wish', () => {
  it.each([
    ['negative', 'ミナモは使いやすくない'], ['negative', 'ミナモは楽しくありません'], ['negative', 'ミナモは全然おいしくなかった'],
    ['negative', 'ミナモ、便利だとは思わない'], ['negative', 'ミナモは親切じゃない'], ['negative', 'ミナモ、おもろないわ。楽しくもあらへん。楽しくない'],
    ['negative', 'ミナモを便利だと思ったことはない'],
    ['positive', 'ミナモは悪くない'], ['positive', 'ミナモは文句なし'], ['positive', 'ミナモに不満はない'],
    ['positive', 'ミナモは感謝しかない'], ['negative', 'ミナモには不満しかない'],
    ['positive', 'ミナモって最高じゃない？'],
    ['positive', 'ミナモのエラーが出なくなった'], ['negative', 'ミナモ、おいしくなくなった'],
    ['negative', '前のミナモのほうがよかった'], ['negative', 'ミナモ、好きだったのに'], ['negative', 'ミナモは軽くなったら最高なのに'],
    ['negative', 'ミナモは二度と使わない'], ['negative', 'ミナモのどこが便利なのか分からない'],
  ])('%s: %s', (polarity, text) => {
    expect(polarityOf(text)).toBe(polarity);
  });

  it('lets the clause after けど decide', () => {
    expect(polarityOf('ミナモは安いけど、味がひどい')).toBe('negative');
    expect(polarityOf('ミナモは高いけど、とてもおいしい')).toBe('positive');
  });

  it('reads praise beside a bad event as irony and says that it is less sure', () => {
    const plain = judgePost({ text: 'ミナモの決済エラー、直らない', target: 'ミナモ' }, rulesAlone);
    const ironic = judgePost({ text: 'さすがミナモ、決済エラーが直らない👏', target: 'ミナモ' }, rulesAlone);
    expect(ironic.polarity).toBe('negative');
    expect(ironic.margin).toBeLessThan(plain.margin);
  });

  it.each([
    ['negative', 'Minamo is not good'], ['negative', "I don't love Minamo"], ['positive', 'Minamo never disappoints, love it'],
    ['positive', 'Minamo is really great'], ['negative', 'Minamo looks nice but it is terrible'],
  ])('%s: %s', (polarity, text) => {
    expect(polarityOf(text, 'Minamo')).toBe(polarity);
  });

  it('does not find English words inside other words', () => {
    expect(judgePost({ text: 'the shellfish assessment classics', target: null }, rulesAlone).polarity).toBe('neutral');
  });
});
