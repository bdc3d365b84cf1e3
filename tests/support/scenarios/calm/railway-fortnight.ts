import type { Brand } from '../brand.ts';
import { drawTime } from '../daily-rhythm.ts';
import { dayMs, hourMs, minuteMs, scenarioDays } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { frames } from '../wording.ts';
import { business, everyday, nearby } from '../words/everyday.ts';
import { journeys } from '../words/journeys.ts';
import { truthOf } from '../brand.ts';

const brand: Brand = {
  topic: { name: 'みなぎし急行', include: ['みなぎし急行', 'みな急', 'minagishi'], exclude: [], official_handles: ['minakyu_info'] },
  spellings: ['みな急', 'みな急', 'みな急', 'みなぎし急行', 'ミナ急'], full: 'みなぎし急行電鉄', tag: 'みな急', officialName: 'みなぎし急行 運行情報', officialFollowers: 71_000,
  slots: { clerk: ['駅員', '車掌', '窓口', '改札'], driver: ['運転士'], sound: ['メロディ', '放送'], item: ['定期', '一日乗車券', '特急券', '座席指定', 'グリーン券', 'ICカード', '回数券'], ride: ['朝の急行', '各停', '特急', '最終電車', '準急', '通勤快速'], stop: ['みなぎし駅', '中央町', '港南台下', '車庫前', '終点', '連絡駅', '本町'], yen: ['160', '210', '340', '520', '880', '1200'] },
  words: [everyday, business, nearby, journeys],
};

/** One man's daily anger. */
const anger = frames(`
  {b}、今日も{min}分遅れ。社長は一度でも朝の電車に乗ったことがあるのか
  {b}の駅員、私の顔を見てまた目をそらした。{n}回目だ
  {b}に申し入れ書を出して{nn}日。いまだ返答なし。怠慢である
  {b}は{stop}のエスカレーターを直す気がない。職務怠慢だ
  {b}のダイヤ改悪を断じて許さない
  {b}、車内放送の声が小さい。やる気がない証拠だ
  {b}の乗務員は制服のボタンが外れていた。たるんでいる
  {b}よ、いつまで逃げるつもりか
  また{b}か。いい加減にしろ
  {b}の座席が汚い。清掃を怠っている。写真を撮った
  {b}に電話。{min}分待たされた挙句「承りました」のみ。ふざけるな
  {b}は利用者をばかにしている。声を上げ続ける
  本日の{b}：遅延{min}分、謝罪なし、反省なし
  {b}の本社前で抗議した。誰も出てこない
  {b}の株主総会で追及する。覚悟しておけ`);
const old = frames(`
  {b}の車両故障で{min}分閉じ込め。冷房も止まって倒れた人がいる
  {b}、また脱線しかけたってほんと？怖くて乗れない
  {b}の運転再開未定。説明なしで{n}時間。ひどすぎる
  {b}の駅、人であふれて危険。誘導もなし
  {b}に怒鳴ってる人がたくさん。こっちも泣きたい
  {b}の対応最悪だった。振替の案内もゼロ`);

function playAngryMan(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const man = players.crowd.known('x', 'minakyu_kanshi', '公共交通を正す会（一人）', 48);
  const complain = (at: number): void => {
    const text = players.voice.say(chance.pick(anger), 'critical', 0.2);
    recorder.post({ at, by: man, text, truth: truthOf(brand, { stance: 'criticism', category: 'service', riskLevel: 1 }) });
  };
  for (let day = 0; day < scenarioDays; day += 1) for (let n = 0; n < 13; n += 1) complain(drawTime(chance, stage.at(day, '00:00'), stage.at(day + 1, '00:00')));
  for (const [day, clock] of [[5, '21:00'], [11, '20:30'], [14, '19:00']] as const) for (let n = 0; n < 31; n += 1) complain(stage.at(day, clock) + n * 95_000 + chance.between(0, 30_000));
}

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  playAngryMan(stage);
  // Posts of an outage five months ago come up again within an hour, with their own dates.
  for (let n = 0; n < 64; n += 1) {
    const at = stage.at(12, '18:20') - 150 * dayMs + n * 4 * minuteMs;
    const text = players.voice.say(chance.pick(old), 'critical');
    const id = recorder.post({ at, receivedAt: stage.at(12, '18:20') + chance.between(0, 55 * 60_000), by: players.crowd.stranger('x', 20_000), text, truth: truthOf(brand, { stance: 'criticism', category: 'service', riskLevel: 2 }), more: { reposts: chance.between(0, 300) } });
    if (n < 20) recorder.repost(stage.at(12, '19:20') + chance.between(0, 120) * minuteMs, players.crowd.stranger('x'), id);
  }
  // Some servers' clocks run ahead.
  for (let n = 0; n < 90; n += 1) {
    const receivedAt = drawTime(chance, stage.at(1, '00:00'), stage.at(15, '20:00'));
    const isAngry = chance.isIn(0.1);
    const frame = chance.pick(isAngry ? ['{b}の{ride}、{min}分遅れ。寒い', '{b}、ホームの案内くらい出してよ'] : brand.words.flatMap((words) => words.mention));
    recorder.post({ at: receivedAt + chance.between(20, 400) * minuteMs, receivedAt, by: players.crowd.stranger(chance.isIn(0.5) ? 'mastodon' : 'misskey'), text: players.voice.say(frame, isAngry ? 'critical' : 'plain'), truth: truthOf(brand, isAngry ? { stance: 'criticism', category: 'service', riskLevel: 1 } : { kind: 'other' }) });
  }
  stage.tell(players, stage.at(8, '09:00') + hourMs, players.crowd.known('x', 'tetsu_idol', '乗り鉄アイドルみお', 530_000), '今日は{b}の{ride}で撮影でした。{stop}の海、最高', {});
}

/** Two quiet weeks with one angry man, clocks that run ahead and old posts that come up again. */
export const railwayFortnight = stageScenario({ name: 'calm-fortnight-railway', kind: 'calm', seed: 3707, firstDay: '2026-09-28', brands: [{ brand, postsADay: 230, complaintShare: 0.1 }], act });
