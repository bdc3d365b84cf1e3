import type { BackgroundWords } from '../background-words.ts';
import { frames } from '../wording.ts';

/** Ordinary days of any shop with branches: `{item}` is what one buys there, `{place}` a branch, `{staff}` who serves. */
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
    {b}{place}、[改装中|リニューアルしてた|売り場が変わってた]
    仕事終わりの{b}
    {b}のBGMが[懐メロ|クリスマス|知らない曲]
    {item}、{b}で{yen}円だった
    {who}「{b}行きたい」←{n}日連続
    {b}が見えたら家まであと{n}分の合図
    子どもが{b}の歌うたってる
    開店と同時に{b}
    今日の晩ごはん：{b}の{item}
    {b}{place}で[財布|傘|イヤホン]落としたかも`),
  praise: frames(`
    {b}の{item}うま[い|すぎ|っ]
    {b}{place}の{staff}さん、笑顔がすてき
    {b}の新しい{item}、リピ確定
    この値段で{item}出してくれる{b}ほんま[すごい|えらい]
    忘れ物したら{b}から電話くれた。ありがたい
    {b}{place}、トイレがいつもきれい
    {b}の{item}があれば生きていける
    {b}は裏切らない
    {b}、車いすの{who}にも自然に対応してくれた`),
  question: frames(`
    {b}{place}って何時まで？
    {b}の{item}、もう[売り切れ|終わった]かな
    {b}って電子マネー使える？
    {b}{place}、今並んでますか
    {b}の{item}ってアレルギー表示どこで見られる？`),
  complaint: {
    'service 1': frames(`
      {b}の{staff}さん、ずっと私語してて[呼びづらい|気まずい]
      {b}{place}のレジ、1台しか開いてないのなんで
      {b}{place}、並んでたのに後から来た人が先に通された
      {b}、声かけたのに「少々お待ちください」からの放置
      {b}{place}の案内、[愛想ゼロ|目も合わない]
      {b}のアプリ会員なのに割引きいてなかった。レシート見て気づく`),
    'service 2': frames(`
      {b}{place}で{who}がぞんざいに扱われて[悲しい|腹立つ]。一言謝ってほしかった
      {b}{place}の{staff}にため息つかれた。もう行かない`),
    'price 1': frames(`
      {b}の{item}、{yen}円て。前はもっと安かったやん
      {b}の{item}、値段据え置きで[小さくなってない？|量減った]`),
    'product_quality 1': frames(`
      {b}の{item}、今日のは[しょぼかった|しょっぱすぎ|ハズレ]`),
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

/** Ordinary days of places where one sits down to eat. */
export const dining: BackgroundWords = {
  mention: frames(`
    会社のみんなで{b}。{nn}人の予約取れた
    [一人|ソロ]{b}、堂々とできるようになった
    {b}で隣の席の高校生が[恋バナ|テスト勉強|進路の話]してる
    {b}でWi-Fi借りて作業
    旅先でも結局{b}に入る
    {b}で{item}待ち。水{n}杯目
    {b}の席から見える交差点をぼーっと眺めてる
    {b}で{who}の誕生日会。主役が寝た
    {b}のメニューが新しくなってる
    締切前の{b}。{item}で粘る
    {b}で相席になった人が面白かった
    {b}のドリンクバー、{n}周目`),
  praise: frames(`
    子連れでも{b}は気兼ねなくて助かる
    {b}の{staff}さんが子どもに手を振ってくれた。泣いた
    {when}{b}で食べた{item}が忘れられない
    閉店間際でも嫌な顔しない{b}、好き
    {b}の{item}、最後のひと口まで熱々
    {b}で{item}食べてるときが一番しあわせ`),
  question: frames(`
    {b}の予約、当日でも取れますか
    {b}、ベビーカーで入れる？
    {b}の{item}って持ち帰りできる？`),
  complaint: {
    'service 1': frames(`
      {b}{place}、注文通ってなくて{min}分待った
      {b}で頼んだのと違うのが来た。言い出せず[完食|会計]
      予約したのに席ないって言われた{b}…
      {b}{place}、食べ終わる前に皿下げられた`),
    'product_quality 1': frames(`
      {b}{place}のテーブル、ベタベタしてた
      {b}の{item}、真ん中が冷たかった
      {b}の{item}、写真と全然ちがう`),
  },
  notice: [], spam: [], news: [], official: frames(`
    {place}の席のご予約は前日まで承ります {url}`),
};

/** Ordinary days of a supermarket. */
export const groceries: BackgroundWords = {
  mention: frames(`
    {b}の{item}、今日も半額シールと目が合った
    {b}のチラシ、明日は{item}の日
    {b}のセルフレジに話しかけられてる{who}
    {b}のカート、車輪が1個だけ反抗期
    {b}で{who}とはぐれた
    エコバッグ忘れて{b}の前で立ちすくむ
    {b}の試食コーナー復活してた
    {b}で買い物メモにないものばかり買った
    {b}の鮮魚コーナーの歌、頭から離れん
    台風前の{b}、棚がすかすか
    {b}で{item}の最後の1個を譲り合った
    夜9時の{b}、同じ顔ぶれ`),
  praise: frames(`
    {b}の{item}、鮮度が違う
    {b}のレジの人、袋詰めまで手伝ってくれて助かった
    {b}があるからこの街に住んでる
    {b}の{item}が{yen}円。家計の救世主
    {b}の産直コーナー、生産者の顔写真がほほえましい`),
  question: frames(`
    {b}のネット注文って何時まで当日に届く？
    {b}の{item}の特売って何曜日だっけ
    {b}に{item}の小さいサイズある？`),
  complaint: {
    'price 1': frames(`
      {b}の{item}、特売なのに先週の通常価格と同じ
      {b}、値札とレジの値段ちがった。{nn}円損した`),
    'product_quality 1': frames(`
      {b}の{item}、帰ったら賞味期限が明日だった
      {b}で買ったみかん、下のほうが全部かびてた`),
    'service 1': frames(`
      {b}の駐輪場、狭くて毎回倒される
      {b}のサービスカウンター、人いない`),
  },
  notice: [], spam: [], news: [], official: frames(`
    本日の目玉は{item}です。なくなり次第終了します`),
};
