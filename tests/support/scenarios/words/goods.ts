import type { BackgroundWords } from '../background-words.ts';
import { frames } from '../wording.ts';

/** Ordinary days of makers whose goods stand in a shop: `{item}` is a product, `{use}` what one does with it, `{shop}` where it is sold. */
export const goods: BackgroundWords = {
  mention: frames(`
    {b}の{item}買った
    {shop}で{b}の{item}見つけた
    {b}の{item}、{shop}で{yen}円
    {when}の{use}、{b}の{item}
    うちの{who}、{b}の{item}しか[使わない|受けつけない]
    {b}の{item}がなくなりそう。買い物メモ
    {b}の{item}、パッケージ変わった？
    {b}の{item}と他社の、並べてみた
    {shop}の棚、{b}だけ空っぽだった
    {b}の{item}をもらった。はじめて
    {who}の家に行くと必ず{b}の{item}がある
    {b}の{item}、冬になると出番が増える
    引き出しから{b}の{item}が{n}個出てきた
    {b}の工場見学、小学校のとき行ったな
    {use}の合間に{b}のラジオCM聞いた
    {b}の{item}で{use}。{weather}だし
    {b}の{item}、まとめ買い派です
    {b}の段ボール、猫が占領した
    {b}の{item}、実家を思い出す
    {b}のサンプルもらったので{use}に試す
    昭和の{b}の広告、古本屋で見つけた
    {b}の{item}の限定版、{shop}にあった
    ふるさと納税で{b}の{item}きた
    {b}の{item}、名前が変わってて{min}分探した
    {use}の友、{b}`),
  praise: frames(`
    {b}の{item}、[最高|手放せない|ほんと優秀]
    {b}の{item}に変えたら{use}が楽になった
    {b}の新しい{item}、{feel}いい
    {who}に{b}の{item}すすめたらハマってた
    {yen}円でこれは{b}がんばりすぎ
    {b}の{item}、{n}個目リピ
    {b}の{item}があるだけで安心する
    {b}に問い合わせたら丁寧なお手紙が来た
    色々試したけど結局{b}の{item}
    {b}の{item}、開けやすくなってる！地味に感動
    {b}の{item}のおかげで{use}が続いてる
    {b}、{item}を復活させてくれてありがとう`),
  question: frames(`
    {b}の{item}ってどこで売ってる？
    {b}の{item}、{shop}にありますか
    {b}の{item}、子どもが使っても平気？
    {b}の{item}って廃番になったの？
    {b}の{item}って、どれくらいもつ？
    {b}の{item}、旧タイプと何が違う？
    {use}に{b}の{item}使ってる人いる？
    {b}の{item}の原材料（素材）、どこに書いてある？`),
  complaint: {
    'product_quality 1': frames(`
      {b}の{item}、前のほうが良かったなあ
      {b}の{item}、{part}が[開けにくい|すぐ破れる|閉まらない]
      {b}の{item}、{n}日で{broke}。ハズレ引いたか
      {b}の{item}、リニューアルして改悪では
      {b}の{item}、裏の説明の字が小さすぎる
      {b}の{item}、私には合わなかった
      {b}の{item}、期待してたほどじゃなかった。星{n}つは盛りすぎ`),
    'product_quality 2': frames(`
      {b}の{item}、届いたら最初から{dented}
      {b}の{item}、買って{n}日で{broke}。交換してもらえるのかな`),
    'price 1': frames(`
      {b}の{item}、また{nn}円上がってる
      {b}の{item}、値段同じで中身減ってない？
      {b}の{item}、{yen}円は強気やなあ`),
    'service 1': frames(`
      {b}のお客様相談室、平日昼しかつながらないの詰み
      {b}の通販、{n}日たっても発送連絡こない
      {b}にメールしたけど返事なし。{n}日目`),
  },
  notice: frames(`
    {full}の工場で夜勤スタッフ募集 日払い可 {url}
    {b}の{item}のモニター募集（{nn}名）だそうです {url}`),
  spam: frames(`
    {b}の{item} まとめ買いが今だけ{nn}％オフ {url} #ad
    {b} {item} 新品 限定色 送料込み{yen}円 {url}
    今日の値下がり情報：{b} {item} {yen}円 {url}`),
  news: frames(`
    {b}の{item}、刷新へ　{n}年ぶり‖{full}は主力の{item}を{n}年ぶりに改良し、{day}日から順次発売する。
    {full}、{item}を値上げ　最大{nn}％‖物流費と原料の高騰を理由としている。`),
  official: frames(`
    新しい{item}ができました。{day}日、全国の{shop}で発売です✨ {url}
    {item}を使った{use}のヒントを紹介しています {url}
    {b}の{item}について、保管方法のご案内です {url}`),
};
