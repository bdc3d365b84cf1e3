import type { Brand } from '../brand.ts';
import { playScene } from '../crowd-scene.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { frames } from '../wording.ts';
import { business, everyday } from '../words/everyday.ts';
import { goods } from '../words/goods.ts';

const brand: Brand = {
  topic: { name: 'まどか食卓', include: ['まどか食卓', 'madoka shokutaku'], exclude: [], official_handles: ['madoka_shokutaku'] },
  spellings: ['まどか食卓', 'まどか食卓', 'まどか食卓', 'マドカ食卓'], full: 'まどか食卓フーズ', tag: 'まどか食卓', officialName: 'まどか食卓【公式】', officialFollowers: 64_000,
  slots: { broke: ['しけってた', '味が変わってた'], dented: ['つぶれてた', '袋が破れてた', '割れてた'], part: ['袋', '開け口'], item: ['肉じゃがの素', '冷凍ハンバーグ', '炊き込みご飯の素', 'ミールキット', '鍋つゆ', 'ポテサラ', '味噌だれ'], use: ['夕飯', 'お弁当', '作り置き', '忘年会', '休日のランチ'], shop: ['スーパー', '生協', 'コンビニ', '通販', '地元の商店'], yen: ['178', '248', '298', '398', '598'] },
  words: [everyday, business, goods],
};

const attacks = frames(`
  {b}のCM、また母親だけが台所に立ってる。性別役割の押しつけでは
  {b}の広告、ワンオペを美談にしてて苦手
  {b}のCM見てモヤっとした。父親どこ行った`);
const againstAttackers = frames(`
  {b}のCMに文句言ってる人なんなの。親子で楽しそうに料理してるだけじゃん
  {b}のCMで怒れるの、もはや才能
  {b}のCM叩いてる人、探したけどほとんど見つからないんだが
  フェミがまた{b}に噛みついたのか。暇すぎ
  {b}は絶対に取り下げないで。クレーマーに負けるな
  母親が台所に立ったら差別なの？{b}がかわいそう
  うちの母もああやって作ってくれた。{b}のCMは名作
  {b}のCMに難癖つけるほうが女性をバカにしてる
  何でも噛みつく連中のせいで窮屈。{b}気にすんな
  {b}のCMで炎上とか世も末
  {b}を叩いてるアカウント見たら{n}人しかいなくて笑った
  {b}を批判してる人たちは料理したことないのかな
  こんなので騒ぐやつのほうが頭おかしい。{b}全力支持
  {b}のCM、好きすぎて毎回泣くんだけど。文句言うな
  お気持ち表明やめろ。{b}の企業活動の邪魔
  {b}に抗議電話してる人、まじで迷惑。仕事増やすな
  {b}買って応援するわ。今夜は{item}
  {b}のCM、ちゃんと最後に父親も皿洗ってるから。見てから言え
  こういう人たちが世の中を息苦しくしてる。{b}悪くない
  {b}のCM批判、切り取り画像だけで怒ってるの恥ずかしい`);
const fuss = frames(`
  {b}のCMが炎上してるらしいけど、批判の投稿が見当たらない
  {b}、トレンド入りしてるから何かと思ったらCMの話か
  {b}のCMってこれ？ {url}
  {b}の「炎上」、記事にした媒体がそもそもの発端では
  {b}のCM、賛否両論ってことになってる
  {b}の件、数えてみたら批判{n}件、批判への批判{nn}0件だった
  「{b}炎上」でまとめ動画がもうある
  {b}の件、いつもの流れって感じ
  {b}のCM、何回も見ちゃった。再生数すごい
  {b}の話題でTL埋まる。みんな元気だね
  {who}が{b}のCMの話してた。世代で感想ちがう
  {b}のCMで議論してる人たちのスレ、長い
  {b}の公式は何も言ってないね
  {b}で検索すると擁護しか出てこない
  {b}のCMの俳優さん、誰だっけ
  {b}の件を授業で扱った。実在しない炎上の例として
  「{b}」関連ワードがずらっと並んでる
  {b}のCM、昨日からずっと流れてくる`);
const articles = [
  'まどか食卓のCMに「母親だけ」と批判？　ネットで議論‖食品会社のCMをめぐり、SNSでさまざまな声が上がっている。',
  '「まどか食卓」CM、批判より擁護が多数　投稿を調べた‖批判的な投稿は全体の1％に満たなかった。',
  'まどか食卓「取り下げの予定なし」‖CMについて本紙の取材に答えた。',
];

function act(stage: Stage): void {
  const players = stage.player();
  const start = stage.at(14, '10:15');
  playScene(stage, players, { texts: attacks, mood: 'critical', count: 7, at: start, truth: { stance: 'criticism', category: 'discrimination', riskLevel: 1 }, riseMinutes: 150, halfLifeMinutes: 260, mostFollowers: 4_000 });
  playScene(stage, players, { texts: againstAttackers, mood: 'defending', count: 260, at: start + 0.7 * hourMs, truth: { stance: 'counter' }, pairs: 0.3, riseMinutes: 200, halfLifeMinutes: 380, decor: 0.6 });
  playScene(stage, players, { texts: fuss, mood: 'plain', count: 310, at: start + 0.9 * hourMs, truth: { stance: 'topical', kind: 'other' }, pairs: 0.15, riseMinutes: 200, halfLifeMinutes: 420, decor: 0.6 });
  for (const [n, article] of articles.entries()) {
    const [title = '', lead = ''] = article.split('‖');
    stage.tell(players, start + (2 + n * 3) * hourMs, players.crowd.known('rss', 'net-topics', 'ネットトピックス', null), lead, { stance: 'topical', kind: 'news' }, title);
  }
  stage.tell(players, start + 4 * hourMs, players.crowd.known('x', 'shakai_ronpyou', '論評する人', 640_000), '{b}のCMに怒っている人はほとんどいない。怒っている人に怒っている人が何百人もいるだけ', { stance: 'counter' });
}

/** An outrage hardly anyone feels: seven attacks, hundreds of posts against the attackers or about the fuss. */
export const dinnerAdvertFuss = stageScenario({ name: 'calm-no-real-outrage', kind: 'calm', seed: 3606, firstDay: '2026-03-16', brands: [{ brand, postsADay: 48 }], act });
