import type { Brand } from '../brand.ts';
import { playScene } from '../crowd-scene.ts';
import { minuteMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { frames } from '../wording.ts';
import { business, everyday, nearby } from '../words/everyday.ts';
import { dining, stores } from '../words/stores.ts';

const brand: Brand = {
  topic: { name: 'パン工房ツムギノ', include: ['ツムギノ', 'tsumugino'], exclude: [], official_handles: ['tsumugino_pan'] },
  spellings: ['ツムギノ', 'ツムギノ', 'パン工房ツムギノ', 'つむぎの'], full: 'ツムギノ株式会社', tag: 'ツムギノ', officialName: 'パン工房ツムギノ', officialFollowers: 28_000,
  slots: { item: ['塩バターロール', 'カレーパン', '角食パン', 'あんバター', '明太フランス', 'くるみのカンパーニュ', 'メロンパン'], place: ['本店', '駅ナカ店', '横浜店', '通販', '神戸店'], staff: ['店員', '職人', 'レジの', 'カフェの'], yen: ['180', '220', '280', '360', '480', '1200'] },
  words: [everyday, business, nearby, stores, dining],
};

const watching = frames(`
  テレビに{b}出てる！！
  今テレビでやってる{b}って近所じゃん
  {b}の{item}、断面やばい。飯テロ
  {b}特集きた
  {b}の職人さんの手つき、見とれる
  テレビの{b}見てたらおなか鳴った
  {b}の工場長さん、話し方がやさしい
  {b}の小麦って国産なんだ。知らなかった
  {who}が{b}の画面にかじりついてる
  {b}の社長、元は電車の運転士なの意外
  録画した。{b}
  この{item}どこの？→{b}でした
  「一日{nn}00個売れる」って{b}すごいな
  {b}の行列、明日すごそう
  {b}って通販あるんだ
  MCが{b}食べて黙っちゃったの笑った`);
const praising = frames(`
  {b}の{item}、前から好きだったので嬉しい
  テレビ見て{b}注文した！{day}日着
  {b}、この時代に値段すえ置きはえらい
  {b}の社長さんの「うちの子に食べさせたいパン」って言葉、じんときた
  明日の朝は{b}に決まり
  地元の{b}が全国区に。誇らしい
  泣ける回だった。{b}応援します
  {b}の{item}食べたことある。本物だよ
  {b}に転職したい（まかないが{item}）
  みんなに見つかってしまった{b}。でもよかったね`);
const slow = frames(`
  {b}の通販サイト、つながらない。みんな見てるな
  {b}のサイト重い〜
  カートに入れたのにエラー。{b}混みすぎ
  {b}のオンラインショップ、503って出る
  {b}買えん。テレビの力こわい`);
const snark = frames(`
  また{b}混むじゃん。テレビやめてほしい
  {b}、テレビに出るような味かなあ。普通では
  どうせ{b}の宣伝番組でしょ
  {b}の行列見たら買う気なくす
  {b}、昔のほうが大きかったよね{item}`);

function act(stage: Stage): void {
  const players = stage.player();
  const start = stage.at(14, '19:25');
  playScene(stage, players, { texts: watching, mood: 'plain', count: 1_700, at: start, truth: { kind: 'other' }, riseMinutes: 14, halfLifeMinutes: 38, decor: 0.6 });
  playScene(stage, players, { texts: praising, mood: 'pleased', count: 1_100, at: start + 8 * minuteMs, truth: {}, riseMinutes: 25, halfLifeMinutes: 160, decor: 0.6 });
  playScene(stage, players, { texts: slow, mood: 'critical', count: 26, at: start + 12 * minuteMs, truth: { stance: 'criticism', category: 'outage', riskLevel: 1 }, riseMinutes: 25, halfLifeMinutes: 45, mostFollowers: 8_000 });
  playScene(stage, players, { texts: snark, mood: 'critical', count: 16, at: start + 20 * minuteMs, truth: { stance: 'criticism', category: 'service', riskLevel: 0 }, riseMinutes: 60, halfLifeMinutes: 300, mostFollowers: 8_000 });
  for (const [minutes, handle, name, followers] of [[4, 'yuugata_tv', '夕方まるごとテレビ', 1_240_000], [22, 'pan_meguri', 'パンめぐり図鑑', 268_000], [41, 'singer_aoba', '青葉しずく', 2_050_000]] as const) {
    stage.tell(players, start + minutes * minuteMs, players.crowd.known('x', handle, name, followers), stage.chance.pick(['このあと{b}を特集します。{item}の秘密とは？ {url}', '{b}の{item}、差し入れでもらって感動したやつ！', '{b}さん放送ありがとうございました。{item}の回、配信もあります {url}']), {});
  }
  stage.announce(players, start + 35 * minuteMs, 'ご覧いただいた皆さま、ありがとうございます。ただいま通販サイトがつながりにくくなっています。順次ご案内しますので、お時間をおいてお試しください');
  stage.announce(players, start + 95 * minuteMs, '通販サイトは元に戻りました。お届けまで2週間ほどいただいています。');
}

/** An evening programme: thousands of friendly posts, a shop that is slow for half an hour, a little snark. */
export const televisionFeature = stageScenario({ name: 'calm-television-bakery', kind: 'calm', seed: 3202, firstDay: '2026-03-02', brands: [{ brand, postsADay: 40 }], act });
