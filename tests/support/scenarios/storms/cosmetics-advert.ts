import type { Brand } from '../brand.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, spreadPost, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { business, everyday } from '../words/everyday.ts';
import { goods } from '../words/goods.ts';

const brand: Brand = {
  topic: { name: 'ルミエラン', include: ['ルミエラン', 'lumieran'], exclude: [], official_handles: ['lumieran_jp'] },
  spellings: ['ルミエラン', 'ルミエラン', 'ルミエラン', 'Lumieran', 'るみえらん'], full: 'ルミエラン化粧品', tag: 'ルミエラン', officialName: 'ルミエラン公式', officialFollowers: 128_000,
  slots: {
    item: ['美容液', '化粧水', '日焼け止め', 'リップ', 'クッションファンデ', 'クレンジング', '導入オイル', '泡洗顔'], use: ['朝のスキンケア', 'お風呂上がりのケア', 'メイク直し', '旅行', 'パック'], shop: ['ドラッグストア', 'バラエティショップ', 'デパコス売り場', 'ネット通販', '空港の免税店'], yen: ['980', '1650', '2200', '3300', '4180', '5500'],
  },
  words: [everyday, business, goods],
};

const words: StormWords = {
  category: 'discrimination',
  matters: ['新CM', '「くすみ」のコピー', 'あのポスター', '駅の広告', '「卒業証書」篇', '肌の色のビフォーアフター', '「ご不快に」のお詫び', '選ばれない女という台詞', 'CMの台本', 'モデルの使い方', '広告の審査', '美白の売り文句'],
  wrongs: ['肌の色を笑う', '女を不安にさせて売る', '肌の色に優劣をつける', 'あんなコピーに決裁を出す', '人の見た目をけなして稼ぐ', '謝罪で「ご不快」を使う', '見た目で人を選別する', '若さでしか女を見ない'],
  victims: ['女性', '肌に悩む人', '子どもたち', 'ルーツの違う人', '30代の客', 'アトピーの人'],
  criticism: {
    'discrimination 3': frames(`
      {b}の新CM「くすんだ女は選ばれない」って何。完全に女性蔑視
      {b}の広告、肌の色が濃いモデルを「使用前」、白いモデルを「使用後」にしてる。人種差別でしょ
      肌の黒い子が{b}のポスター見て泣いてたって。差別広告をすぐ取り下げてほしい
      {b}「30過ぎたら商品価値が下がる」←女をモノ扱いする性差別コピー
      {b}のあの動画、アトピーの人を笑いものにしてるよね。病気を差別するな
      日本に住むミックスルーツの者です。{b}の広告は「お前の肌は失敗作」と言っているのと同じです
      {b}、職場で「手抜き顔」って上司に言われて努力する女を美談にしてる。セクハラを広告にすんな
      Whitening as a "graduation" from dark skin? {b}, this is plain racism.
      {b}の「美白は卒業証書」広告、肌の色で優劣つけてて差別以外の何物でもない
      {b}の駅広告、外国人の子どもを背景に「この色にはならない」って書いてある。信じられない差別`),
    'discrimination 2': frames(`
      {b}のCM、会議で誰も止めなかったのが一番怖い
      {b}の広告作った人、全員おじさんって聞いて納得しかない
      {b}のポスター、通勤で毎日見せられるの苦痛。剥がして
      女を脅して買わせる{b}の手法、令和にまだやるんだ
      {b}のコピー、ルッキズムの煮こごり
      {b}の広告を子どもに見せたくない。選ばれるために生きてるんじゃない
      {b}はモデルさんにも失礼。使われた側の気持ちを考えて
      {b}さん、「多様性を応援」ってサイトに書いてありますよね？あれは飾りですか
      {b}の広告審査ってザルなの
      {b}のCM、母と見てて二人で黙ってしまった
      {b}のお詫び「ご不快に思われた方に」。不快とかじゃなくて差別の話をしてる
      {b}の広告に抗議の署名しました {url}`),
    'discrimination 1': frames(`
      {b}、化粧水ずっと使ってたけどこの広告でさめた
      {b}の新CM、なんかモヤモヤすると思ったらこれか
      くすんでてすみませんねえ、{b}さん
      {b}のリップ、ゴミ箱に入れました。色は好きだったよ
      選ばれないのは{b}のほうでした、というオチ
      {b}のコピー書いた人、自分の娘に言える？
      肌の色にビフォーもアフターもないのに…{b}…
      {b}買う理由がなくなった
      うちの店、{b}の棚を縮小するらしい。そりゃそう
      {b}って昔からこういう煽り広告だよね。やっと気づかれた感じ
      {b}の広告、海外の友達に見せたら絶句してた
      {b}のアンバサダー、降りたほうがいいんじゃない
      {b}さんの化粧品で綺麗になっても心はくすみそう
      素肌に自信ないときに{b}のあの言葉刺さる。悪い意味で
      {b}、二度と手に取らん。レジで見かけても素通りする
      朝の電車で{b}の広告の前、みんな微妙な顔してた`),
  },
  topical: frames(`
    {b}のCM、どれのこと？新しいやつ？
    {b}の広告、うちの駅ではもう差し替わってた
    {b}のCM、賛否って感じ？
    {b}の広告の全文ここにあった {url}
    {b}の広告代理店どこなんだろ
    授業で{b}の広告を取り上げてディスカッションした
    {b}のアンバサダーの人、コメント出してた
    {b}の公式、コメ欄閉じてる
    {b}のCM消えたので魚拓を見てきた
    {b}の広告、海外版は別のコピーらしい
    {b}の件、広告業界の人の座談会を聞いてる
    {b}のCMの曲だけは覚えてる`),
  counter: frames(`
    {b}の広告、別に差別だと思わなかったけどな
    何でも差別差別って、広告作る人も大変だ。{b}かわいそう
    {b}のモデルさん本人が「誇りに思う仕事」って言ってるのに外野が怒ってどうするの
    {b}の商品自体はいいものだから使い続けるよ
    全文読んだら{b}の言いたいこと逆じゃん。切り取りひどい
    {b}を叩いて気持ちよくなってる人たちのほうが攻撃的で怖い
    女だけど{b}のCM普通に好き。勝手に代表しないで
    {b}、取り下げなくてよかったのに。表現の自由が死ぬ
    {b}の社員さんに嫌がらせのDM送るのは違うだろ
    言葉狩りもここまで来たか。{b}気にするな
    {b}のコピーは自虐ネタでしょ。冗談通じない人増えた
    {b}嫌いなら買わなきゃいいだけ`),
  news: frames(`
    化粧品「ルミエラン」の広告に「差別的」との声　公開中止‖ルミエラン化粧品の動画広告に批判が相次ぎ、同社は公開を取りやめた。
    ルミエラン、駅のポスターも撤去へ‖首都圏の{nn}駅で掲示していた。
    「ご不快に思われた方に」ルミエランのおわび文に再び批判‖文面が論点をずらしているとの指摘が出ている。
    肌の色と広告　ルミエランの件から考える‖広告史に詳しい大学教授に聞いた。
    ルミエラン、社外の有識者による審査を導入‖再発防止策を発表した。
    海外メディアもルミエランの広告を報道‖英語圏でも関心が広がっている。
    ルミエラン社長「認識が足りなかった」‖会見で述べた。
    署名サイトでルミエラン広告の撤回求める声{n}万‖呼びかけたのは都内の会社員。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(14, '18:00');
  stage.burns(players, spark);
  const post = stage.announce(players, spark, '【新CM公開】{item}「くすみからの卒業証書」篇、本日から。駅でも会えます {url}');
  spreadPost(recorder, players, chance, { id: post, at: spark, reposts: 700, recorded: 60, riseMinutes: 200, halfLifeMinutes: 300, until: stage.endsAt });
  const wording = withCommon(words, anyStorm);
  playWave(recorder, players, chance, wording, { about: post, at: spark + 0.4 * hourMs, until: stage.endsAt, criticals: 840, topicals: 380, counters: 260, articles: 8, riseMinutes: 210, halfLifeMinutes: 460, newsAfter: 420, talkAfter: 25, counterAfter: 60 });
  stage.tell(players, spark + 1.6 * hourMs, players.crowd.known('x', 'kotoba_to_hito', 'ことばと人', 153_000), '{b}の広告を見ました。肌の色を「卒業」の対象にするのは差別です', { stance: 'criticism', category: 'discrimination', riskLevel: 3 });
  stage.announce(players, spark + 16 * hourMs, '新CMにつきまして、ご不快に思われた方にお詫び申し上げます。動画の公開は終了しました {url}');
}

/** An advertisement with a discriminatory line, at the end of a working day. */
export const cosmeticsAdvert = stageScenario({ name: 'storm-discriminatory-advert', kind: 'storm', seed: 1505, firstDay: '2026-02-02', brands: [{ brand, postsADay: 90 }], act });
