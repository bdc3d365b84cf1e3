import type { Brand } from '../brand.ts';
import { playScene } from '../crowd-scene.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { spreadPost } from '../storm.ts';
import { frames } from '../wording.ts';
import { business, everyday } from '../words/everyday.ts';
import { goods } from '../words/goods.ts';

const brand: Brand = {
  topic: { name: 'カリポム', include: ['カリポム', 'karipomu'], exclude: [], official_handles: ['karipomu_snack'] },
  spellings: ['カリポム', 'カリポム', 'カリポム', 'かりぽむ', 'karipomu'], full: 'カリポム製菓', tag: 'カリポム', officialName: 'カリポム🥔公式', officialFollowers: 412_000,
  slots: { broke: ['しけってた', '味が変わってた'], dented: ['つぶれてた', '袋が破れてた', '割れてた'], part: ['袋', '開け口'], item: ['のり塩', 'コンソメ味', '期間限定の梅味', 'ミニパック', 'パーティーサイズ', 'チーズ味', 'うすしお'], use: ['おやつ', '映画', '遠足', '家飲み', '夜ふかし'], shop: ['コンビニ', 'スーパー', '駄菓子屋', '売店', 'ドラッグストア'], yen: ['98', '118', '138', '158', '248'] },
  words: [everyday, business, goods],
};

const entries = frames(`
  {b}一年分[ほしい|当たれ|ください]！！
  応募しました！{b}当たりますように🙏
  {b}大好きです。当選したら{who}と食べます
  参加します[！|〜|♪] #{tag}プレゼント
  {b}さん、すてきな企画ありがとうございます
  {b}の{item}が一番好き！ #{tag}プレゼント
  RTした。{b}こい
  毎年応募してる{b}。今年こそ
  {b}のぬいぐるみ、かわいすぎん？ほしい
  フォロー＆リポスト完了 #{tag}
  {b}食べながら結果待ち
  子どもが{b}好きなので応募
  当たったら職場に配ります {b}
  {b}当たる気しかしない
  狙うは{b}のA賞！
  {b}、{n}口応募した
  引用リポストで当選率アップって書いてある。{b}の{item}最高！
  {b}のキャンペーン今日までだった。間に合った
  A賞：{b}1年分 B賞：オリジナルクッション　どっちもほしい
  {b}よ、私に微笑んで
  ほしい🙋 {b}
  {b} 当たる 当たる 当たる（念）
  #{tag}プレゼント に応募中
  {b}さんいつもお世話になってます。応募させてください`);
const losers = frames(`
  {b}外れた〜また来年
  {b}の結果きた。はずれ。知ってた
  {b}、残念賞のスタンプだけもらった
  落選…{b}買って帰ろ
  {b}外れたけど食べたくなったので買う
  運がないな私。{b}はおいしい
  {b}の抽選結果、秒で「残念！」
  「残念」の画面の{b}くん、かわいいから許す
  ハズレた人集合 #{tag}プレゼント
  {b}当たった人うらやま`);
const grumbles = frames(`
  {b}の懸賞、いつも懸賞アカウントばっかり当たってない？
  {b}のキャンペーン、フォロワー増やしたいだけやろ
  {b}の当選者って本当にいるの？見たことない
  {b}、抽選ページ重すぎて応募できなかったんだが
  TLが{b}のRTで埋まって邪魔。いい加減にして
  {b}のキャンペーン、個人情報入れさせすぎでは
  {b}の抽選、{n}年連続で外れてる。もう応募しない`);
const winners = frames(`
  【ご報告】{b}当たりました！！！
  え、{b}からDMきた。当選だって。手が震える
  {b}1年分当選した。運使い果たした
  当選DM、本物の{b}だよね？
  {b}のクッション届いた！かわいい`);
const fakes = frames(`
  【当選】おめでとうございます。{b}の賞品の受け取りはこちら→ {url}
  {b}当選の方はプロフィールのリンクから登録してください {url}`);

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const start = stage.at(14, '12:00');
  const post = stage.announce(players, start, '／⏎{b}1年分が当たる🎉 #{tag}プレゼント⏎＼⏎①フォロー②この投稿をリポスト⏎その場で結果がわかる！100名さまに。{day}日まで {url}');
  spreadPost(recorder, players, chance, { id: post, at: start, reposts: 46_000, recorded: 2_400, riseMinutes: 90, halfLifeMinutes: 500, until: stage.endsAt });
  const timing = { at: start, riseMinutes: 60, halfLifeMinutes: 420 };
  const calm = { stance: 'none', kind: 'other' } as const;
  playScene(stage, players, { ...timing, texts: entries, mood: 'pleased', count: 3_600, truth: { ...calm, kind: 'opinion' }, decor: 0.75 });
  playScene(stage, players, { ...timing, texts: losers, mood: 'plain', count: 620, truth: calm, decor: 0.7 });
  playScene(stage, players, { ...timing, texts: winners, mood: 'pleased', count: 60, truth: calm });
  playScene(stage, players, { ...timing, texts: grumbles, mood: 'critical', count: 34, truth: { stance: 'criticism', category: 'service', riskLevel: 1 }, mostFollowers: 9_000 });
  playScene(stage, players, { ...timing, at: start + 3 * hourMs, texts: fakes, mood: 'plain', count: 14, truth: { kind: 'spam', category: 'rumor', riskLevel: 1 }, decor: 0 });
  for (const [handle, name, followers] of [['kenshou_king', '懸賞キング', 380_000], ['oyatsu_meijin', 'おやつ名人', 152_000], ['geinin_pote', 'ぽて山（芸人）', 910_000]] as const) {
    stage.tell(players, start + chance.between(20, 400) * 60_000, players.crowd.known('x', handle, name, followers), '{b}のキャンペーンきたー！みんなも応募しよう #{tag}プレゼント {url}', { kind: 'opinion' });
  }
}

/** A campaign whose thousands of hopeful posts look like a storm by their number. */
export const snackGiveaway = stageScenario({ name: 'calm-giveaway-snack', kind: 'calm', seed: 3101, firstDay: '2026-07-06', brands: [{ brand, postsADay: 160, complaintShare: 0.06 }], act });
