import type { Brand } from '../brand.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, spreadPost, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { business, everyday, nearby } from '../words/everyday.ts';
import { dining, stores } from '../words/stores.ts';

const brand: Brand = {
  topic: { name: 'ごはん処かまわらし', include: ['かまわらし', 'kamawarashi'], exclude: [], official_handles: ['kamawarashi_gohan'] },
  spellings: ['かまわらし', 'かまわらし', 'かまわらし', 'ごはん処かまわらし', 'カマワラシ', 'kamawarashi'], full: '株式会社かまわらしフーズ', tag: 'かまわらし', officialName: 'ごはん処かまわらし【公式】', officialFollowers: 84_000,
  slots: {
    item: ['からあげ定食', '豚汁', 'さば味噌', '親子丼', 'チキン南蛮', '朝定食', 'とろろご飯', 'ミックスフライ'], place: ['新宿店', '梅田店', '大宮東口店', '仙台駅前店', '博多店', '川崎店', '国道沿いの店'], yen: ['680', '790', '850', '920', '1080', '590', '1240'], staff: ['店員', 'ホールのお兄', 'おばちゃん店員', 'バイトの子'],
  },
  words: [everyday, business, nearby, stores, dining],
};

const words: StormWords = {
  category: 'employee_post',
  matters: ['厨房の動画', 'しゃもじの動画', 'あのバイトテロ', '味噌汁の鍋の件', '厨房での悪ふざけ', '大宮東口店の動画', '例の店員の動画', '床に落とした肉の件', 'お詫びの短さ', '店のスマホ管理', '動画の店員の態度', 'あのストーリー'],
  wrongs: ['食べ物で遊ぶ', '厨房で悪ふざけする', '汚れたしゃもじで飯をよそう', '動画が出るまで気づかない', 'バイト任せで放置する', '床に落ちた肉を皿に戻す', '衛生管理もできない', '店員の悪ふざけを笑って見てる'],
  victims: ['客', '食べに来た人', '子連れの客', '常連', '真面目に働く店員', '出前を頼んだ人'],
  criticism: {
    'employee_post 3': frames(`
      {b}のバイトが厨房で[しゃもじ舐めてる|味噌汁の鍋に指突っ込んでる]動画、これ本物？[無理|吐きそう|最悪]
      {b}の厨房動画見た。あの鍋で作ったもの客に出したの？衛生どうなってる
      {b}の店員、床に落とした肉を笑いながら[皿に戻してた|そのまま揚げてた]。もう食べられない
      あれを客に出してたなら傷害でしょ。{b}は保健所入ってもらって
      先週{b}で食べたばかりなんだけど。唾入れた動画とか冗談でもやめて
      かまわらしのバイトテロ、不衛生とかいうレベルじゃない。食中毒出たらどうするつもり
      {b}の従業員が食材で遊んでる動画が回ってきた。店舗名まで映ってるじゃん
      うちの子{b}のお子様定食大好きなのに。口つけた箸で盛り付けって…許せない
      {b}のまかない動画、まかないじゃなくて客の皿だよね。よく見て
      同業だけど{b}のあれは即営業停止レベル。ありえない`),
    'employee_post 2': frames(`
      バイトテロする方もする方だけど、{b}の教育もどうなってんの
      {b}の動画、店長も後ろで笑ってなかった？
      あの動画を撮って上げて、周り誰も止めないのが{b}なんだなって
      {b}の厨房ってスマホ持ち込めるの？管理ガバガバすぎ
      {b}また？去年も似たようなのあったよね
      {b}は損害賠償請求するべき。甘い処分で済ませないで
      動画消して逃げたバイトも、知らん顔の{b}も同罪
      若気の至りで済むと思ってるなら{b}は飲食やめたほうがいい
      {b}の店員のストーリー、友達限定のつもりだったんだろうけど全部流出してる。アホすぎる
      時給けちって監督もつけないからこうなる。{b}の自業自得
      {b}の厨房の件、保健所に通報しました
      「該当店舗のみの問題」って言うなよ{b}。どこの店も同じ目で見るからな`),
    'employee_post 1': frames(`
      {b}しばらく無理だ…食欲なくした
      今日のお昼{b}の予定だったけどやめた
      {b}の豚汁好きだったのになあ。動画見ちゃったらもう
      うわ、{b}の動画、最後まで見られなかった
      {b}の{item}食べてる最中にあの動画流れてきた私の気持ち
      真面目に働いてる他の{b}のバイトがかわいそうすぎる。やった本人たち反省して
      あの動画の子、うちの近所の{b}やん。二度と行かん
      {b}、しゃもじは使い捨てにでもなるんですかね（笑えない）
      {b}さん、おいしい隠し味でしたね〜。知らんけど
      {b}行くのが月イチの楽しみだったんですが、当分控えます
      オープンキッチンにしてくれ{b}。見えないと怖い
      かまわらし、味じゃなくて信用の問題なんよ
      {b}で外食デビューした子どもに何て説明すれば`),
  },
  topical: frames(`
    {b}の動画、もう消えてる？
    {b}の厨房のやつ、どこの店舗か特定されたらしい
    昼休みの話題が{b}の動画一色だった
    {b}の動画、ミュートで見てたけど音ありだと印象違うらしい
    {b}のバイトの件、大学名まで出てるの早すぎる
    {b}、今日は空いてるのかな
    {b}の前通ったらテレビカメラいた
    バイトテロって言葉、{b}でまた聞くとは
    {who}が「{b}で何かあったの？」って。説明した
    {b}の動画って結局いつ撮られたもの？`),
  counter: frames(`
    一人のバカのせいで{b}全体を叩くのはおかしい
    {b}は被害者でしょ。悪いのはバイト個人
    特定して学校に電話してる人たちのほうがよっぽど怖いよ。{b}も困るだろ
    {b}、動画出て{h}時間で店休ませて謝ってる。早いほうだと思う
    あの動画、賄いって本人が言ってるのに{b}が客に出したことになってて草
    私は明日も{b}行くけどね。近所の店は清潔だし
    {b}の他の店員さんに嫌がらせするのはやめて
    ネットで私刑して楽しい？{b}に任せればいい
    真面目な店員さんを知ってるから{b}を嫌いにはなれない
    {b}叩いてる人、自分の若いころ思い出してみなよ
    たかが10秒の動画で人生終わらせようとする世間がいや。{b}の件
    逆に{b}の{item}食べに行こ。応援の意味で`),
  news: frames(`
    「かまわらし」厨房の不適切動画が拡散　運営会社が事実確認‖飲食チェーン「ごはん処かまわらし」の厨房で撮影されたとみられる動画がSNSで広がっている。運営会社は「事実関係を確認中」としている。
    かまわらし、従業員の不適切な行為を認め謝罪　当該店舗を休業‖運営会社によると、動画は店舗の従業員が営業時間後に撮影したという。保健所にも報告した。
    飲食店で相次ぐ不適切動画　今度は「かまわらし」‖アルバイトによる投稿がなぜなくならないのか。専門家に聞いた。
    かまわらし、動画の従業員2人を解雇　法的措置も検討‖当該店舗の食材をすべて廃棄し、調理器具を交換したと説明している。
    「かまわらし」当該店舗に行列なし　近隣住民は‖動画の舞台となった店舗の周辺で話を聞いた。
    かまわらしフーズ株、一時{n}％安　不適切動画が影響か‖{day}日の市場で同社株が売られた。
    SNS時代の従業員教育、飲食各社の対策は‖「かまわらし」の動画をきっかけに、スマートフォンの持ち込みを見直す動きが出ている。
    かまわらし社長が会見「信頼を裏切った」‖再発防止として全店の厨房にカメラを置くと述べた。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(14, '12:07');
  stage.burns(players, spark);
  const first = stage.tell(players, spark, players.crowd.known('x', 'gohan_watch77', '飯テロ監視員', 2_310), 'これ{b}の厨房だよね？バイトがしゃもじ舐めてるんだけど⏎店舗の札映ってる {url}', { stance: 'criticism', category: 'employee_post', riskLevel: 3 });
  spreadPost(recorder, players, chance, { id: first, at: spark, reposts: 8_200, recorded: 420, riseMinutes: 90, halfLifeMinutes: 240, until: stage.endsAt });
  const wording = withCommon(words, anyStorm);
  playWave(recorder, players, chance, wording, { about: first, at: spark, until: stage.endsAt, criticals: 760, topicals: 330, counters: 150, articles: 8, riseMinutes: 100, halfLifeMinutes: 330, newsAfter: 95, talkAfter: 12, counterAfter: 50 });
  stage.tell(players, spark + 52 * 60_000, players.crowd.known('x', 'tsubuyaki_mori', '森つぶ', 214_000), '{b}の動画、さすがに言葉が出ない。食べ物を扱う資格がない', { stance: 'criticism', category: 'employee_post', riskLevel: 2 });
  stage.announce(players, spark + 3 * hourMs, '現在SNS上で拡散されている動画について、当店の従業員によるものか事実を確認しています。ご心配をおかけし申し訳ございません。18時を目安に改めてご報告します');
  stage.announce(players, spark + 6 * hourMs, '【お詫び】動画は大宮東口店の従業員によるものと確認しました。同店は本日より休業し、食材をすべて廃棄、器具を交換します。お客さまに深くお詫び申し上げます {url}');
}

/** A kitchen video at lunch time: hundreds of critics within the hour. */
export const restaurantKitchenVideo = stageScenario({ name: 'storm-fast-restaurant', kind: 'storm', seed: 1101, firstDay: '2026-06-01', brands: [{ brand, postsADay: 180 }], act });
