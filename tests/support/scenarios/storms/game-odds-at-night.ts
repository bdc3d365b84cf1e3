import type { Brand } from '../brand.ts';
import { hourMs, minuteMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { business, everyday } from '../words/everyday.ts';
import { games } from '../words/games.ts';

const brand: Brand = {
  topic: { name: '星屑クロニカ', include: ['星屑クロニカ', '星クロ', 'hoshikuro'], exclude: [], official_handles: ['hoshikuro_pr'] },
  spellings: ['星クロ', '星クロ', '星クロ', '星屑クロニカ', 'hoshikuro'], full: '星屑クロニカ運営', tag: '星クロ', officialName: '星屑クロニカ公式', officialFollowers: 310_000,
  slots: { chara: ['ルカ', 'ミレイユ', '銀狼', 'アステル', 'お嬢', '団長', '水着ノア'], yen: ['610', '1220', '3000', '4900', '10000'], item: ['ガチャ', '編成画面', 'イベントストーリー', 'ギルドバトル', '図鑑', '限定キャラ', 'デイリー'], gain: ['無料10連', '詫び石', 'ログインボーナス', '限定衣装'] },
  words: [everyday, business, games, games],
};

const words: StormWords = {
  category: 'price',
  matters: ['ガチャの確率表記', '0.3%の件', 'サイレント修正', '詫び石3個', '天井の変更', '深夜のお知らせ', '返金しない方針', '限定ピックアップ', '有償石の消失', '確率の誤表記', '運営の定型文', '排出テーブルの件'],
  wrongs: ['確率をごまかす', '深夜にこっそり直す', '詫び石で黙らせようとする', '返金を渋る', '課金勢を養分扱いする', '表記の十分の一しか出さない', '検証されるまで黙ってる', '天井を黙って上げる'],
  victims: ['課金した人', 'ユーザー', '古参', '学生の課金勢', '推しのために回した人', '無課金の人'],
  criticism: {
    'price 2': frames(`
      {b}、ピックアップの確率3%って書いてあったのに実際0.3%だったってマジ？返金してほしい
      {b}の確率表記、こっそり書き換えてない？スクショ残ってるぞ
      有償石{nn}000円分溶かした。{b}の表記ミスでしたで済むか
      {b}「表示に誤りがありました」←いや景品表示法どうなってんの
      {b}の限定キャラ、排出テーブルに入ってなかった説。{nn}0連で0体
      返金なしで詫び石3個。{b}運営は正気か
      {b}の不具合で消えた有償石、問い合わせても定型文
      {b}、消費者庁に通報しました。確率は嘘ついたらだめ
      {b}、給料日に課金した人の気持ち考えたことある？金返して
      メンテ告知{min}分前に限定ガチャ売り切る{b}、悪質すぎ
      {b}の天井、説明なしで200→300連になってた。ふざけんな
      {b}の確率の件、集計したら{nn}万回で0.29%。ほぼ黒`),
    'price 1': frames(`
      {b}引退します。石もキャラも全部いらない
      深夜にしれっと修正して逃げる気やろ{b}
      {b}の運営、詫び石で黙ると思われてるの悲しい
      推しのために回した{nn}万返して{b}…
      {b}、こういうのサイレント修正って言うんだよ
      {b}のお知らせ、謝罪が最後の1行だけなの草も生えない
      {n}年やってきた{b}、アンインストールした。思ったより軽い
      {b}の確率って気持ちで変わるんですか？
      {b}「仕様です」←はいはい
      星{n}レビューつけてきた。{b}のこと好きだったからこそ
      {b}の生放送で説明しなかったら終わりだと思う
      0.3%を3%と書けるなら、私の給料も10倍って書いといて{b}
      寝ようと思ったのに{b}のせいで眠れん。石返せ
      {b}ユーザーを財布だと思ってる
      {b}、声優さんやイラストの人に申し訳ないと思わんのか
      夜中3時に{b}の掲示板がこの速さ、異常
      {b}…信じてたのにな。確率だけは信じさせてくれ
      おい{b}運営、起きろ。火事やぞ
      {b}の課金履歴見て泣いてる。何のために夜勤がんばったんや
      {b}の確率調査してくれた有志に給料払え運営
      うちのギルド、{b}の件で{n}人抜けた
      {b}はもう無課金で眺めるだけにする
      表記ゆれならぬ確率ゆれ。{b}さん笑えません
      {b}の社長の前作でも同じことあったよね。学ばないね
      なんで毎回深夜に燃えるんだ{b}。担当寝てるだろ絶対
      {b}に返金申請した。窓口のリンク切れてるんだけど
      サ終まで見えたわ。さよなら{b}`),
  },
  topical: frames(`
    {b}、深夜なのにトレンド入りしてる
    {b}の確率の検証スプレッドシートこれ {url}
    {b}やってないけど何があったの
    {b}の生放送、明日だっけ
    {b}の詫び石いくつ配られるか予想大会
    {b}の掲示板、落ちてる
    起きたら{b}がすごいことに
    {b}のお知らせ更新きた。第{n}報
    {b}のユーザー数ってどれくらいだろう
    {b}の確率の件、まとめサイトができてる
    ガチャの表記って法律で決まってるんだっけ（{b}）`),
  counter: frames(`
    {b}は今夜のうちにお知らせ出しただけマシ
    {b}の無料分でここまで楽しませてもらったし、待つよ
    確率なんて下振れするもんでしょ。{b}に当たり散らすな
    {b}の運営にリプで暴言吐いてる人、同じユーザーとして恥ずかしい
    課金は自己責任。{b}のせいにしない
    {b}、ただの表記ミスだったって出てるじゃん。騒ぎすぎ
    外れた人だけが声でかいんよ{b}は
    {b}のイラストレーターさんに文句送ってるやつ何考えてるの
    {b}好きなので今回は見守る
    深夜テンションで{b}叩いて明日後悔すんなよ
    {b}は過去にもちゃんと返金した。今回もする
    検証データ少なすぎ。{b}を黒と言うには早い`),
  news: frames(`
    人気ゲーム「星屑クロニカ」で排出率の誤表示　運営が謝罪‖スマートフォン向けゲーム「星屑クロニカ」で、ガチャの排出率が実際と異なっていた。運営は調査中としている。
    星屑クロニカ、有償分の返金へ　誤表示で‖運営は対象期間に使われた有償アイテムを返すと発表した。
    ガチャ確率の表示、ルールはどうなっている‖「星屑クロニカ」の件から、業界の指針を整理する。
    「星クロ」炎上、深夜のSNSで何が起きたか‖未明にかけて投稿が急増した経緯をたどる。
    星屑クロニカ、生放送を中止‖{day}日に予定していた番組を取りやめる。
    消費者団体「表示の根拠を示して」‖「星屑クロニカ」の運営に質問状を送った。
    星屑クロニカ運営、原因は設定の取り違え‖再発防止として第三者の検証を入れる。
    スマホゲームの返金、どう申請する？‖星屑クロニカの例で手順を紹介する。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(15, '00:40');
  stage.burns(players, spark);
  stage.tell(players, spark, players.crowd.known('x', 'kakuritsu_lab', '確率検証ラボ', 5_600), '{b}の限定ピックアップ、有志400人の集計が出ました。表記3.0%に対して実測0.29%。さすがに偶然では説明できません {url}', { stance: 'criticism', category: 'price', riskLevel: 2 });
  const wording = withCommon(words, anyStorm);
  playWave(recorder, players, chance, wording, { at: spark, until: stage.endsAt, criticals: 610, topicals: 240, counters: 130, riseMinutes: 130, halfLifeMinutes: 170, talkAfter: 20, counterAfter: 60 });
  playWave(recorder, players, chance, wording, { at: stage.at(15, '08:30'), until: stage.endsAt, criticals: 180, topicals: 110, counters: 60, articles: 8, newsAfter: 40, riseMinutes: 180, halfLifeMinutes: 300, followsDay: true });
  stage.announce(players, spark + 2 * hourMs + 35 * minuteMs, '【重要】ガチャの提供割合の表示に誤りがあることを確認しました。現在詳細を調査しています。次のご案内は10時を予定しています {url}');
  stage.announce(players, stage.at(15, '10:05'), '【お詫び】対象期間に使用された有償分をすべて返還いたします。原因と対策はこちら {url}');
}

/** Wrong odds found after midnight: the storm is over before the office opens. */
export const gameOddsAtNight = stageScenario({ name: 'storm-night-game', kind: 'storm', seed: 1303, firstDay: '2026-06-15', brands: [{ brand, postsADay: 420, complaintShare: 0.11 }], act });
