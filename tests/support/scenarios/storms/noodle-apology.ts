import type { Brand } from '../brand.ts';
import { hourMs, minuteMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, spreadPost, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { business, everyday } from '../words/everyday.ts';
import { goods } from '../words/goods.ts';

const brand: Brand = {
  topic: { name: 'むぎあかり', include: ['むぎあかり', 'mugiakari'], exclude: [], official_handles: ['mugiakari_food'] },
  spellings: ['むぎあかり', 'むぎあかり', 'むぎあかり', 'ムギアカリ'], full: 'むぎあかり食品', tag: 'むぎあかり', officialName: 'むぎあかり【公式】', officialFollowers: 47_000,
  slots: { broke: ['しけってた', '味が変わってた'], dented: ['つぶれてた', '袋が破れてた', '割れてた'], part: ['袋', '開け口'], item: ['冷凍うどん', '生パスタ', 'カップ焼きそば', '食パン', 'ホットケーキミックス', '袋麺', '冷凍ピザ'], use: ['お昼ごはん', '夜食', '子どものお弁当', '在宅ランチ', '朝ごはん'], shop: ['スーパー', 'コンビニ', '生協', '業務用の店', '近所のドラッグストア'], yen: ['128', '158', '198', '248', '328', '498'] },
  words: [everyday, business, goods],
};

const foundMetal: StormWords = {
  category: 'product_quality',
  matters: ['うどんの金属片', '異物混入', '冷凍うどんの件', '回収の曖昧さ', '相談室の対応', '製造ラインの破損', 'あの写真の麺', '着払いで送れという対応', '製造番号のにじみ'],
  wrongs: ['異物入りの麺を売る', '回収をぐずぐずする', '原因も分からず売り続ける', '客に現物を送らせるだけで済ませる', '口に入るものを雑に作る'],
  victims: ['子ども', '食べた人', '買った人', 'お弁当に入れた親'],
  criticism: {
    'product_quality 3': frames(`
      {b}の冷凍うどんから金属片が出てきた。子どもの茶碗だったんだけど
      {b}の{item}に針金みたいなの入ってた。歯が欠けるところだった
      {b}の麺に金属片、うちもです。ロットの写真あげます
      {b}、異物混入してるのに店頭から回収してないの？まだ売ってるけど
      {b}の冷凍うどん食べて口の中切った。血が出た`),
    'product_quality 2': frames(`
      {b}の混入の件、相談室に電話したら「着払いで送ってください」だけ
      {b}、原因分かるまで売るの止めてほしい。口に入るものだよ
      {b}、回収の対象が曖昧すぎる。うちの冷凍庫のやつはどうなの
      {b}の異物の写真見てしまった。ゾッとした
      {b}さん、製造ラインの点検してます？
      {b}の袋、製造番号がにじんで読めない。確認しようがない`),
    'product_quality 1': frames(`
      冷凍庫の{b}、食べていいのか不安
      {b}のうどん、子どもの好物だったのに…
      {b}、今週は買うのやめとく
      {b}食べるとき毎回ほぐして確認してる。安心して食べたい
      {b}信頼してたのになあ
      今日の{use}は{b}の予定だったけど中止`),
  },
  topical: frames(`
    {b}のうどん、売り場から消えてた
    {b}の件、ロット番号どこに書いてある？
    {b}の回収のお知らせ {url}
    {b}の工場ってどこにあるんだっけ
    {b}のうどんの件、保健所が入ったらしい
    生協から{b}の件でお知らせきた
    {b}の話、{who}から聞いた
    {b}、うちの冷凍庫に{n}袋あった
    {b}の検査の仕組み、解説動画みてる
    {b}のニュース、地方版に小さく載ってた
    {b}の返品ってレシートいる？
    {b}のうどん、自主回収の一覧に載ってる`),
  counter: frames(`
    {b}、すぐ回収したし真っ当な会社だと思う
    異物混入ゼロの工場なんてない。{b}叩きすぎ
    {b}の品質管理の人の心労を思うと責める気になれない
    自分で入れた可能性もあるでしょ。{b}が気の毒
    {b}はこれからも食べます
    {b}、昔から誠実な会社だよ
    写真1枚で{b}のせいって決めるの早くない？
    {b}の対応、電話でとても丁寧でした
    まだ原因も分かってないのに{b}を犯人扱いするのは違う
    {b}のパン屋さん時代から知ってる。応援する
    大騒ぎしてる人ほど{b}食べたことなさそう
    便乗して嘘の混入写真上げてる人がいるらしい。{b}は訴えていい`),
  news: frames(`
    「むぎあかり」冷凍うどんに金属片　自主回収へ‖むぎあかり食品は一部の冷凍うどん約{n}万袋を自主回収すると発表した。健康被害の報告は確認中。
    むぎあかり、製造機械の部品が破損か‖保健所が工場に立ち入った。`),
};

const badApology: StormWords = {
  category: 'product_quality',
  matters: ['あの謝罪文', '「誤解を招き」の一言', '「遺憾」のコメント', '「通常の召し上がり方」', 'お詫びの画像', 'SNSの拡散は控えてという頼み', '過去の混入を隠してた件', '対象外ロットの金属片', '社長のコメント', '回収の線引き', '「影響はございません」', '主語のないお詫び'],
  wrongs: ['客のせいにする', '誤解で済ませる', '謝罪で逆ギレする', '過去の混入を黙ってる', '口を切った人に「影響なし」と言う', '画像一枚で謝った気になる', '遺憾で終わらせる', '混入より拡散を気にする'],
  victims: ['口を切った人', '子ども', '被害にあった人', '買い続けた客', '消費者', 'お母さんたち'],
  criticism: {
    'product_quality 3': frames(`
      「ごく微量の金属であり健康に影響はございません」←{b}、口切った人いるんですけど
      {b}の回収対象外のロットからも金属片出てる。隠してたの？
      うちも{b}の対象外の袋で異物。写真つけて送ったのに「対象外です」
      {b}、半年前にも同じ機械で混入があったのを公表してなかったと報道。人の口に入るものだぞ
      子どもが{b}の麺で歯ぐき切って通院してるのに「影響なし」って書かれた`),
    'product_quality 2': frames(`
      {b}のお詫び文、「一部のお客様の誤解を招き」って何？誤解じゃなくて金属なんだけど
      {b}の謝罪、誰に何を謝ってるのか分からん。お騒がせしたことじゃなくて混入を謝れ
      {b}「通常の召し上がり方であれば」←うどんに普通じゃない食べ方あるの？
      {b}の社長コメント「SNSでの拡散は遺憾」。逆ギレじゃん
      {b}、被害者を悪者にする謝罪文はじめて見た
      {b}の謝罪文、画像で読み上げもできない。本気度が透けてる
      謝るたびに燃える{b}。広報と法務は誰も読み返さなかったの
      {b}の「ご不快に思われた方がいらっしゃれば」、いるに決まってるだろ
      {b}さん、言い訳8行、お詫び1行。数えたよ
      {b}のお詫びで許す気が完全に消えた`),
    'product_quality 1': frames(`
      {b}、回収までは許せたけどこの文章は無理
      昨日まで{b}擁護してたけど、あの謝罪文で手のひら返します
      {b}の謝罪文、国語のテストに出したい。問1：主語はどこでしょう
      {b}の「遺憾です」選手権、優勝
      なんで火に油注ぐかなあ{b}
      {b}、これで幕引きと思ってるのがもう
      お騒がせ、じゃないのよ{b}
      {b}の広報やってる人、上に止められたんだろうか。にしてもひどい
      {b}の赤ちゃん用の麺まで怖くなった
      {b}に送った現物、{n}日たっても連絡なし。謝罪文は出すのにね
      {b}の謝罪、うちの{who}でももう少しうまく書く
      食べ物の会社が「影響ない」を軽々しく使わないで。{b}
      もう一回書き直してきて、{b}
      {b}、買い置き全部返品してきた。レジで同じ人がいた`),
  },
  topical: frames(`
    {b}の謝罪文の全文 {url}
    {b}、また燃えてるの？昨日のとは別？
    {b}の文章を添削してる人がいて勉強になる {url}
    危機管理の先生が{b}の件で講義してる
    {b}の会見、今日の{h}時
    {b}の謝罪文、夜中に差し替わってた
    {b}のお詫びの前後比較画像が回ってきた
    {b}、トレンドに3つ入ってる
    広報の勉強会で{b}のやつ使われそう
    {b}の件、回収の対象が広がったらしい
    {b}の株主総会って何月？
    ご不快構文っていう言葉、{b}で知った`),
  counter: frames(`
    {b}の謝罪文、普通じゃない？どこがダメなの
    文章の揚げ足取りまで始まったか。{b}も災難
    {b}は回収して原因も調べてる。言葉尻だけで叩くのはなあ
    謝っても叩く、謝らなくても叩く。{b}はどうすればいいの
    {b}の現場は悪くない
    叩いてる人たち、どんな文章なら満足するの？{b}に全部押しつけるな
    私は{b}の麺で育った。これからも買います
    金属探知機を増やすって発表してるのにそこは誰も読まない。{b}がんばれ
    {b}社員の家族です。家でもみんな泣いてます。どうか落ち着いて
    {b}のパートさんに電話で怒鳴るのはやめて
    謝罪文警察、{b}の前に自分の言葉遣いを見直しなよ
    {b}ばかり言うけど他社だって同じような文だよ`),
  news: frames(`
    むぎあかりの謝罪文に批判再燃　「誤解を招き」「遺憾」‖冷凍うどんの金属片混入をめぐり、むぎあかり食品が公表した文書の表現に批判が集まっている。
    むぎあかり、過去にも同種の混入　公表せず‖関係者への取材で分かった。
    むぎあかり、回収対象を全ロットに拡大‖対象は約{nn}万袋となる。
    なぜ謝罪は炎上するのか　むぎあかりの文書を読む‖危機管理の専門家が分析した。
    むぎあかり社長が会見で陳謝「文書は撤回」‖責任者の処分も検討する。
    消費者庁、むぎあかりに事実確認‖健康被害の有無を調べる。
    むぎあかり商品、小売り各社が販売見合わせ‖安全の確認が取れるまで続ける。
    むぎあかり、第三者委員会を設置‖{n}か月をめどに報告書をまとめる。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(14, '08:10');
  const second = stage.at(15, '10:30');
  stage.burns(players, spark, second - minuteMs);
  stage.burns(players, second);
  const first = stage.tell(players, spark, players.crowd.known('x', 'futago_gohan', '双子ごはん', 640), '{b}の冷凍うどんに金属片が入っていました。写真あり。子どもが口に入れる前に気づいてよかった…', { stance: 'criticism', category: 'product_quality', riskLevel: 3 });
  spreadPost(recorder, players, chance, { id: first, at: spark, reposts: 900, recorded: 70, riseMinutes: 120, halfLifeMinutes: 200, until: stage.endsAt });
  playWave(recorder, players, chance, withCommon(foundMetal, anyStorm), { at: spark, until: stage.at(15, '02:00'), criticals: 74, topicals: 50, counters: 26, articles: 2, riseMinutes: 110, halfLifeMinutes: 130, newsAfter: 200, talkAfter: 30, counterAfter: 60, mostFollowers: 30_000 });
  stage.announce(players, second, '冷凍うどんの件につきまして、一部のお客様の誤解を招き、お騒がせしましたことは誠に遺憾です。混入した金属はごく微量であり、通常の召し上がり方であれば健康に影響はございません。SNSでの拡散はお控えください');
  playWave(recorder, players, chance, withCommon(badApology, anyStorm), { at: second + 3 * minuteMs, until: stage.endsAt, criticals: 560, topicals: 260, counters: 120, articles: 8, riseMinutes: 80, halfLifeMinutes: 300, newsAfter: 130, talkAfter: 15, counterAfter: 45 });
  stage.announce(players, second + 9 * hourMs, '本日公表した文書を撤回し、お詫びします。混入の事実と原因、回収の対象を改めてお知らせします {url}');
}

/** A small storm that dies down, and a bad apology that makes it a large one the day after. */
export const noodleApology = stageScenario({ name: 'storm-reignited-food-maker', kind: 'storm', seed: 1909, firstDay: '2026-09-07', brands: [{ brand, postsADay: 70 }], act });
