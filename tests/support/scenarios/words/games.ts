import type { BackgroundWords } from '../background-words.ts';
import { frames } from '../wording.ts';

/** Ordinary days of a game on the phone: `{item}` is a part of it, `{chara}` a character, `{gain}` what one gets. */
export const games: BackgroundWords = {
  mention: frames(`
    {b}の{item}終わった。寝る
    通勤中に{b}のデイリー消化
    {b}、今日は{chara}の誕生日
    {b}の{item}、あと{n}周
    {b}フレンド募集。ID {nn}{nn}{nn}
    {b}のイベント最終日なの忘れてた
    {b}やりながら{food}
    {b}、アプデに{min}分かかってる
    {who}が{b}はじめてた。教えてないのに
    {b}の{chara}引くまで石貯める
    {b}のストーリー{n}章まで読んだ
    {b}のサントラ聞きながら作業
    {b}の{chara}描いた（ラクガキ）
    {b}のギルド、今日は{nn}位
    無料10連、{chara}すり抜け。いつもの{b}
    {b}、メンテ明け待ち
    {b}のコラボカフェ行ってきた。{yen}円
    {b}のパーティー、{chara}を抜くか悩む
    {b}の考察スレ読んでたら朝
    {b}の{chara}のアクスタ届いた
    リアルの友達に{b}やってる人いない
    {b}のスタミナあふれてる。仕事終わらん
    {b}のログボ{n}日目
    {b}の声優さんのラジオ聞いてる
    {b}、機種変したら画面きれい`),
  praise: frames(`
    {b}の{chara}、実装ありがとう
    {b}のストーリーで泣いた。{n}章やばい
    {b}の曲、ほんと天才
    {b}の{gain}配布、太っ腹
    {b}のアニメーション、気合い入りすぎ
    {b}運営、今回の改善うれしい。周回が楽になった
    {b}の{chara}が尊い
    {b}で友達できた。人生変わった
    {b}のUI更新、神
    {b}のイベシナ、映画館で見たい
    無料10連で{chara}きた！{b}愛してる
    {b}はずっと遊べる`),
  question: frames(`
    {b}の{item}、初心者は何からやればいい？
    {b}って今からでも追いつける？
    {b}の{chara}の最適装備教えて
    {b}のリセマラ、どこで止めるべき？
    {b}の{gain}っていつまで受け取れる？
    {b}、PCでもできる？
    {b}の{item}の報酬、どこで交換？
    {b}の復刻っていつだろう`),
  complaint: {
    'outage 1': frames(`
      {b}、{item}で落ちる
      {b}重い。ログインで{min}分
      {b}のボス戦で通信エラー。もう一回て
      {b}、またメンテ延長か`),
    'price 1': frames(`
      {b}の新衣装{yen}円は高い
      {b}の天井、{nn}0連のままか…きつい
      {b}、また限定ガチャ。財布がもたん`),
    'service 1': frames(`
      {b}の{item}、周回が苦行
      {b}の{chara}、下方修正された。つらい
      {b}に不具合送ったけど「再現せず」
      {b}のイベント、使い回しじゃん
      {b}のマッチング、格差ありすぎ
      {b}の運営、アンケートだけ取って何も変わらん`),
  },
  notice: frames(`
    {b}のオフ会、{day}日に{town}でやります。あと{n}人
    {b}の{chara}役オーディション開催とのこと`),
  spam: frames(`
    【{b}】リセマラ垢 限定{n}体 {yen}円 即対応 {url}
    {b} 代行します 24時間 プロフから
    {b}の石を無料でもらう方法 {url}`),
  news: frames(`
    「{full}」に新章　来月配信‖{full}は{nn}人目の新キャラクターも公表した。
    {b}、コラボ企画を発表　{town}で展示‖限定グッズも販売する。`),
  official: frames(`
    【予告】{chara}のピックアップが{day}日からはじまります！ {url}
    {item}の不具合を修正しました。お詫びに{gain}をお配りします {url}
    次回の生放送は{day}日20時からです！ #{tag}`),
};
