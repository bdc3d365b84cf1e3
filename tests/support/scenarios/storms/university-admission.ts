import type { Brand } from '../brand.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { campus } from '../words/campus.ts';
import { everyday, nearby } from '../words/everyday.ts';

const brand: Brand = {
  topic: { name: '深嶺学院大学', include: ['深嶺学院', '深嶺大'], exclude: ['深嶺高校'], official_handles: ['fukamine_gakuin'] },
  spellings: ['深嶺大', '深嶺大', '深嶺学院', '深嶺学院大', '深嶺学院大学'], full: '深嶺学院大学', tag: '深嶺大', officialName: '深嶺学院大学 広報', officialFollowers: 18_000,
  slots: { org: ['大学', '学校法人', '学校'], boss: ['学長', '理事長', '執行部'], item: ['経済学部', '統計学入門', '看護学科', '情報棟', '心理学概論', '附属図書館', '社会調査実習'], place: ['東キャンパス', '中央キャンパス', '旧校舎', '7号館', '正門前'], yen: ['480', '2800', '3500', '550', '35000'] },
  words: [everyday, nearby, campus],
};

const words: StormWords = {
  category: 'misconduct',
  matters: ['不正入試', '得点の操作', '寄付金と合格の件', '理事長の欠席', '会見の打ち切り', '調査委員会の人選', '裏口の噂の記事', '学費の値上げ', '内部資料の報道', '在学生へのメール', '元職員の証言', '入試課の知らんぷり'],
  wrongs: ['合格を金で売る', '点数を書き換える', '受験生をだます', '会見を途中でやめる', '身内だけで調査する', '理事長を隠す', '学費を上げて裏で稼ぐ', '在学生に説明しない'],
  victims: ['受験生', '落ちた子', '在学生', '浪人した人', '親御さん', 'まじめに勉強した子'],
  criticism: {
    'misconduct 3': frames(`
      {b}、寄付金を払った受験生の点数を加算してたって。不正入試じゃん
      {b}の裏口入学、理事長が主導してたと報道。教育機関がやることか
      {b}の不正入試、{n}年前からって。落ちた子の人生どうしてくれる
      {b}の理事が業者から裏金受け取ってたのも出てきた。腐りすぎ
      {b}の入試の点数改ざん、内部文書まで出てる。刑事事件でしょ
      {b}の研究費も理事長の私的流用に使われてたらしい。背任では
      去年{b}落ちた者です。不正で合格した人の分、私の席だったかもしれない`),
    'misconduct 2': frames(`
      {b}の理事長、会見に出てこないの？逃げ得は許さない
      {b}、学費値上げしておいて裏では寄付金で合格売ってたのか
      {b}「調査委員会を設置」…委員長が理事長の知り合いって正気？
      {b}の学長コメント「報道は承知している」だけ。他人事すぎ
      {b}を受験した娘が泣いてます。大人が恥ずかしい
      {b}の職員だった人の告発、かなり具体的。握りつぶしてたんだね
      {b}への補助金は全額返して。税金だよ
      {b}の入試課、知らなかったわけがない
      真面目に勉強して入った{b}生まで疑われる。執行部は責任取って
      {b}の説明会、質問打ち切りで終了。学生をばかにしてる`),
    'misconduct 1': frames(`
      {b}卒です。履歴書に書くのが恥ずかしい日が来るとは
      {b}志望やめさせました。息子にそう言うしかない
      {b}よ、校訓の「至誠」はどこ行った
      合格の値段、{b}では{nn}00万円だそうです
      {b}、受験料は返してくれるのかな。出来レースの参加費
      {b}のパンフ「公正な選抜」←ここ笑うところ
      {b}の先生たちがかわいそう。理事会だけで潰さないで
      {b}の掲示板に抗議の紙が貼られて、すぐ剥がされてた
      またお金か。{b}にはがっかり
      {b}の同窓会費、もう払いません
      {b}の名前、しばらくニュースで聞くんだろうな。しんどい（在学生）
      就活で{b}って言うたびに苦笑いされそう。責任取ってほしい
      {b}生ですが説明メール、件名だけ立派で中身ゼロでした
      {b}の受験勉強で見てた景色が全部にごって見える
      教授会は反対してたのに押し切った{b}の理事会
      {b}さん、まず受験生に謝ってください`),
  },
  topical: frames(`
    {b}がニュース速報に出てる
    {b}の正門前に中継車が{n}台
    {b}の記事、有料だから途中までしか読めない {url}
    {b}の件、今夜の報道番組の特集だって
    {b}の調査報告書、{nn}ページある
    {b}の理事長ってどんな人？
    {b}の入試制度の図解がわかりやすい {url}
    {b}の会見の中継見てる
    {b}の件で予備校がコメント出してた
    {b}の講義は今日も普通にあった
    {b}の後輩から連絡きた。学内は静からしい
    {b}のこと、文科大臣が会見で触れてた`),
  counter: frames(`
    {b}の学生は何も悪くないのに、{b}ってだけで笑うのやめて
    {b}、まだ疑惑の段階でしょ。報道うのみにするなよ
    {b}の先生方の授業は本物だった。全部否定するのは違う
    どこの私大も似たようなもの。{b}だけ吊るし上げるのはどうなの
    記者が{b}の学生を待ち伏せしてて不快。取材の仕方おかしい
    {b}卒業生として応援します。立て直してほしい
    {b}の受験生の個人情報さらしてる人、それ犯罪ですよ
    {b}の看護の実習生に嫌味言ってる人がいた。叩く相手まちがってる
    {b}の職員です。現場は必死に学生を守っています
    一部の理事のせいで{b}全部を叩くのは乱暴
    {b}の合格者みんなを裏口扱いする人の頭の中どうなってるの
    {b}、自分から公表したのは評価する`),
  news: frames(`
    深嶺学院大、入試で得点を不正操作か　寄付者の子ら{nn}人‖深嶺学院大学が、寄付金を納めた受験生の得点を加算していた疑いがあることが、関係者への取材で分かった。
    深嶺学院大の理事長、入試不正に関与か　内部資料を入手‖資料には受験番号と寄付額が並んでいた。
    文科省、深嶺学院大に報告を要求　入試の公正性で‖補助金の減額も検討する。
    深嶺学院大が会見　「調査委員会を設置」理事長は欠席‖会見は{min}分で打ち切られた。
    深嶺学院大、不合格者への対応は「検討中」‖受験生の保護者から不安の声が上がる。
    「至誠」の学び舎で何が　深嶺学院大の{nn}年‖拡大路線の裏側を追った。
    深嶺学院大の理事長が辞任‖「混乱の責任を取る」とした。
    深嶺学院大の不正入試、元職員が語る‖「断れば異動だった」と証言した。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(14, '05:00');
  stage.burns(players, spark);
  const wording = withCommon(words, anyStorm);
  playWave(recorder, players, chance, [words], { at: spark, until: stage.at(14, '08:00'), criticals: 0, topicals: 0, counters: 0, articles: 4, riseMinutes: 60, halfLifeMinutes: 60, newsAfter: 0 });
  const headline = stage.tell(players, spark + 4 * 60_000, players.crowd.known('x', 'akebono_digital', 'あけぼの新聞デジタル', 1_850_000), '【独自】{full}、入試で得点を不正操作か 寄付者の子ら数十人 {url}', { stance: 'topical', kind: 'news', category: 'misconduct', riskLevel: 2 });
  for (let minute = 10; minute < 400; minute += 15) recorder.counts(spark + minute * 60_000, headline, { reposts: Math.round(2_400 * (1 - Math.exp(-minute / 140))), likes: Math.round(3_000 * (1 - Math.exp(-minute / 140))), replies: minute });
  playWave(recorder, players, chance, wording, { about: headline, at: spark + 0.3 * hourMs, until: stage.endsAt, criticals: 470, topicals: 330, counters: 90, articles: 8, riseMinutes: 260, halfLifeMinutes: 420, newsAfter: 300, talkAfter: 0, counterAfter: 150, followsDay: true });
  stage.announce(players, spark + 9 * hourMs, '本日の一部報道について、事実関係を調査する委員会を設置します。受験生と在学生の皆さまにご心配をおかけし、お詫び申し上げます {url}');
}

/** Nobody talks of it until a newspaper writes it at five in the morning. */
export const universityAdmission = stageScenario({ name: 'storm-news-pick-up-university', kind: 'storm', seed: 2010, firstDay: '2026-01-19', brands: [{ brand, postsADay: 55 }], act });
