import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';

/**
 * What people say of any company that burns; the category is that of the storm. `{matter}` is what is spoken of, as a
 * noun; `{wrong}` what the company did, as a verb; `{victim}` whom it hurts.
 */
export const anyStorm: StormWords = {
  category: 'service', matters: [], wrongs: [], victims: [], news: [],
  criticism: {
    'service 1': frames(`
      もう{b}[使わない|はいい|とは縁を切る]かな
      {b}、見損なった
      {b}さん、{matter}は[さすがに|どう考えても][ないわ|ないです|アウト]
      ずっと好きだったのに、{matter}で[冷めた|全部吹き飛んだ|悲しくなった]
      {matter}の対応が後手後手なんだよ{b}
      {matter}に{b}の{org}としての姿勢が[出た|全部出てる]よね
      何年も{b}一筋だったけど{matter}で考え直す
      {b}、{matter}で謝る相手を間違えてない？
      {matter}、誰も責任取らないんだろうな{b}
      {matter}についてだんまりですか、{b}さん
      さよなら{b}。{matter}は[忘れない|無理]
      へえ、{b}って{wrong}{org}なんだ。[覚えとくね|勉強になったわ]
      さすが{b}、{wrong}とは[期待を裏切らない|ブレないねえ]（褒めてない）
      家族全員{b}だったけど、{matter}を見て[全部やめる|話し合い中]
      {matter}の{b}の肩を持つ気にはなれない
      {matter}を[ちゃんと|自分の言葉で]説明してほしい。それだけ
      {b}の説明を読んだけど、{matter}のことは何ひとつ答えてなかった
      あほくさ。{wrong}{b}に金落とした自分が情けない
      {matter}って[聞いて|知って][がっかり|幻滅|言葉を失った|ため息しか出ない]
      {matter}を見てから{b}を[避けてる|信用できない|開いてない]
      {matter}、自分の家族だったらと思うと[ぞっとする|つらい|泣ける]
      {wrong}[とか|なんて][ありえない|信じられない|何考えてるの|正気？|マジか]
      {wrong}{org}に[お金は払いたくない|1円も使いたくない|明日はない]
      {wrong}くせに[お客様第一|笑顔のCM|社会貢献]って言うんだね{b}
      {victim}の気持ち、{b}は[一度でも|少しは|ちゃんと]考えた？
      {victim}が[かわいそう|気の毒|不憫]すぎる。{b}は恥を知って
      {matter}は{b}だけの問題じゃないって言う人いるけど、まず{b}の問題でしょ
      {b}さん、{matter}は「[残念|行き違い|ご意見]」で済む話じゃないです
      {matter}で{b}に問い合わせたら[定型文がきた|たらい回し|音沙汰なし]
      {matter}、[何度|どう|百歩譲って]考えても{b}が悪い
      {wrong}のが{b}の普通なんだね。[よく分かりました|引いた|残念]
      {matter}がなければ、まだ{b}のこと好きでいられた
      {matter}も[ひどい|大概だ]けど、その後の{b}の態度がもっと[ひどい|無理|嫌]
      {victim}を[大事にしない|軽く見る|後回しにする]{org}は長続きしないよ{b}
      {matter}、{b}の中に[おかしいと思う人|止める人|怒る人]はいなかったのか
      {who}に{matter}の話をしたら[絶句してた|怒ってた|「最低やな」って]
      {wrong}って、[小学生でも|うちの{who}でも|新人でも]ダメだと分かるだろ{b}
      {matter}の{b}、笑えんわ[ほんま|マジで|さすがに]
      {matter}って、つまり{victim}なんてどうでもいいってことよね{b}
      長年{b}を利用してきました。{matter}を知り、正直とても残念です。{victim}への敬意が感じられません。改善を求めます
      {b}御中　{matter}について、責任の所在と再発防止をご説明ください。一利用者より
      {matter}、まず{victim}に[謝ろうよ|頭下げて|連絡して]{b}
      {b}に期待した私がばかでした。{matter}…
      {matter}を「[想定外|一部|個別の事情]」で片づける{b}、すごいね
      {wrong}暇があったら{victim}の話を聞け{b}
      なんで{victim}が[我慢|遠慮|損]せなあかんの。{b}さんよ
      {matter}でこんなに嫌な気持ちになるとは。[{b}ありがとう、目が覚めた|{b}どうした]`),
    'service 2': frames(`
      {matter}、怒りで手が震えてる。{b}ふざけるな
      {b}は今すぐ{matter}について[説明|謝罪|会見]すべき
      {b}ふざけるな。{wrong}って何
      {wrong}とか、{b}は{victim}をなめてるとしか思えない
      {matter}といい、{b}の隠蔽体質は前から変わってない
      {matter}、{b}の{boss}は何してるの？出てきて説明して
      {matter}を放置してる{b}の管理体制がいちばんの問題だと思う
      #{tag}に抗議します　{matter}を許さない
      {wrong}{b}[終わってる|クソすぎる|最低|つぶれろ]
      {matter}が片づくまで{b}は不買する
      {wrong}て、{b}ほんま[ええ加減にせえよ|何様や|腹立つわ]
      This is unacceptable, {b}. You owe your customers an explanation.
      {victim}を泣かせる{b}を絶対に許さない
      {matter}は[氷山の一角|今に始まった話じゃない|構造の問題]。{b}を調べてほしい
      {b}[解体しろ|出直せ|恥を知れ]。{matter}は一線を越えてる`),
  },
  topical: frames(`
    {b}[トレンド入りしてる|トレンド1位|がトレンドに]、何事？
    {b}で検索したら{matter}の話ばっかり
    {b}が燃えてると聞いて[見にきた|検索中]
    【まとめ】{matter}の経緯を時系列にしました {url}
    {matter}の話題で[TLが埋まってる|もちきり|グループLINEが動いてる]
    {matter}、{who}も知ってた
    ニュースで{matter}やってる
    {matter}、どこから始まったのか[追えてない|知りたい]
    {b}祭りと聞いて飛んできました
    元の投稿どれ？{matter}のやつ
    {matter}、海外でも報じられてるね
    うちの[広報|会社|部署]も{matter}の件で朝から[会議|持ちきり]
    {matter}の件、3行で[お願い|頼む]
    明日の情報番組、{matter}だろうな
    {matter}で{b}の株価どうなるかな
    {matter}、賛否[分かれてる|両論]っぽい
    {matter}の[解説動画|連ツイ|記事]見つけた {url}
    {matter}って[いつ|どこ]の話？
    {matter}のせいか{b}で検索すると候補がすごい
    {matter}の続報、[夕方|明日]出るらしい
    {who}から「{matter}って何？」ってきた
    {matter}の一次ソース置いとく {url}`),
  counter: frames(`
    {b}叩いてる人、[ちゃんと元の話読んだ？|暇なの？|当事者じゃないよね]
    {matter}には{b}にも言い分あるやろ。決めつけすぎ
    {matter}でここぞとばかりに{b}叩くの、見てて[しんどい|気分悪い|引く]
    {b}で働いてる人まで責めるのは違う
    {matter}があっても私は{b}を応援します
    {matter}、{b}がそんなに悪いことしたかな
    {matter}に便乗して{b}叩いてる人のほうが怖い
    {b}がんばれ。{matter}くらいで嫌いにならんよ
    {matter}の一部だけ切り取って{b}のせいにするのはどうかと思う
    {matter}は続報出るまで待とうよ。{b}も調査中って言ってるし
    正義感で{b}に電話突撃とかやめなよ
    {matter}、{b}はちゃんと対応してるほうだと思う
    何でも炎上させる風潮のほうが嫌い。{matter}で{b}は悪くない
    {matter}で怒ってる人の[八割|ほとんど]は{b}と関係ない説
    {matter}だけで{b}全部を否定するのは[乱暴|極端|フェアじゃない]
    {b}を責めるリプ、もう[いじめ|私刑|集団リンチ]でしょ。やりすぎ
    {matter}、{victim}本人が怒ってないのに外野が騒ぎすぎ。{b}気の毒`),
};

/** Talk that fits a company everybody knows, and not a small one. */
const ofLargeCompanies = /株価|情報番組|海外|祭り|トレンド|TLが|ニュースで|株主|社長|いつもの店|検索すると候補/;

/** The same for a company few people know. */
export const anySmallStorm: StormWords = { ...anyStorm, topical: anyStorm.topical.filter((text) => !ofLargeCompanies.test(text)) };
