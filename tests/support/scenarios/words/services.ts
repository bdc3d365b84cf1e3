import type { BackgroundWords } from '../background-words.ts';
import { frames } from '../wording.ts';

/** Ordinary days of what runs on a phone or by contract: `{item}` is a part of it, `{act}` what one does with it, `{gain}` what one gets. */
export const services: BackgroundWords = {
  mention: frames(`
    {b}で{act}した
    {when}やっと{b}の{act}終わらせた
    {b}のアプリ、アイコン変わった？
    スマホ整理。{b}は残す
    {who}に{b}の{act}を教えてる。{n}回目
    {b}の{item}、見るのが日課
    {b}から通知きたと思ったら{gain}だった
    機種変したので{b}の引き継ぎ中
    {b}に登録して{n}年か
    {act}するなら{b}って{who}が言ってた
    {b}の封筒が届いてた。開けてない
    {b}の画面、文字大きくしたら{who}が喜んだ
    {b}の{gain}でちょっといい{food}食べた
    暗証番号思い出せなくて{b}開けない（自分が悪い）
    寝る前に{b}の{item}だけ確認
    {b}、{n}月から{item}変わるらしい
    メモ：{b}の{act}は{day}日まで
    家族会議の議題「{b}を続けるか」
    {b}の{act}、{min}分で終わった
    ホーム画面1ページ目：天気、カメラ、{b}
    結局{b}に戻ってきた人です
    {b}のログインボーナス的なやつ、今日もゲット
    電車で隣の人も{b}開いてた
    {b}のアプリ更新きてる
    {b}の{item}のスクショ整理してたら{nn}枚あった
    {b}と{who}の会社、提携したんだ`),
  praise: frames(`
    {b}の{item}、[見やすく|使いやすく]なった
    {b}にしてから{act}がほんと楽
    {b}の{gain}、{feel}うれしい
    {b}のサポートの人、{who}にもゆっくり説明してくれた
    {b}の今回のアップデート、[当たり|神]
    {b}のUI好き。迷わない
    {gain}もらった。{b}ありがとう
    {act}が{n}分で終わる時代。{b}すごい
    {b}、海外でも普通に使えて助かった
    乗り換えて正解だったわ{b}
    {b}の{item}、{who}も絶賛
    解約しようとしたら丁寧に案内してくれて、逆に好きになった{b}`),
  question: frames(`
    {b}の{act}って{who}名義でもできる？
    {b}の{gain}、いつ反映されますか
    {b}の{item}が見つからない。どこのメニュー？
    {b}の認証コードってSMSだけ？
    {b}、機種変したら何すればいい？
    {b}と他社、{act}の手数料ってどっちが安い
    {b}の{item}、古い端末でも動く？
    {b}の{act}、土日も受け付けてますか`),
  complaint: {
    'outage 1': frames(`
      {b}のアプリ、開くたびに[落ちる|固まる|ぐるぐる]
      {b}の{item}、{when}から重くない？
      {b}、アプデしたら[通知来なくなった|ログアウトされてた]
      {b}の生体認証また失敗。{n}回やり直し
      {b}の{act}、エラー出てやり直し。最初からて…`),
    'service 1': frames(`
      {b}のチャットボット、同じ質問ループしてくる
      {b}の{act}、書類{n}枚も要るの今どき
      {b}の解約ページ、隠してるやろ
      {b}のサポート「お調べします」から{n}日。忘れられてる？
      {b}の{item}の文字、小さすぎて{who}には無理`),
    'service 2': frames(`
      {b}の窓口で「それはお客様の操作ですよね」って言われた。言い方
      {b}に{n}回たらい回しにされて結局解決せず。疲れた`),
    'price 1': frames(`
      {b}の手数料、また上がってる
      {b}の{gain}、条件が後出しで[しょぼい|達成できない]
      {b}、使ってないオプション代が毎月引かれてた。気づかなかった自分も悪いけどさ`),
  },
  notice: frames(`
    {full}のカスタマーサポート（在宅可）募集中 時給{wage}円 {url}
    {b}のユーザー会、{day}日に{town}でやります。参加者{n}名`),
  spam: frames(`
    {b}の招待コードはこちら「HK{nn}{nn}」登録で{yen}円分 {url}
    {b}紹介キャンペーン、私のリンクからどうぞ {url} #PR
    【裏ワザ】{b}で月{nn}000円得する方法→プロフ`),
  news: frames(`
    {b}、{item}を刷新　操作を{n}手順に‖{full}はアプリの{item}を刷新した。高齢者の利用を見込む。
    {full}、利用者が{nn}0万人に‖{full}は{b}の利用者数を公表した。若い世代の利用が伸びている。`),
  official: frames(`
    【メンテナンスのお知らせ】{day}日 2:00〜5:00 の間、{item}がご利用いただけません。ご不便をおかけします {url}
    {act}の方法を動画でご紹介しています。{url}
    {gain}キャンペーン、{day}日までです！ {url}`),
};
