import type { Brand } from '../brand.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anySmallStorm } from '../words/any-storm.ts';
import { everyday, nearby } from '../words/everyday.ts';
import { lodging } from '../words/lodging.ts';

const brand: Brand = {
  topic: { name: '凪音の宿', include: ['凪音の宿', 'ホテル凪音', 'naonnoyado'], exclude: [], official_handles: ['naonnoyado'] },
  spellings: ['凪音の宿', '凪音の宿', '凪音の宿', 'ホテル凪音'], full: '株式会社凪音の宿リゾート', tag: '凪音の宿', officialName: '凪音の宿', officialFollowers: 2_900,
  slots: {
    item: ['朝食ビュッフェ', '露天風呂', '海側の部屋', '夕食会席', '貸切風呂', '家族プラン', 'ウェルカムドリンク'], staff: ['仲居', 'フロント', '送迎の', 'スタッフ'], yen: ['12800', '18600', '22000', '9800', '31500'],
  },
  words: [everyday, nearby, lodging, lodging],
};

const words: StormWords = {
  category: 'data_leak',
  matters: ['予約者情報の流出', '他人の予約が見えた件', '偽の予約メール', '名簿の件', '不正アクセスの発表の遅さ', 'カードの不正利用', 'マイページの不具合', '流出の件数を言わないこと', '個人情報の扱い', '通知のはがき'],
  wrongs: ['客の住所を丸見えにする', '流出を何週間も黙ってる', '名簿をきちんと守らない', '「調査中」だけで済ませる', '漏れたかどうかも教えない', '古い客の情報まで残しておく'],
  victims: ['泊まった客', '予約した人', '常連さん', '家族連れ', 'カードを使った人'],
  criticism: {
    'data_leak 3': frames(`
      {b}の予約サイト、ログインしたら[知らない人|別の人]の名前と電話番号が出てきたんだけど
      {b}から「お客様のクレジットカード情報が流出した可能性」ってメールきた。怖すぎる
      {b}に泊まったあとから偽の予約確認メッセージが届くようになった。予約番号も宿泊日も合ってる。個人情報漏れてるでしょ
      {b}の予約履歴に他人の住所と同行者名が丸見え。スクショは伏せて報告しました
      {b}で使ったカードが海外で{nn}万不正利用された。泊まった人気をつけて
      {b}の宿泊者名簿らしきものがネットに出てるって本当？住所もパスポート番号も？
      {b}を名乗る相手からカード番号再入力のURLが来た。予約情報を知ってるので宿から漏れてる
      {b}、URLの数字を変えるだけで他の客の予約が見える状態だった。さっきまで
      うちの家族の宿泊情報、{b}から漏れたと通知。子どもの名前と生年月日まで`),
    'data_leak 2': frames(`
      {b}に電話しても「担当者不在」。情報漏えいの窓口くらい作って
      {b}の不正アクセスの件、発覚から{n}週間たってからの連絡って遅くない？
      {b}のセキュリティどうなってるの。カード止める手間を返して
      {b}、メールの件名が「重要なお知らせ」だけ。中身が流出で腰抜けた
      {b}、個人情報の扱いが雑すぎる。FAXで名簿送ってたもんな
      カード会社に聞いたら{b}の名前が出た。やっぱり
      {b}の対応、謝罪文より先にカードの止め方を書いてほしい
      {b}の会員退会したい。情報消してくれるのか不安
      {b}さん、何件漏れたのか数字を出して
      {b}の偽メッセージ、実家の母が引っかかりかけた。宿の責任じゃないの`),
    'data_leak 1': frames(`
      {b}、いい宿だっただけに情報管理が残念
      {b}に泊まった人、パスワード変えたほうがいいよ
      {b}のお知らせ、ホームページの一番下に小さく載ってた
      もう{b}では予約しない。電話でも名前言いたくない
      {b}から来たはがき、個人情報保護のお知らせ…どの口が
      のんびりしたくて{b}行ったのに、帰ってからカード再発行で走り回ってる
      {b}の部屋は鍵かかるのにデータは鍵なしなんですね
      {b}、{n}年前に泊まっただけなのに今さら通知きた。なんで残してるの
      {b}さん、大浴場より情報のほうがオープンでしたか
      漏れたかどうか聞いても「調査中」。{b}に泊まったの後悔`),
  },
  topical: frames(`
    {b}からのメールって本物？迷惑メール？
    {b}の件、予約サイト側の問題なのかな
    {b}に泊まったことある人、通知きた？
    地元の{b}がニュースになってる
    {b}の流出、対象は{n}月以降の予約らしい
    {b}の件でカード会社から案内きた
    {b}、公式サイトが一時見られなくなってた
    宿の不正アクセス、{b}以外でも続いてるみたい {url}
    {b}の件、パスワード管理アプリに変える機会にする
    {b}の発表文はこれ {url}
    フィッシングの手口まとめ。{b}の例もあり {url}
    {b}、明日予約してるけど行く予定`),
  counter: frames(`
    {b}も被害者だよ。悪いのは不正アクセスした犯人
    {b}はすぐメールくれたし誠実だと思った
    小さな宿に完璧なセキュリティ求めるの酷。{b}がんばって
    {b}の女将さんが一軒ずつ電話してる。責められない
    予約サイトの問題を{b}のせいにしてる人いるね
    {b}、温泉最高だったからまた行く
    カードは補償されるし、{b}叩くほどのことかな
    {b}の従業員さんに怒鳴るのはやめてあげて
    騒ぐ前に自分のパスワード使い回しを見直したら。{b}関係なく
    {b}より大手のほうがよっぽど漏らしてる
    {b}のおもてなしは変わらないと思うので応援します
    発表しただけ偉いよ{b}`),
  news: frames(`
    凪音の宿、予約者の個人情報{nn}00件が流出か‖凪音の宿リゾートは予約システムへの不正アクセスがあったと発表した。
    宿泊施設を狙う偽メッセージ　凪音の宿でも被害‖予約番号を使い、カード番号の再入力を求める手口。
    凪音の宿、個人情報保護委員会に報告‖流出した恐れのある項目には氏名と電話番号が含まれる。
    旅館の予約システム、なぜ狙われる‖凪音の宿の件をもとに専門家が解説。
    凪音の宿、問い合わせ窓口を設置‖{day}日から専用電話で受け付ける。
    凪音の宿、対象者に個別連絡を開始‖郵送とメールで知らせるという。
    観光協会が注意喚起　凪音の宿の流出受け‖加盟施設に点検を求めた。
    凪音の宿の流出、カード情報は含まれず＝調査結果‖外部の調査会社による報告をまとめた。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(14, '10:35');
  stage.burns(players, spark);
  const tell = (minutes: number, handle: string, frame: string): string => stage.tell(players, spark + minutes * 60_000, players.crowd.known('x', handle, handle, chance.between(60, 900)), frame, { stance: 'criticism', category: 'data_leak', riskLevel: 3 });
  tell(0, 'tabi_nikki_k', '{b}の予約ページにログインしたら、別の方の氏名・住所・電話番号が表示されました。運営に電話中です');
  tell(47, 'onsen_meguri8', '{b}のマイページ、うちも他人の予約が見えた。同行者の名前まで。これ個人情報漏れてない？');
  tell(118, 'curry_to_umi', '{b}に先月泊まったんだけど、今朝カードの不正利用の連絡がきた。関係ある？予約番号入りの偽メールも届いてる');
  const wording = withCommon(words, anySmallStorm);
  playWave(recorder, players, chance, wording, { at: spark + hourMs, until: stage.endsAt, criticals: 46, topicals: 24, counters: 10, articles: 4, riseMinutes: 300, halfLifeMinutes: 500, newsAfter: 1_300, talkAfter: 60, counterAfter: 200, mostFollowers: 20_000 });
  stage.announce(players, stage.at(15, '09:00'), '【重要なお知らせ】予約システムに第三者の不正アクセスがあり、お客さまの情報が閲覧された恐れがあります。深くお詫び申し上げます。窓口はこちら {url}');
}

/** A leak at a small hotel: few posts, each of them grave. */
export const hotelDataLeak = stageScenario({ name: 'storm-data-leak-few-posts', kind: 'storm', seed: 1606, firstDay: '2026-10-05', brands: [{ brand, postsADay: 4 }], act });
