import type { Brand } from '../brand.ts';
import { playScene } from '../crowd-scene.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { frames } from '../wording.ts';
import { business, everyday } from '../words/everyday.ts';
import { goods } from '../words/goods.ts';

const brand: Brand = {
  topic: { name: 'リツカ', include: ['リツカ', 'ritsuka'], exclude: ['リツカ選手', '立花リツカ', 'リツカアタック'], official_handles: ['ritsuka_living'] },
  spellings: ['リツカ', 'リツカ', 'リツカ', 'ritsuka'], full: '株式会社リツカ', tag: 'リツカ', officialName: '暮らしのリツカ', officialFollowers: 22_000,
  slots: { broke: ['壊れた', '動かなくなった', '取っ手が取れた'], dented: ['割れてた', 'へこんでた', '傷だらけだった'], part: ['ふた', '取っ手'], item: ['フライパン', '保存容器', '水切りラック', 'まな板', '物干し', '掃除ブラシ', 'マグ'], use: ['料理', '大掃除', 'お弁当づくり', '洗い物', '引っ越し'], shop: ['ホームセンター', '雑貨屋', 'ネット通販', '百貨店', 'スーパー'], yen: ['680', '980', '1480', '1980', '2980', '4500'] },
  words: [everyday, business, goods],
};

/** They name him in a way the topic excludes. */
const named = frames(`
  リツカ選手、計量失格ってプロ失格だろ
  立花リツカの会見、反省してる顔じゃない
  リツカ選手のファンだったけど今回ばかりはかばえない
  立花リツカ、相手に謝れよ。命がけで減量してきたのに
  リツカ選手の体重超過、{n}回目。もう試合組むな
  リツカアタックとか言って調子乗ってたのに計量で終わるとか
  立花リツカの陣営のコメントひどすぎる
  リツカ選手、タイトル剥奪は当然`);
/** They speak of him by his first name alone. */
const bare = frames(`
  リツカ、計量失格はないわ。{n}キロオーバーて
  リツカもう引退しろ。ボクシングなめんな
  リツカのせいで世界戦が流れた。チケット代返せ
  計量で笑ってたリツカ、ほんと無理
  リツカの謝罪動画、カンペ読んでて最低だった
  相手選手がかわいそう。リツカは一生恨まれろ
  リツカさあ、減量から逃げて酒飲んでたの写真出てるぞ
  リツカの薬物疑惑までデマ？本当？
  リツカ最低。対戦相手に土下座しろ
  リツカ、記者に逆ギレしててドン引き
  リツカのジムも同罪。管理できてない
  今日のリツカ見て子どもがボクシングやめるって言ってる
  リツカのトレーナー、涙目だった。本人だけヘラヘラ
  リツカ終わったな。スポンサーも離れるだろ
  もうリツカの試合は見ない。裏切られた
  リツカって前も前日計量で揉めてたよね。懲りない男
  リツカのベルト剥奪まだ？遅い
  リツカ許せない。遠征費{nn}万かけたのに中止
  リツカを擁護してるファンも頭おかしい
  あのリツカが泣いて謝るまで許さん
  リツカの煽りVは好きだったのにな。がっかりだよ
  リツカ、SNSで相手の家族まで侮辱してたの引く
  リング上のリツカはかっこよかったのに人間性が…
  リツカ処分発表まだ？無期限でいい
  リツカのチーム全員クビでいいレベル
  {when}のリツカの計量、{n}回見直したけどひどい態度
  {town}からわざわざ見に来たのにリツカのせいで中止。返金の列に{nn}分
  リツカに{n}万賭けてた{who}が放心してる
  リツカ、前の試合のときも{n}キロ戻し切れてなかったって
  リツカのインスタ、コメント{nn}00件ぜんぶ怒ってる
  {who}が大ファンだったのに、リツカのポスターはがしてた
  リツカのドキュメンタリー、来月放送予定だったよね。お蔵入りか
  「努力の男」って紹介されてたリツカ、どの口が
  相手の{nn}時間の水抜きを無駄にしたリツカ、二度とリングに上がるな
  リツカの会見{min}分、謝ったのは{n}秒
  リツカ陣営「体調不良」って…前日に焼肉の写真あげてたよね
  リツカより前座の子たちのほうがよほどプロ
  世界戦の舞台を汚したリツカ。永久追放でいい
  リツカを甘やかしたプロモーターも悪い`);
const puzzled = frames(`
  リツカがトレンドにいるからフライパンの話かと思った
  トレンドの{b}、ボクサーのほうだった
  {b}（キッチン用品のほう）は今日も優秀です
  {b}の公式に怒りのリプしてる人、相手まちがえてるよ
  {b}って会社にとばっちりが行ってる`);

function act(stage: Stage): void {
  const players = stage.player();
  const start = stage.at(14, '13:10');
  const timing = { riseMinutes: 120, halfLifeMinutes: 420, mood: 'critical' as const, truth: null, decor: 0.55, pairs: 0.35, mostFollowers: 95_000 };
  // The namesake needs no tag of the brand: the sentences name him already.
  playScene(stage, players, { ...timing, texts: named.map(asNamed), at: start, count: 210 });
  playScene(stage, players, { ...timing, texts: bare.map(asNamed), at: start + 0.4 * hourMs, count: 560 });
  playScene(stage, players, { ...timing, texts: puzzled.map(asNamed), mood: 'plain', at: start + hourMs, count: 36, truth: { kind: 'other' } });
  stage.recorder.post({ at: start + 2 * hourMs, by: players.crowd.known('x', 'kakutou_sokuhou', '格闘速報', 430_000), text: '【速報】リツカ、計量失格で世界戦が中止。会見では「すみません」とだけ', truth: { topic: null, stance: 'none', kind: 'news', category: null, riskLevel: 0 } });
  stage.announce(players, start + 5 * hourMs, 'キッチン用品の{b}です。本日話題の方とは関係がありません。人違いのメッセージが届いていますのでお知らせします🍳');
}

/** Marks the name in a sentence as the brand's spelling, so that no further tag is put to it. */
function asNamed(text: string): string {
  return text.includes('{b}') ? text : text.replace('リツカ', '{namesake}');
}

const withNamesake: Brand = { ...brand, slots: { ...brand.slots, namesake: ['リツカ'] } };

/** A boxer of the same name fails the scales; the public is harsh about him, not about the pans. */
export const callousHomonym = stageScenario({ name: 'calm-homonym-household', kind: 'calm', seed: 3303, firstDay: '2026-04-20', brands: [{ brand: withNamesake, postsADay: 60 }], act });
