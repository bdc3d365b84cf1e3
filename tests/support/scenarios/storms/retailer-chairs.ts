import type { Brand } from '../brand.ts';
import { hourMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, spreadPost, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { business, everyday, nearby } from '../words/everyday.ts';
import { groceries, stores } from '../words/stores.ts';

const brand: Brand = {
  topic: { name: 'スーパーひなたまる', include: ['ひなたまる', 'hinatamaru'], exclude: [], official_handles: ['hinatamaru_super'] },
  spellings: ['ひなたまる', 'ひなたまる', 'ひなたまる', 'スーパーひなたまる', 'ヒナタマル'], full: 'ひなたまるホールディングス', tag: 'ひなたまる', officialName: 'スーパーひなたまる', officialFollowers: 36_000,
  slots: {
    item: ['半額の刺身', '手作りコロッケ', '冷凍うどん', '卵', '焼きたてパン', 'お惣菜', '日替わり弁当', '牛乳'], place: ['本店', '梅田店', '北口店', '団地前店', '川崎店', '吉祥寺店'], staff: ['店員', 'レジの', '鮮魚の', 'パートの'], yen: ['98', '128', '198', '248', '298', '398', '580', '798'],
  },
  words: [everyday, business, nearby, stores, groceries],
};

const words: StormWords = {
  category: 'service',
  matters: ['椅子の撤去', 'あの貼り紙', '「休憩は自宅で」の文言', 'ベンチの件', '休憩スペースの廃止', '本部の「ご理解ください」', '椅子をガチャに替えた件', '年寄りへの仕打ち', '窓際の椅子がなくなった件', '長居防止という理由', '足の悪い人への対応', 'あの張り紙の言い方'],
  wrongs: ['椅子を全部どかす', '休憩は家でしろと貼り出す', '年寄りを立たせる', '足の悪い人を追い返す', '妊婦を床に座らせる', 'ガチャのために椅子をどかす', '客を座らせない', '常連のおばあちゃんを締め出す'],
  victims: ['お年寄り', '足の悪い人', '妊婦さん', '常連客', '杖の人', '一人暮らしのお年寄り'],
  criticism: {
    'service 2': frames(`
      {b}が店内の椅子を全部撤去した理由が「長居防止」。足の悪い年寄りは来るなってこと？
      {b}の貼り紙「休憩は自宅でお願いします」って、あれ書いた人の神経を疑う
      {who}、{b}で買い物の途中に座れなくて倒れかけた。椅子戻してください
      {b}、妊婦で立ってるのつらくて床に座ってたら注意された。椅子なくしたのそっちやろ
      {b}の本部に電話したら「ご理解ください」の一点張り。理解できません
      {b}の椅子撤去、障害のある人のこと一秒でも考えた？
      高齢者が一番の常連なのに追い出す{b}。あきれた
      {b}{place}、椅子のあった場所に自販機とガチャ並べてて露骨すぎる
      杖ついた父に「座りたいなら買ってください」って言った{b}の店員、名前覚えてるからな
      {b}さん、弱い人から切り捨てるスーパーなんですね。よく分かりました`),
    'service 1': frames(`
      {b}の椅子なくなったの地味にきつい。膝が悪い人はどうしろと
      お年寄りの居場所だったのにね、{b}の窓際の椅子
      {b}の貼り紙、言い方ってもんがあるでしょ
      子ども待たせる場所もなくなった{b}、もう隣町まで行きます
      {b}の言う「お客様」に高齢者は入ってないらしい
      {b}でコロッケ食べながら喋るばあちゃんたち、好きだったのにな
      客を座らせないスーパー、{b}。次は息も有料かな
      椅子くらいええやん{b}。なんでそんな冷たいん
      {b}、効率効率って。地域密着の看板下ろしたら？
      うちの母、{b}の椅子がなくなってから買い物行かなくなった
      {b}に意見カード書いてきた。椅子戻してって
      {b}は若い人だけで商売したいのかな。少子高齢化なのに
      {b}のあの貼り紙、写真見ただけで胸がきゅっとなる
      マナー悪い人だけ注意すればいいのに、全部撤去って{b}は雑
      {b}、ベンチ寄付した町内会の人に何て言うの
      「ご自宅で」って…一人暮らしの人の話し相手だったんやで、{b}の椅子
      {b}の社長は自分が年取らないと思ってるんだろうね
      冷たい世の中だわ。{b}よ、お前もか
      {b}さんへ。母は心臓が悪く、途中で3分座れるだけで買い物ができていました。再考をお願いします
      {b}の店長に聞いたら本部の指示だって。現場の人は悪くないんだろうけど
      長居がいやなら時間制限でよかったじゃん、{b}
      {b}、トイレの横に1脚だけ残してあるの、逆に嫌味
      足腰弱い人は{b}の宅配使えってさ。手数料{yen}円取って
      これでバリアフリー優良店とか名乗ってたの{b}
      {b}の椅子撤去で得した人だれ？`),
  },
  topical: frames(`
    {b}の椅子の件、賛否割れてるなあ
    {b}の貼り紙の写真、これ {url}
    {b}の椅子、うちの近くの店はまだあった
    ワイドショーで{b}の椅子の話してる
    {b}の椅子問題でアンケート取ってる人いた
    {b}の椅子の話、{who}と議論になった
    {b}って何店舗あるんだっけ。全店で撤去？
    {b}の椅子撤去、いつからだったんだろう
    {b}の椅子の件、建築の人の視点がおもしろかった {url}
    {b}の件で「排除アート」って言葉を知った
    {b}のイートイン、昔は畳もあったよね
    {b}の椅子、トレンドにいる`),
  counter: frames(`
    {b}の椅子、酒盛りしてる人たちが占領してたの知らないでしょ。撤去は当然
    {b}でバイトしてたけど、椅子まわりのゴミと喧嘩がほんとにひどかった。本部は悪くない
    椅子がないくらいで{b}叩きすぎ。スーパーは買い物する場所
    {b}はちゃんと店員に言えば折りたたみ貸してくれるよ。貼り紙に書いてある
    {b}に感謝してる。通路がやっと通れるようになった。ベビーカー勢より
    善人ぶって{b}叩いてる人、あの席のにおい嗅いでから言って
    タダで一日中座ってた人が文句言ってるだけ。{b}支持
    {b}の判断を支持します。店員さんの負担を考えて
    貼り紙の上半分だけ切り取って{b}を炎上させるのずるくない？
    {b}じゃなくて椅子で寝てた人に怒りなよ
    {b}は慈善団体じゃないんだから。福祉は行政の仕事
    安く売ってもらっておいて居場所まで要求するのか。{b}も大変だな
    「弱者切り捨て」って言えば{b}に勝てると思ってる人いるよね
    うちの店でも同じことで困ってる。{b}の気持ちわかる
    {b}の店長さん、警察呼ぶ騒ぎまであったんだよ。そりゃ撤去する`),
  news: frames(`
    スーパー「ひなたまる」の椅子撤去に賛否‖休憩用の椅子をなくしたスーパーの貼り紙がSNSで話題になっている。
    ひなたまる「長時間の占有で苦情」　椅子撤去の背景‖運営会社は取材に対し、経緯を説明した。
    店の椅子はだれのもの？　買い物弱者の視点から‖「ひなたまる」の件を機に高齢者の外出を考える。
    ひなたまる、椅子を一部店舗で再設置へ‖利用時間の目安を設けたうえで戻すという。
    椅子撤去の店を歩いてみた‖「ひなたまる」の店内で客の声を聞いた。
    「擁護」と「批判」が真っ二つ　ひなたまるの椅子論争‖投稿の内訳を調べた。
    自治体が商店にベンチ補助金　注目集まる‖ひなたまるの論争を受けて問い合わせが増えた。
    ひなたまる、貼り紙の文面を謝罪‖「配慮を欠いた」としている。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(14, '09:20');
  stage.burns(players, spark);
  const first = stage.tell(players, spark, players.crowd.known('x', 'mago_to_sanpo', 'まごと散歩', 920), '{b}の休憩椅子が全部なくなってて、貼り紙に「休憩は自宅でお願いします」って。90の母はどこで休めば {url}', { stance: 'criticism', category: 'service', riskLevel: 2 });
  spreadPost(recorder, players, chance, { id: first, at: spark, reposts: 4_100, recorded: 210, riseMinutes: 240, halfLifeMinutes: 420, until: stage.endsAt });
  const wording = withCommon(words, anyStorm);
  playWave(recorder, players, chance, wording, { about: first, at: spark, until: stage.endsAt, criticals: 360, topicals: 170, counters: 420, articles: 8, riseMinutes: 220, halfLifeMinutes: 420, newsAfter: 300, talkAfter: 25, counterAfter: 80, followsDay: true });
  stage.announce(players, spark + 9 * hourMs, '休憩用の椅子について多くのご意見をいただいています。貼り紙の文面は配慮を欠いたものでした。お詫びし、椅子のあり方を店舗ごとに見直します');
}

/** A notice in a shop that half of the public condemns and the other half defends. */
export const retailerChairs = stageScenario({ name: 'storm-counter-criticism-retailer', kind: 'storm', seed: 1404, firstDay: '2026-04-13', brands: [{ brand, postsADay: 120 }], act });
