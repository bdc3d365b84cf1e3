import type { Brand } from '../brand.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { business, everyday } from '../words/everyday.ts';
import { services } from '../words/services.ts';

const brand: Brand = {
  topic: { name: 'ツキモバイル', include: ['ツキモバ', 'tsukimoba'], exclude: [], official_handles: ['tsukimoba_info'] },
  spellings: ['ツキモバ', 'ツキモバ', 'ツキモバ', 'ツキモバイル', 'つきもば'], full: 'ツキモバイル株式会社', tag: 'ツキモバ', officialName: 'ツキモバイル公式', officialFollowers: 92_000,
  slots: {
    when2: ['会計', '道案内', '改札', '商談', '終電の確認', '病院の予約', '子どもの迎えの連絡', '配達', 'オンライン授業', '面接', 'タクシー呼ぶ', '店の予約確認', '認証コード待ち', '母への電話', '現場との連絡', 'チケット表示', '給油', '宿探し'],
    dead: ['圏外', '電波ゼロ', 'つながらない', '死んでる', 'うんともすんとも', '沈黙', '無反応', '×マーク', '「検索中」のまま'],
    pain: ['詰んだ', '冷や汗', '泣きたい', '終わった', '焦る', '無理すぎ', 'どうすんのこれ', '公衆電話探してる', '笑えない', 'キレそう'], item: ['データ残量', '利用明細', 'ポイント残高', 'マイページ', '通話履歴', '家族割の画面'], act: ['機種変更', '乗り換え', 'eSIMの再発行', 'プラン変更', '家族割の追加', '本人確認'], gain: ['ギガ増量', 'ポイント', '誕生日クーポン', '紹介特典'] },
  words: [everyday, business, services],
};

const words: StormWords = {
  category: 'outage',
  matters: ['通信障害', '今朝の圏外', '復旧時刻の撤回', '障害情報ページのダウン', '「つながりにくい」という言い方', '緊急通報の不通', 'ショップの張り紙', '今年{n}回目の障害', '補償の話のなさ', '会見の遅さ', '決済が止まった件', 'SMSが来ない件'],
  wrongs: ['朝から全国で圏外にする', '障害の説明をメールで送る', '復旧時刻を何度も変える', '命綱の電話を止める', '「つながりにくい」でごまかす', '料金だけはきっちり取る', '半日も原因を言わない', '障害ページまで落とす'],
  victims: ['利用者', '仕事で使う人', '配達の人', 'お年寄り', '救急を呼びたい人', '就活生'],
  criticism: {
    'outage 3': frames(`
      {b}圏外で110も119もつながらない。{who}が倒れてるのに。命に関わる障害
      {b}の障害で救急に電話できなかった。近所の人の固定電話借りた
      {b}、緊急通報もできない状態が{n}時間。これは事故では済まない
      喘息の子がいるのに{b}が全く通じない。病院にも連絡できない`),
    'outage 2': frames(`
      {b}つながらない。もう{n}時間だぞ
      {b}の通信障害、いつ直るのか言ってくれ。仕事にならん
      {b}のせいで決済できずレジで立ち往生。恥かいた
      {b}圏外のまま{town}で迷子。地図も開かん、電話もできん、どうしろと
      {b}、SMSが届かないから銀行も開けない。給料日なのに
      配達員です。{b}死んでて今日の稼ぎゼロ。補償してくれるんですよね
      {b}「つながりにくい状況」って書くな。つながらないんだよ
      {b}障害で就活の面接に入れなかった。人生かかってたのに
      {b}の障害情報ページも落ちてるの何の冗談？
      {b}、ショップに来たら「私たちにも分かりません」って張り紙だけ
      {b}の復旧予定、{h}時→未定に変わった。ふざけてる
      {b}と{who}と連絡が取れない。待ち合わせ場所で{min}分`),
    'outage 1': frames(`
      また{b}か…
      {when2}のタイミングで{b}が{dead}。{pain}
      {town}、{b}{dead}。[{min}分|{n}時間|朝から][ずっと|まるまる]これ
      {b}{dead}で{when2}ができない。{pain}
      {who}の{b}も{dead}。家族全滅。{pain}
      {b}…{when2}なのに{dead}とか勘弁して
      {town}駅で{b}難民。{when2}どうしよう
      {b}の{dead}、{h}時からでもう{n}時間。{pain}
      {who}と同じ{b}にしたのが間違いだった。ふたりとも{dead}
      {b}契約して{n}年、いちばんひどい。{when2}に間に合わんかった
      仕事で{when2}に使うのに{b}が{dead}。会社に何て言えば
      {b}{dead}なのにカウントだけ減るギガ。{pain}
      さっき一瞬つながったのに{b}また{dead}。期待させるな
      {town}→{town}、どこ行っても{b}{dead}。{pain}
      {b}{dead}。店のWi-Fiで{when2}してる人だらけ
      {b}、圏外。機内モードオンオフしても無理
      {b}落ちてる。Wi-Fiから書いてる
      え、{b}うちだけ？電波ゼロ
      {b}の電波、来たと思ったらまた消えた
      {b}さん、月{yen}円は何の料金なんですかね
      サブ回線を{b}にしたら本番で死んだ件
      {b}…今日に限って…
      公衆電話に行列できてる。{b}の威力
      {b}が安い理由を身をもって知った
      「いつでも、どこでも」#{tag} ←今日だけはどこでも無理
      {b}の障害、今年{n}回目。学習して
      {b}、再起動しろって言うから{n}回やったけど圏外
      チケットの画面出せなくてライブ入れない。{b}許さん
      {b}が使えないと{act}もできんし{item}も見れん。詰み
      {b}解約しようにも{b}がつながらない
      QRで帰れない。{b}のばか
      {b}の通信障害のせいで母から「死んだかと思った」って夜に言われた
      テレワーク終了のお知らせ（{b}圏外）
      {b}、障害の連絡をメールで送ってくるのウケる。届かんて
      電波は遅延するわ謝罪は遅延するわ、{b}さん
      {b}つながらへんのやけど！！！`),
  },
  topical: frames(`
    {b}障害の報告マップ、全国真っ赤 {url}
    {b}復旧したっぽい？{town}は4G立った
    うちの{b}は普通に使えてる。地域差？
    {b}の障害、原因は何だろう。コアの設備かな
    {b}障害中なので駅の無料Wi-Fiにいます
    NHKで{b}の障害やってる
    {b}だけ？他社も重い気がする
    {b}の人向け：Wi-Fi通話の設定はここ {url}
    {b}の会見、{h}時からだって
    {town}、{b}復活しました
    {b}障害で喫茶店が満席
    {who}が{b}なので連絡つかない。家で待つ`),
  counter: frames(`
    {b}の現場の人、徹夜で直してるんだから責めるなよ
    {b}安いんだから多少の障害は織り込み済みでしょ
    回線1本しか持たずに{b}に文句言うのは自己責任
    ショップの店員さんに怒鳴ってる人いたけど、{b}の店員が直せるわけないだろ
    {b}、復旧報告こまめに出しててえらい
    機械なんだから壊れるよ。{b}だけじゃない
    {b}落ちて久しぶりに本読んだ。悪くない
    {b}のエンジニアさん、がんばってください。応援してます
    半日つながらないだけで騒ぎすぎ。{b}もわざとじゃない
    {b}はちゃんと返金するって言ってるのにまだ叩くの
    他社の障害のときよりは{b}のほうが説明はやい
    {b}のせいで遅刻？余裕もって出れば済む話`),
  news: frames(`
    ツキモバイルで通信障害　全国で通話・データがつながりにくく‖{day}日朝から、ツキモバイルの携帯電話サービスで障害が起きている。復旧の見通しは立っていない。
    ツキモバイル障害、緊急通報にも影響‖総務省は同社に早期の復旧と利用者への周知を求めた。
    ツキモバ障害で決済や配送に混乱‖スマートフォン決済が使えず、店頭で戸惑う客の姿があった。
    ツキモバイル、{h}時ごろ順次復旧と発表‖設備の交換を終え、通信量を絞りながら再開している。
    ツキモバイル社長が陳謝「設備更新の手順に誤り」‖影響は約{nn}0万回線に及んだ。
    通信障害に備えるには　副回線や公衆Wi-Fi‖ツキモバイルの障害で見えた課題を整理した。
    ツキモバイル、利用者に{yen}円相当を返金へ‖対象は全契約者。
    総務省、ツキモバイルの障害を「重大な事故」と認定へ‖30日以内の報告を求める。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(14, '07:42');
  stage.burns(players, spark);
  const wording = withCommon(words, anyStorm);
  playWave(recorder, players, chance, wording, { at: spark, until: stage.endsAt, criticals: 1_250, topicals: 620, counters: 170, articles: 8, riseMinutes: 55, halfLifeMinutes: 260, newsAfter: 60, talkAfter: 8, counterAfter: 90 });
  stage.announce(players, spark + 0.7 * hourMs, '【障害】現在、全国で通話・データ通信がつながりにくい状況です。原因を調査しています。次回は9時に更新します {url}');
  stage.announce(players, spark + 1.4 * hourMs, '【障害】設備の故障が原因とみています。復旧の見込みは改めてお知らせします。大変申し訳ございません');
  stage.announce(players, spark + 7 * hourMs, '【復旧】14時30分ごろ、全国で復旧しました。長時間ご迷惑をおかけし深くお詫び申し上げます {url}');
}

/** A carrier falls silent on a Monday morning. */
export const carrierOutage = stageScenario({ name: 'storm-outage-carrier', kind: 'storm', seed: 1707, firstDay: '2026-06-29', brands: [{ brand, postsADay: 380 }], act });
