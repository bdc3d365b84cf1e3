import type { Brand } from '../brand.ts';
import { dayMs, hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, spreadPost, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { business, everyday } from '../words/everyday.ts';
import { services } from '../words/services.ts';

const brand: Brand = {
  topic: { name: 'ソラモリ生命', include: ['ソラモリ', 'soramori'], exclude: [], official_handles: ['soramori_life'] },
  spellings: ['ソラモリ', 'ソラモリ', 'ソラモリ生命', 'ソラモリ保険', 'そらもり'], full: 'ソラモリ生命保険', tag: 'ソラモリ', officialName: 'ソラモリ生命', officialFollowers: 21_000,
  slots: { org: ['会社', '保険会社'], item: ['契約内容', '保険証券', '医療特約', 'がん保険', '学資保険', '健康ポイント'], act: ['保険の見直し', '給付金の請求', '住所変更', '控除証明書の再発行', '受取人の変更'], gain: ['健康ポイント', 'ギフト券', '祝い金', '割引'] },
  words: [everyday, business, services],
};

const words: StormWords = {
  category: 'service',
  matters: ['給付金の不払い', '診断書の突き返し', '「約款により」の一枚紙', '担当者の音信不通', '告知義務違反の決めつけ', '苦情窓口の放置', '支払いの渋り方', '請求書類の出し直し', '調査員の聞き込み', '上皮内がんの扱い', '再審査の窓口', '18年払った人への仕打ち'],
  wrongs: ['入院費を出し渋る', '診断書を何度も突き返す', '払うときだけ約款を持ち出す', '病人に書類を出し直させる', '{nn}年払った客を切り捨てる', '請求したら連絡が途絶える', '契約のときだけ愛想がいい', '遺族に「対象外」の紙一枚で済ませる'],
  victims: ['病気の人', '入院中の客', '遺族', '契約者', '長年払ってきた人', 'がん患者'],
  criticism: {
    'service 2': frames(`
      {b}に給付金請求したら「約款により対象外」の紙1枚。{nn}年払ったのに
      {b}、入るときは「何でも出ますよ」って言ったよね。録音しておけばよかった
      母の入院、{b}に出し渋りされて{n}か月。主治医の診断書も突き返された
      {b}の査定、診断書の言葉尻をとらえて不支払いにしてくる
      {b}の担当者に「もう一度お医者様に書き直してもらってください」って言われた。{n}回目です
      同じ病気で友人の保険は出たのに{b}は出ない。どういうこと
      {b}の不払い、うちだけじゃなかったんだ。読んで震えた
      調べたら{b}で同じ目にあってる人だらけ。集団で訴えたほうがいいのでは
      {b}の苦情窓口に電話したら「担当から折り返します」で{n}週間放置
      がん保険なのに{b}は「上皮内だから」で終わり。説明なんてなかった
      {b}、亡くなった父の保険金を「告知義務違反」の一言で払わない。何年前の風邪だよ
      {b}の営業、契約取ったら音信不通。請求の段になって担当替わりましたって
      {b}の調査員が家に来て近所に聞き込みしてた。客を疑う会社
      金融庁は{b}を調べてください。同じ手口の声がこれだけある`),
    'service 1': frames(`
      #{tag}の不払い のタグ、うちの話かと思った
      {b}解約の手続きはじめた。戻りは少ないけど精神衛生のほうが大事
      {b}に入ってる人、約款の{nn}ページ読んで。泣くから
      {b}のCM「いつもそばに」って、請求したら一番遠かったけど
      保険は入るとき笑顔、もらうとき真顔。{b}のことです
      {b}さん、払うときだけ虫眼鏡使うのやめてもらっていいですか
      {b}のパンフ、赤字で大きく書くとこ間違ってる
      {who}が{b}に勤めてるけど、出さないほど評価されるって言ってたな
      {b}の件、私も去年やられました。泣き寝入りしたけど声上げます
      {b}の請求書類、{n}回出し直し。心が折れるの待ってるのかな
      弱ってるときに戦わせるなよ{b}
      {b}から来た手紙、専門用語だらけで{who}が読むの諦めた
      来月更新だったけど{b}やめて県民のやつにする
      {b}の口コミ、星1が並びはじめた。みんな我慢してたんやな
      「お客様本位」ってどの口が言うてんの{b}
      {b}の支払率、公表してほしい。隠すことないなら
      うちも{b}。怖くなって証券引っ張り出した。説明された内容と違う
      健康なうちは優しかったよね{b}
      {b}、ネットで騒がれてから急に電話してくるのどうなん`),
    'misconduct 2': frames(`
      {b}の元社員の話が本当なら、不払いは会社ぐるみってことになる
      {b}は不払いの件数を金融庁に報告してるの？
      {b}、社内で「支払い抑制目標」があったってマジ？`),
  },
  topical: frames(`
    {b}のタグ、体験談が{nn}件超えたみたい
    {b}の約款って読んだことある人いる？
    {b}の話、保険相談の人が解説してた {url}
    弁護士さんが{b}の件の相談窓口作ったって
    {b}の件で保険見直しの記事が増えてる
    {b}に入ってるか{who}に聞いてみる
    {b}の話、先週から少しずつ広がってるね
    生命保険の裁定機関ってのがあるらしい。{b}の件で知った
    {b}の決算、不支払いの件数も載ってるんだね
    {b}のこと、国会の質問で出るとか出ないとか`),
  counter: frames(`
    {b}、うちは{n}日で振り込まれたよ。ケースによるのでは
    約款読まずに入って{b}のせいにするのは違うと思う
    {b}の担当さんには本当によくしてもらった。悪い話ばかりじゃない
    告知しなかったらどこの会社でも出ないよ。{b}に限らない
    保険会社が全部払ったら保険料上がるだけ。{b}の肩持つわけじゃないけど
    {b}の中で働いてます。現場は真面目にやっています。信じてほしい
    {b}の不払いって騒いでるの、同業の回し者もいるんじゃない
    詳しい事情書かずに{b}叩くのはフェアじゃない
    {b}のおかげで父の治療費が払えました。感謝しかない
    保険金詐欺も多いんだから{b}が調べるのは当然
    {b}、今回の件で再審査の窓口作るって。誠実じゃん
    自分も査定の仕事してたけど{b}は緩いほう`),
  news: frames(`
    「請求しても出ない」ソラモリ生命に不満の声　SNSで体験談相次ぐ‖ソラモリ生命保険の給付金をめぐり、支払われなかったとする投稿が広がっている。同社は「個別の契約には答えられない」とした。
    保険の不払い、何が問題か　専門家が解説‖ソラモリ生命をめぐる議論から、約款の読み方を考える。
    ソラモリ生命、再審査窓口を設置へ‖過去{n}年の不支払い案件を対象に、外部の弁護士を交えて見直すという。
    生命保険の苦情、前年比{nn}％増‖業界団体によると、ソラモリ生命を含む各社への苦情の件数が増えている。
    ソラモリ生命の元社員「件数目標があった」‖本紙の取材に対し、元社員が支払い審査の実情を語った。
    金融担当相「状況を注視」　ソラモリ生命の不払いで‖閣議後の会見で述べた。
    ソラモリ生命、契約者に説明文書を送付‖全契約者{nn}万人に送るとしている。
    給付金請求で困ったときの相談先‖ソラモリ生命の件を受け、消費生活センターや裁定審査会の使い方をまとめた。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(14, '06:40');
  const wording = withCommon(words, anyStorm);
  stage.burns(players, spark);
  // A thread of one customer that spreads for a day before it is many.
  const first = stage.tell(players, spark, players.crowd.known('x', 'hana_no_kiroku', 'はな＠闘病記録', 1_480), '{b}に入院給付金を断られた話を書きます。長くなります（1/9）⏎払い続けて18年、初めての請求でした', { stance: 'criticism', category: 'service', riskLevel: 2 });
  spreadPost(recorder, players, chance, { id: first, at: spark, reposts: 2_900, recorded: 160, riseMinutes: 1_300, halfLifeMinutes: 500, until: stage.endsAt });
  playWave(recorder, players, chance, wording, { about: first, at: spark + hourMs, until: stage.endsAt, criticals: 320, topicals: 110, counters: 70, articles: 8, riseMinutes: 1_500, halfLifeMinutes: 700, newsAfter: 1_100, talkAfter: 300, counterAfter: 500, followsDay: true });
  stage.announce(players, spark + dayMs + 4 * hourMs, '給付金のお支払いに関するご意見をいただいています。お一人おひとりのご請求を改めて確認する窓口を設けました {url}');
}

/** Complaints about refused payments that take a day to become a storm. */
export const insurerRefusals = stageScenario({ name: 'storm-slow-insurer', kind: 'storm', seed: 1202, firstDay: '2026-06-08', brands: [{ brand, postsADay: 40 }], act });
