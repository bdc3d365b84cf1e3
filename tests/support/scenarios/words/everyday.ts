import type { BackgroundWords } from '../background-words.ts';
import { frames } from '../wording.ts';

/** What people say in passing of any company. */
export const everyday: BackgroundWords = {
  mention: frames(`
    {b}の話してたら[終電|昼休み]終わった
    {when}の夢に{b}が出てきた。なんで
    {who}が{b}の話ばっかりしてくる
    {b}って略すと何になるんだろう
    「{b}」って打とうとしたら予測変換が[荒ぶった|変なのになった]
    電車の広告が{b}だらけ
    {b}のCM、曲が頭から離れない
    {b}のロゴ、よく見ると[{item}っぽい|鳥に見える|顔に見える]
    大学の友達が{b}に[就職|転職|内定]した
    [前職|昔のバイト先]の取引先が{b}だったな
    しりとりで{b}って言ったら負けた気がする
    ラジオで{b}って聞こえた気がする
    {b}のマスコット、名前なんだっけ
    朝の会議、{b}の事例紹介で30分
    今週やること：{b}、洗濯、{who}に電話
    {b} / {item} / {yen}円 家計簿メモ
    {b}の{item}、{who}に頼まれたやつ忘れた
    夜中に{b}のこと調べはじめて寝れなくなった
    {b}のステッカー貼ってる車の後ろ走ってる
    クロスワードの答え、{b}だった
    {b}の公式マスコットに手を振られた
    英語の教科書に出てくる会社、たぶん{b}がモデル
    {who}の口ぐせ「それ{b}で聞いてみ」
    {b}の歌、替え歌にして子どもを寝かしつけた
    {b}の字、書けそうで書けない
    面接で{b}の話を振られて{n}分しゃべった
    {b}の名前の由来、初めて知った`),
  praise: frames(`
    {b}の人、[めっちゃ|すごく]親切だった
    {b}には[いつも|毎回]助けられてる
    なんだかんだ{b}が一番[落ち着く|安心|楽]
    {b}の対応早くてびっくりした
    {b}、{item}が[良すぎる|優秀|最高]
    {b}のこういうところ好き
    {when}の{b}、神対応だった
    {who}も{b}に変えてから機嫌がいい
    {b}推しです。{item}だけで[飯が食える|語れる]
    問い合わせたら{min}分で返事来た。{b}えらい
    {b}歴{n}年だけど[不満ない|飽きない|まだまだ好き]
    {b}の{item}、もっと評価されていい
    {b}さんいつもありがとうございます`),
  question: frames(`
    {b}の{item}って[いつから|いつまで]？
    {b}使ってる人、実際どう？
    {b}の問い合わせって電話とチャットどっちが早い？
    {b}と迷ってるんだけど、どこがおすすめ
    {b}の{item}、{who}でも使えるかな
    {b}って[{town}|年末年始|日曜]もやってるっけ
    {b}の{item}って{yen}円で合ってる？`),
  complaint: {
    'service 1': frames(`
      {b}に電話して{min}分待ち。[長い|切りたい|まだ音楽流れてる]
      {b}の問い合わせフォーム、[どこにあるのか分からない|項目多すぎ]
      {b}の返信、テンプレ貼っただけだった
      {b}、聞いた人によって言うことが違うんだが
      {b}の説明、[何回聞いても|読んでも]よく分からん`),
    'price 1': frames(`
      {b}また値上げかあ
      {b}、最近[高く|割高に]感じるんだよな
      {b}のポイント改悪、地味に痛い`),
    'service 0': frames(`
      {b}のメルマガ多すぎて解除した
      {b}、もうちょっとどうにかならんかな`),
  },
  notice: frames(`
    【求人】{full}で[契約社員|正社員|パート・アルバイト]を募集しています。{town}エリア、時給{wage}円〜 {url}
    {full}の[インターン|会社説明会]に申し込みました。{day}日、{town}です
    [転職情報]{full} 第二新卒歓迎／年間休日12{n}日 {url}`.replaceAll('[転職情報]', '《転職情報》')),
  spam: frames(`
    {b}限定グッズ、新品未開封です。送料込み{yen}円 即購入可 {url}
    [bot] {b} に関する新着まとめ {nn}件 {url}`.replaceAll('[bot]', '〔bot〕')),
  news: frames(`
    {full}、{town}に新拠点　{day}日から‖{full}は{day}日、{town}に新たな拠点を設けると発表した。地域の雇用は約{nn}0人を見込む。
    {full}と{town}市が包括連携協定‖地域の見守りや子育て支援で{full}と市が協力する。`),
  official: frames(`
    おはようございます。{b}です。今日も[よい|素敵な]一日を！
    【お知らせ】{day}日は[システム点検|棚卸し|設備点検]のため、一部のご案内をお休みします。詳しくはこちら {url}
    {item}について、よくいただくご質問をまとめました。{url}
    本日の担当は新人です。どうぞよろしくお願いします`),
};

const nothing: BackgroundWords = { mention: [], praise: [], question: [], complaint: {}, notice: [], spam: [], news: [], official: [] };

/** What is said of anything one walks past. */
export const nearby: BackgroundWords = {
  ...nothing,
  mention: frames(`
    {b}の前で[待ち合わせ|集合|友達待ち]
    {b}の看板を右に曲がったところにある{food}屋、うまい
    {weather}。{b}まで歩く
    {who}との会話「{b}行く？」「あとで」
    {b}の袋に入ってるの、だいたい{food}
    引っ越し先、{b}まで徒歩{n}分
    {b}の近くで[猫|犬|タヌキ]見た
    Just passed by {b} on my way home. {weather}
    {b}の向かいの工事、まだ終わらない
    {b}のあたり、霧がすごい`),
};

/** What is said of a company on the market. */
export const business: BackgroundWords = {
  ...nothing,
  mention: frames(`
    {b}の株、{when}ちょっとだけ[上がってた|下がってた]
    {b}の社員証ぶら下げたまま電車乗ってる人いた
    {b}のノベルティのペン、まだ書ける`),
  spam: frames(`
    {b}で使える{yen}円クーポン配布中→ {url} #PR
    【ポイ活】{b}の利用で最大{nn}00P {url}`),
  news: frames(`
    {full}の中間決算、売上高は前年比{n}％増‖{full}が{day}日発表した中間決算は増収となった。通期の予想は据え置いた。`),
};
