import type { Brand } from '../brand.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, spreadPost, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { business, everyday, nearby } from '../words/everyday.ts';
import { goods } from '../words/goods.ts';
import { services } from '../words/services.ts';
import { heaterFires } from './heater-fires.ts';

const bank: Brand = {
  topic: { name: 'ともしび銀行', include: ['ともしび銀行', 'ともぎん', 'tomogin'], exclude: [], official_handles: ['tomoshibi_bank'] },
  spellings: ['ともしび銀行', 'ともしび銀行', 'ともぎん', 'トモシビ銀行'], full: '株式会社ともしび銀行', tag: 'ともしび銀行', officialName: 'ともしび銀行', officialFollowers: 33_000,
  slots: { pay: ['家賃', '給食費', '仕送り', '住宅ローン', '学費の振込', '税金', '保険料', '病院代', '仕入れの支払い', 'バイト代の引き出し', 'カードの支払い', '会費'], pain: ['詰んだ', '冷や汗', '泣きたい', '終わった', '焦る', '無理すぎ', 'どうすんのこれ', '笑えない'], item: ['残高照会', '入出金明細', 'ローンの画面', '通帳アプリ', '定期預金', 'デビットカード'], act: ['振込', '口座開設', '住所変更', '定期の解約', '税金の支払い', '暗証番号の変更'], gain: ['ポイント', '金利優遇', '手数料無料枠', 'キャッシュバック'] },
  words: [everyday, business, nearby, services],
};

const heater: Brand = {
  topic: { name: 'ホカリナ', include: ['ホカリナ', 'hokarina'], exclude: [], official_handles: ['hokarina_home'] },
  spellings: ['ホカリナ', 'ホカリナ', 'ホカリナ', 'hokarina', 'ほかりな'], full: 'ホカリナ株式会社', tag: 'ホカリナ', officialName: 'ホカリナ公式', officialFollowers: 15_000,
  slots: { broke: ['壊れた', '動かなくなった', '電源が入らなくなった'], dented: ['割れてた', 'へこんでた', '傷だらけだった'], part: ['ふた', 'スイッチ'], item: ['電気ヒーター', '電気毛布', '加湿器', 'ケトル', '足元パネル', '布団乾燥機', '卓上こたつ'], use: ['在宅ワーク', '冬支度', '洗濯', '寝る前', '模様替え'], shop: ['家電量販店', 'ホームセンター', 'ネット通販', '雑貨屋', 'アウトレット'], yen: ['2980', '3980', '5480', '6980', '8980', '12800'] },
  words: [everyday, business, goods],
};

const atmDown: StormWords = {
  category: 'outage',
  matters: ['ATMの停止', 'カードが戻らない件', '給料日の障害', '二重の引き落とし', '振込の遅れ', '窓口の大行列', '手書きの張り紙', 'システム更改の失敗', 'アプリの停止', '残高0円の表示', 'コールセンターの不通', '「一部のATM」という発表'],
  wrongs: ['給料日に止まる', 'カードを飲み込んで放置する', '「一部」とごまかす', '年金の日にATMを止める', '二重に引き落とす', '電話も出ない', '何年も同じ障害を繰り返す', '手書きの紙一枚で済ませる'],
  victims: ['預金者', '年金暮らしの人', '給料日の客', '経理の人', 'お年寄り', '旅先の客'],
  criticism: {
    'outage 3': frames(`
      {b}のATMにカード飲まれて、入院費が払えない。手術は明日なのに
      {b}の障害で二重に引き落とされて残高マイナス。家賃も薬代も出せない
      {b}、振り込んだ{nn}万円がどこにもない。相手にも届いてない。お金が消えてる`),
    'outage 2': frames(`
      {b}のATM、カード吸い込んだまま止まった。係員こない。{min}分経過
      給料日に{b}が落ちるって何？家賃の引き落とし今日なんだけど
      {b}のアプリもATMもだめ。お金おろせないんですが
      {b}、会社の給与振込が全部止まってる。経理の私が怒られてる
      {b}の窓口に{nn}人並んでる。整理券もなし。説明もなし
      {b}、「一部のATMで」じゃなくて全部死んでるだろ
      {b}の振込が反映されず取引先に謝り倒した。信用問題です
      {b}、年金の日に止めるのはお年寄りへのいじめか
      {b}のコールセンター、{min}分待って切られた
      カード返してよ{b}。旅行先で現金ゼロ。子ども連れてるんです
      {b}のシステム更改、失敗してたのを黙ってたでしょ
      {b}のせいで延滞になった。信用情報に傷ついたら責任とれるの`),
    'outage 1': frames(`
      {b}また止まってるやん
      {town}の{b}、ATM{nn}人待ち。{pay}どうしよう
      {pay}の日に{b}が止まる。{pain}
      {b}のアプリ開けず{pay}できない。{pain}
      今日期限の{pay}、{b}が止まって間に合わない。{pain}
      {b}のATM、{n}台全部×。{pay}があるのに
      {h}時に来ても{b}動かず、{min}分待って帰る。{pain}
      {b}、{pay}の引き落としだけは動いてるの怖い
      {town}支店の{b}、シャッター半分閉めて説明もなし
      {b}で{pay}済ませるつもりが財布に{nn}円。{pain}
      {b}のATMの前で立ち尽くす人々。私もその一人
      {b}、財布に{yen}円しかない日に落ちないで
      {b}のアプリ「しばらくしてから」←しばらくって何時間
      {b}つながらない…振込の期限今日なのに…
      {b}、障害のたびに手数料無料にしてくれるわけでもないし
      メインバンク{b}やめよかな
      {b}が動かんと昼飯も食えん
      {b}のATM、画面に「ご利用ありがとうございました」って。利用してないわ
      銀行の名前が灯火なのに真っ暗とはこれいかに #{tag}
      {b}の障害、ニュースより先に会社のおばちゃんが知ってた
      {b}さん、今日くらいは頼むよ。{who}の誕生日なんだ
      {b}の通帳アプリ、残高0円って出て心臓止まりかけた
      現金派の勝ち。{b}派の負け
      {b}の記帳機まで止まってて笑えない
      復旧しましたって言うから来たのに{b}のATMまだ止まってる
      {b}、お詫びの掲示が手書き1枚。銀行でしょ？
      {b}を信用してた時間を返して`),
  },
  topical: frames(`
    {b}の障害、地図にすると西日本が多いみたい
    {b}のATM復旧した？{town}の人いますか
    {b}、コンビニATM経由ならいけたという報告あり
    {b}の会見、{h}時からに変更
    {b}のシステム、数年前に入れ替えたばかりだったはず
    {b}前に報道の人が来てる
    {b}、{town}支店は復活
    {b}の障害情報のページはこちら {url}
    給料日の{b}、今年{n}回目の話題
    {b}の件で現金持ち歩く話になった
    {b}のATM、うちの近所は動いてる
    金融庁が{b}に報告求めたって速報`),
  counter: frames(`
    {b}の行員さんに怒鳴っても直らない。みんな落ち着いて
    {b}、窓口で現金の立て替えしてくれた。親切だったよ
    一つの口座だけで暮らしてて{b}に文句言うのは準備不足
    システム担当だけど{b}の中の人に同情する。叩くのは復旧してからにして
    {b}は障害の情報ちゃんと30分ごとに更新してる
    {b}叩いて取り付け騒ぎ煽ってる人、やめな。デマになるよ
    {b}の現場の人、昼も食べずに対応してた。ありがとう
    障害くらいで預金は消えない。{b}で消えたって書いてる人は落ち着いて
    {b}を責める前に他行のほうがよく落ちてるの思い出して
    {b}、手数料は返すって。十分じゃない？
    怒ってる人の半分くらい{b}に口座なさそう
    {b}がんばれ。昔から世話になってる`),
  news: frames(`
    ともしび銀行でシステム障害　ATMが利用できず‖{day}日朝から、ともしび銀行のATMとアプリの一部が使えなくなっている。
    ともしび銀行のATM、カードが戻らない例{nn}0件‖係員を各地に派遣している。
    給料日の混乱　ともしび銀行の障害で企業も対応‖給与の振り込みに遅れが出ている。
    ともしび銀行、夕方に復旧‖原因は中継機器の故障としている。
    金融庁、ともしび銀行に報告命令へ‖今年{n}回目の障害となる。
    ともしび銀行頭取が陳謝‖遅延による損害は個別に補償する。
    銀行の障害に備える{n}つの方法‖ともしび銀行の例で考えた。
    ともしび銀行、二重引き落としを{nn}件確認‖翌営業日までに戻すという。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const [banking, heating] = [stage.player(0), stage.player(1)];
  const down = stage.at(14, '08:48');
  const burnt = stage.at(14, '09:30');
  stage.burns(banking, down);
  stage.burns(heating, burnt);
  playWave(recorder, banking, chance, withCommon(atmDown, anyStorm), { at: down, until: stage.endsAt, criticals: 520, topicals: 260, counters: 80, articles: 8, riseMinutes: 70, halfLifeMinutes: 280, newsAfter: 55, talkAfter: 12, counterAfter: 90, followsDay: true });
  stage.announce(banking, down + hourMs, '現在、ATMとアプリがご利用いただきにくくなっています。カードが戻らない場合は、その場の電話でお知らせください。10時30分に続報をお伝えします');
  const first = stage.tell(heating, burnt, heating.crowd.known('x', 'kaiteki_zakka', '雑貨と暮らす', 1_150), '{b}の電気ヒーターから火が出ました。カーテンが焦げて壁まで真っ黒。子どもが寝ている部屋でした {url}', { stance: 'criticism', category: 'safety', riskLevel: 3 });
  spreadPost(recorder, heating, chance, { id: first, at: burnt, reposts: 3_600, recorded: 180, riseMinutes: 160, halfLifeMinutes: 300, until: stage.endsAt });
  playWave(recorder, heating, chance, withCommon(heaterFires, anyStorm), { at: burnt + 0.2 * hourMs, until: stage.endsAt, criticals: 330, topicals: 170, counters: 60, articles: 8, riseMinutes: 190, halfLifeMinutes: 360, newsAfter: 360, talkAfter: 20, counterAfter: 90 });
  stage.announce(heating, burnt + 8 * hourMs, '電気ヒーターの発火に関する投稿を確認しています。該当する型番のご使用を直ちに中止してください。窓口は24時間受け付けます {url}');
}

/** A bank's machines stop on payday while another brand's heaters burn. */
export const twoAtOnce = stageScenario({ name: 'storm-two-topics-at-once', kind: 'storm', seed: 2111, firstDay: '2026-11-11', brands: [{ brand: bank, postsADay: 160 }, { brand: heater, postsADay: 45 }], act });
