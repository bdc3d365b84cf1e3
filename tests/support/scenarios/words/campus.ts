import type { BackgroundWords } from '../background-words.ts';
import { frames } from '../wording.ts';

/** Ordinary days of a university: `{item}` is a course or building, `{place}` a campus. */
export const campus: BackgroundWords = {
  mention: frames(`
    {b}の{place}で[自習|空きコマ|サークル]
    {b}の学食、今日は{food}
    {b}の{item}の課題、あと{n}枚
    {b}受けることにした
    {b}のオープンキャンパス行ってきた
    {who}が{b}の卒業生
    {b}の{place}、銀杏がきれい
    {b}の図書館に{min}分だけ寄る
    {b}vs隣の大学の試合、{n}-{h}
    {b}の{item}のレポート、徹夜コース
    {b}の合格発表、{day}日
    母校（{b}）の近くまで来た
    {b}の{place}まで坂がきつい
    {b}の赤本買った
    {b}の教授がテレビ出てる
    {b}の学園祭、{day}日からだって
    科研費の締切…{b}の事務さんありがとう
    {b}の生協で{item}の教科書、{yen}円
    履修登録おわり。{b}{n}年目
    {b}の{place}の猫、今日もいた
    {b}の駅伝、{n}位通過
    {b}志望の後輩に過去問あげた
    {b}の研究室、夜でも電気ついてる
    {b}の同窓会の葉書がきた
    {b}の公開講座、{who}が申し込んだ`),
  praise: frames(`
    {b}の{item}、面白い。取ってよかった
    {b}の職員さん、奨学金の相談に親身になってくれた
    {b}の先生のおかげで今がある
    {b}の図書館、静かで最高
    {b}の学食、{yen}円でこの量
    {b}の留学支援、手厚い
    {b}の{place}、新しい校舎が気持ちいい
    {b}入って[よかった|正解]
    {b}の研究、世界に出てほしい
    {b}の学生さん、道案内してくれて感じよかった
    {b}の付属病院の先生に助けてもらいました
    {b}の吹奏楽、鳥肌`),
  question: frames(`
    {b}の{item}って単位取りやすい？
    {b}の願書、いつまで？
    {b}の{place}、駐車場ある？
    {b}の編入って倍率どのくらい
    {b}の共通テスト利用、何割いる？
    {b}の下宿って家賃どれくらい
    {b}の{item}の過去問持ってる人いますか`),
  complaint: {
    'service 1': frames(`
      {b}の学務、窓口{h}時で閉まるの早すぎ
      {b}の履修システム、毎年落ちてない？
      {b}の{item}、レポート返ってこない
      {b}の{place}、空調壊れたまま{n}日
      {b}の奨学金の掲示、分かりにくい
      {b}の{item}、休講の連絡が直前すぎる
      {b}の説明会、定員すぐ埋まるの何とかして
      {b}の事務に電話したら{min}分たらい回し
      {b}のバス、本数減らすのやめて`),
    'price 1': frames(`
      {b}の学費また上がるのか
      {b}の受験料、{yen}円…重い
      {b}の証明書、1通でこの値段取る？`),
    'outage 1': frames(`
      {b}のポータル、課題出せなくて焦った
      {b}のWi-Fi、講義中に切れる`),
  },
  notice: frames(`
    {full}の{item}で非常勤講師を公募中 {url}
    {b}の{place}近く、学生向けワンルーム空き出ました 月{nn}000円`),
  spam: frames(`
    {b}合格への最短ルート、個別指導はこちら {url} #PR
    {b}の過去問・ノート売ります {yen}円 {url}
    {b}生限定・時給{wage}円の家庭教師 登録→ {url}`),
  news: frames(`
    {full}、{item}の新学部を{n}年後に設置へ‖{full}は{day}日、新しい学部の構想を公表した。定員は{nn}0人を予定。
    {full}の研究班、{item}で国際賞‖若手の研究者らの{n}年間の成果が認められた。`),
  official: frames(`
    【お知らせ】{day}日に{place}で公開講座を開きます。申込はこちら {url}
    {item}の研究成果が学術誌に掲載されました {url}
    合格者の皆さん、おめでとうございます🌸 {url}`),
};
