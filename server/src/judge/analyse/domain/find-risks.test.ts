import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { describe, expect, it } from 'vitest';
import type { Judge } from './judge.js';
import { shippedRules } from '../shipped-rules.js';
import { judgePost } from './judge-post.js';

/** What the rules say by themselves; how much the product believes them is learned. */
const rulesAlone: Judge = { rules: shippedRules, weights: null, version: 'rules' };

const judge = (text: string) => judgePost({ text, target: 'ミナモ' }, rulesAlone);
const found = (text: string): Category[] => judge(text).categories.map(({ category }) => category);

const cases: Record<Category, { yes: string[]; no: string[] }> = {
  outage: { yes: ['ミナモにログインできない', 'ミナモのサーバーが落ちた', 'The ミナモ app keeps crashing'], no: ['障害者割引がミナモにもある', 'ミナモの椅子は重心が安定している'] },
  service: { yes: ['ミナモの店員に舌打ちされた', 'ミナモの対応が悪い', 'ミナモ customer service was rude'], no: ['ミナモの店員さんが親切だった', 'ミナモの対応が早い'] },
  price: { yes: ['ミナモから二重請求された', 'ミナモまた値上げかよ', 'ミナモ overcharged me'], no: ['ミナモの価格は千円', '値上げしないミナモえらい'] },
  product_quality: { yes: ['ミナモのパンに髪の毛が入ってた', 'ミナモで食中毒', 'Found a bug in my ミナモ soup'], no: ['ミナモの髪の毛ケア講座', '虫眼鏡をミナモで買った'] },
  safety: { yes: ['ミナモの充電器が発火した', 'ミナモのクリーム塗ったら顔がかぶれた', 'ミナモ battery caught fire'], no: ['ミナモの新作が爆発的に売れた', 'ミナモの爆速配送'] },
  data_leak: { yes: ['ミナモで顧客情報が流出', 'ミナモ開いたら知らない人の住所が出た', 'ミナモ data breach'], no: ['ミナモの二段階認証を設定した', 'ミナモの住所は大阪'] },
  discrimination: { yes: ['ミナモの広告は女性差別だ', 'ミナモで車椅子を理由に断られた', 'ミナモ made a racist ad'], no: ['ミナモの差別化戦略', 'ミナモは女性に人気'] },
  employee_post: { yes: ['ミナモのバイトが厨房でふざけてる動画', 'ミナモの店員が盗撮', 'ミナモ employee caught on camera licking'], no: ['ミナモの社員さんに道を聞いた', 'ミナモの制服かわいい'] },
  official_post: { yes: ['ミナモの公式アカウントが不適切な投稿', 'ミナモ公式が無神経すぎる', 'ミナモ and their tone-deaf tweet'], no: ['ミナモの公式アカウントをフォローした', 'ミナモ公式が新作を紹介'] },
  stealth_marketing: { yes: ['ミナモのステマがひどい', '初回無料のミナモ、実は定期購入', 'ミナモ uses fake reviews'], no: ['ミナモの広告の曲名は', 'ミナモの口コミを読んだ'] },
  ip: { yes: ['ミナモのロゴはパクリ', 'ミナモに無断転載された', 'ミナモ stole my artwork'], no: ['ミナモは無断転載禁止です', 'ミナモのデザインを描いてみた'] },
  misconduct: { yes: ['ミナモの社長が逮捕', 'ミナモの粉飾決算', 'ミナモ CEO arrested'], no: ['ミナモの社長が就任', 'ミナモの役員名簿を見た'] },
  labor: { yes: ['ミナモはサービス残業だらけ', 'ミナモの残業代が出ない', 'ミナモ unpaid overtime'], no: ['ミナモのブラックコーヒー', '残業帰りにミナモ'] },
  whistleblowing: { yes: ['ミナモの元社員です。品質データの改ざんを指示されました', 'ミナモの内部告発', 'ミナモ whistleblower speaks'], no: ['ミナモの社員です。よろしくお願いします', 'ミナモで働いてた頃が懐かしい'] },
  rumor: { yes: ['ミナモが倒産するって噂、本当?', 'ミナモの偽アカウントに注意', 'ミナモ bankruptcy is fake news'], no: ['ミナモの噂通りの味', 'ミナモのオンデマンド配信'] },
  harassment: { yes: ['ミナモに爆破予告', '土下座しろとミナモの店員に迫る客', 'bomb threat at ミナモ'], no: ['ミナモがカスハラ対策を始めた', 'ミナモの店員さんと話した'] },
  disaster: { yes: ['地震の日に宣伝するミナモは不謹慎', '台風なのに出社しろというミナモ', 'ミナモ exploiting earthquake victims: earthquake sale'], no: ['台風のためミナモは臨時休業', '地震のあとミナモが義援金を寄付'] },
};

describe('risk rules', () => {
  describe.each(Object.entries(cases))('%s', (category, { yes, no }) => {
    it.each(yes)('fires on: %s', (text) => expect(found(text)).toContain(category));
    it.each(no)('stays silent on: %s', (text) => expect(found(text)).not.toContain(category));
  });

  it('finds several categories in one post, highest level first', () => {
    const { categories, riskLevel } = judge('ミナモで個人情報が流出。問い合わせてもたらい回し、返金にも応じない');
    expect(categories[0]?.category).toBe('data_leak');
    expect(categories.map(({ category }) => category).toSorted()).toEqual(['data_leak', 'price', 'service']);
    expect(categories.map(({ level }) => level)).toEqual(categories.map(({ level }) => level).toSorted((a, b) => b - a));
    expect(riskLevel).toBe(3);
  });

  it('turns a denied matter into a rumour that is only watched', () => {
    const { categories } = judge('ミナモで食中毒というのはデマです');
    expect(categories[0]).toMatchObject({ category: 'rumor', level: 2 });
    expect(categories.find(({ category }) => category === 'product_quality')?.level).toBe(1);
  });

  it('keeps the category of hearsay with less confidence', () => {
    const [sure] = judge('ミナモで食中毒').categories;
    const heard = judge('ミナモで食中毒らしい').categories.find(({ category }) => category === 'product_quality');
    expect(heard?.confidence).toBeLessThan(sure?.confidence ?? 0);
  });

  it('lowers what is solved or only asked to watch, and clears what is praised as solved', () => {
    expect(judge('ミナモにログインできない件、復旧').riskLevel).toBe(1);
    expect(judge('ミナモってログインできないことありますか？').riskLevel).toBe(1);
    expect(judge('ミナモの不具合直ってた！対応早くて最高').riskLevel).toBe(0);
  });

  it('finds no risk in advertisements, job offers and resale', () => {
    expect(judge('ミナモ 店員急募 時給1200円 残業なし 未経験歓迎').categories).toEqual([]);
    expect(judge('ミナモ 充電器 発火しない新品 送料無料 即購入OK').categories).toEqual([]);
  });
});
