import type { Brand } from '../brand.ts';
import { truthOf } from '../brand.ts';
import { playScene } from '../crowd-scene.ts';
import { hourMs, minuteMs } from '../scenario.ts';
import type { Truth } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { frames } from '../wording.ts';
import { business, everyday } from '../words/everyday.ts';
import { goods } from '../words/goods.ts';

const brand: Brand = {
  topic: { name: 'フワリエナ', include: ['フワリエナ', 'fuwariena'], exclude: [], official_handles: ['fuwariena_care'] },
  spellings: ['フワリエナ', 'フワリエナ', 'フワリエナ', 'ふわりえな', 'fuwariena'], full: 'フワリエナ株式会社', tag: 'フワリエナ', officialName: 'フワリエナ公式', officialFollowers: 58_000,
  slots: { item: ['柔軟剤', '部屋干し洗剤', '漂白剤', 'シワとりスプレー', '詰め替え用', 'ジェルボール', 'おしゃれ着洗い'], use: ['洗濯', '部屋干し', '衣替え', '布団カバー洗い', 'タオル洗い'], shop: ['ドラッグストア', 'スーパー', 'ホームセンター', 'ネット通販', 'コンビニ'], yen: ['298', '398', '498', '698', '1280'] },
  words: [everyday, business, goods],
};

/** The sentences of one copied text, which the accounts put in other orders. */
type Copied = { group: string; parts: string[]; emoji: string[]; truth: Partial<Truth> };

const attack: Copied = {
  group: 'softener-rash',
  parts: ['フワリエナの柔軟剤を使ったら家族全員の肌が荒れました', '成分を調べたら海外では使用禁止のものばかり', '大手メディアは報じません', 'みなさん絶対に買わないでください'],
  emoji: ['⚠️', '😱', '‼️', '🚫', '', '👀', '📢'], truth: { stance: 'criticism', kind: 'spam', category: 'rumor', riskLevel: 2 },
};
const promotion: Copied = {
  group: 'softener-sale',
  parts: ['フワリエナの柔軟剤が今だけ半額', 'フォロワーさん限定のリンクはこちら', '在庫がなくなり次第終了です'],
  emoji: ['✨', '🛒', '💕', '🎁', '', '🔥'], truth: { kind: 'spam' },
};
const noticing = frames(`
  {b}の悪口、同じ文面のアカウントが大量にいて草
  {b}のやつ、全員昨日作ったアカウントじゃん。業者？
  コピペで{b}下げしてる人たち、雑すぎる
  {b}の「海外では使用禁止」ってデマだよ。成分表見れば分かる
  {b}の件、検索すると同じ文章が{nn}件出てくる。気持ち悪い
  {b}を検索したら同じ投稿ばっかりで探しにくい
  だれがお金払って{b}叩かせてるんだろう
  botに{b}の評判聞いても仕方ない
  {b}の公式が注意喚起してた
  {b}うちは{n}年使って何ともないけど`);

function playCopies(stage: Stage, at: number, count: number, minutes: number, copied: Copied): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  for (let n = 0; n < count; n += 1) {
    const turned = n % 3 === 0 ? copied.parts : [...copied.parts.slice(1 + (n % 2)), ...copied.parts.slice(0, 1 + (n % 2))];
    const mark = chance.pick(copied.emoji);
    const end = chance.pick(['。', '！', '', '…']);
    const text = `${turned.join(chance.pick(['。', '、', '。\n', ' ']))}${end}${mark}${chance.isIn(0.4) ? ` https://example.com/r/${chance.between(100, 9999)}` : ''}${chance.isIn(0.3) ? ` No.${chance.between(1, 999)}` : ''}`;
    const by = players.crowd.known('x', `user${chance.between(10_000_000, 99_999_999)}`, `user${chance.between(1000, 9999)}`, chance.between(0, 40));
    recorder.post({ at: at + Math.floor((n + chance.next()) * (minutes / count) * minuteMs), by, text, truth: truthOf(players.brand, { ...copied.truth, copyGroup: copied.group }) });
  }
}

function act(stage: Stage): void {
  const players = stage.player();
  const start = stage.at(14, '15:20');
  playCopies(stage, start, 130, 95, attack);
  playCopies(stage, stage.at(15, '11:00'), 85, 40, promotion);
  // The same text word for word, from forty more accounts the day after.
  const { chance, recorder } = stage;
  for (let n = 0; n < 44; n += 1) {
    const by = players.crowd.known('x', `acc_${chance.between(100_000, 999_999)}`, `${chance.between(1, 99)}号`, chance.between(0, 12));
    recorder.post({ at: stage.at(15, '20:00') + n * 50_000 + chance.between(0, 20_000), by, text: `${attack.parts.join('。')}。`, truth: truthOf(brand, { ...attack.truth, copyGroup: attack.group }) });
  }
  playScene(stage, players, { texts: noticing, mood: 'defending', count: 46, at: start + hourMs, truth: { stance: 'counter' }, riseMinutes: 120, halfLifeMinutes: 400 });
  stage.announce(players, stage.at(15, '10:00'), '当社製品について、事実と異なる同じ内容の投稿が多数確認されています。安全性の情報はこちらをご覧ください {url}');
}

/** 130 new accounts that spread one text with other marks and orders, and 85 that advertise. */
export const softenerCopies = stageScenario({ name: 'calm-copies-by-bots', kind: 'calm', seed: 3505, firstDay: '2026-05-25', brands: [{ brand, postsADay: 55 }], act });
