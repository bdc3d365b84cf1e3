import type { BackgroundWords } from '../background.ts';
import { frames } from '../wording.ts';

/** Ordinary days of shops, restaurants and hotels: `{item}` is what one buys there, `{place}` a branch, `{staff}` who serves. */
export const stores: BackgroundWords = {
  mention: frames(`
    {b}{place}なう
    {when}は{b}で{item}
    {b}に寄ってから帰る
    {who}と{b}{place}。[混んでる|空いてる|並んでる]
    {b}の駐車場で[迷子|電話待ち|昼寝]
    {b}、{place}のほうが[広い|静か|近い]
    {item}のために{b}まで自転車漕いでる
    また{b}に来てしまった…今月{n}回目
    {b}のレジ横のやつ、つい[買う|見ちゃう]
    {b}でバイトしてた頃を思い出す匂い
    {b}{place}、[改装中|リニューアルしてた|席が増えてた]
    仕事終わりの{b}
    会社のみんなで{b}。{nn}人の予約取れた
    [一人|ソロ]{b}、堂々とできるようになった
    {b}のBGMが[懐メロ|クリスマス|知らない曲]
    {b}で隣の席の高校生が[恋バナ|テスト勉強|進路の話]してる
    {item}、{b}で{yen}円だった
    {who}「{b}行きたい」←{n}日連続
    {b}が見えたら家まであと{n}分の合図
    子どもが{b}の歌うたってる
    開店と同時に{b}。おはようございます
    {b}でWi-Fi借りて作業
    今日の晩ごはん：{b}の{item}
    旅先でも結局{b}に入る
    {b}{place}で[財布|傘|イヤホン]落としたかも`),
  praise: frames(`
    {b}の{item}うま[い|すぎ|っ]
    {b}{place}の{staff}さん、笑顔がすてき
    {b}の新しい{item}、リピ確定
    この値段で{item}出してくれる{b}ほんま[すごい|えらい]
    子連れでも{b}は気兼ねなくて助かる
    {b}の{staff}さんが子どもに手を振ってくれた。泣いた
    忘れ物したら{b}から電話くれた。ありがたい
    {b}{place}、トイレがいつもきれい
    {b}の{item}があれば生きていける
    {when}{b}で食べた{item}が忘れられない
    {b}は裏切らない
    閉店間際でも嫌な顔しない{b}、好き
    {b}、車いすの{who}にも自然に対応してくれた`),
  question: frames(`
    {b}{place}って何時まで？
    {b}の{item}、もう[売り切れ|終わった]かな
    {b}って電子マネー使える？
    {b}{place}、今並んでますか
    {b}の予約、当日でも取れますか
    {b}の{item}ってアレルギー表示どこで見られる？
    {b}、ベビーカーで入れる？`),
  complaint: {
    'service 1': frames(`
      {b}{place}、注文通ってなくて{min}分待った
      {b}の{staff}さん、ずっと私語してて[呼びづらい|気まずい]
      {b}{place}のレジ、1台しか開いてないのなんで
      {b}{place}、並んでたのに後から来た人が先に通された
      {b}、声かけたのに「少々お待ちください」からの放置
      {b}で頼んだのと違うのが来た。言い出せず[完食|会計]
      {b}{place}の案内、[愛想ゼロ|目も合わない]
      {b}のアプリ会員なのに割引きいてなかった。レシート見て気づく
      予約したのに席ないって言われた{b}…`),
    'service 2': frames(`
      {b}{place}で{who}がぞんざいに扱われて[悲しい|腹立つ]。一言謝ってほしかった
      {b}{place}の{staff}にため息つかれた。もう行かない`),
    'price 1': frames(`
      {b}の{item}、{yen}円て。前はもっと安かったやん
      {b}の{item}、値段据え置きで[小さくなってない？|量減った]`),
    'product_quality 1': frames(`
      {b}の{item}、今日のは[ぬるかった|しょっぱすぎ|ハズレ]
      {b}{place}のテーブル、ベタベタしてた`),
  },
  notice: frames(`
    {b}{place}でオープニングスタッフ募集の貼り紙。時給{wage}円か
    {b}{place}は{day}日で閉店するそうです。お世話になりました`),
  spam: frames(`
    {b}の株主優待券 {nn}枚セット 即日発送 {url}
    【{b}】クーポン番号まとめ（毎日更新）{url}
    {b}福袋の引換券ゆずります。定価＋送料 DMください`),
  news: frames(`
    {b}、{item}を{nn}円値上げへ　来月から‖原材料高を受け、{full}は一部商品の価格を改める。
    {full}、{town}に{n}店を新規出店‖郊外型の店舗を増やす。年内に全国で{nn}店を計画する。`),
  official: frames(`
    本日より{item}フェアがはじまりました！{place}でお待ちしています🍀 {url}
    {place}は{day}日、営業時間を1時間短縮します。ご来店の前にご確認ください {url}
    {item}の人気ランキングを発表！1位は…？ {url}`),
};
