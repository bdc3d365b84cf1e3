import type { BackgroundWords } from '../background-words.ts';
import { frames } from '../wording.ts';

/** Ordinary days of airlines and railways: `{item}` is a ticket, seat or service, `{ride}` a train or flight, `{stop}` a station or airport. */
export const journeys: BackgroundWords = {
  mention: frames(`
    {b}で{stop}まで
    {b}の{ride}乗った。{weather}
    {stop}に着いた。{b}快適に寝た
    {b}の{ride}から見る[海|夕日|富士山|夜景]
    {when}の{ride}、{b}、窓側
    {b}の{item}取れた
    {ride}の{b}、満席っぽい
    {b}乗り継ぎ{min}分。走る
    {stop}で{b}待ち。{food}食べる
    出張。{b}で{stop}往復
    {b}の車体、ラッピングかわいかったので撮った
    {b}の{ride}で隣の人がずっと{food}食べてる
    {b}の放送の声、[いい声|新人さんかな|関西弁だった]
    {who}を{stop}まで迎えに。{b}で来るらしい
    {stop}の{b}カウンター、{when}より空いてる
    {b}の{item}、{yen}円だった
    旅程：{b}→{stop}→温泉
    {b}の模型、{yen}円で衝動買い
    帰省ラッシュ前に{b}で移動
    {b}の{ride}、コンセントあった
    {b}の時刻表をつまみに晩酌
    {stop}の{b}、案内の{sound}が変わった
    朝いちの{b}。ねむい
    遅い時間の{b}。おつかれさま
    {b}の写真フォルダ、{nn}0枚
    On {b} heading to {stop}. See you soon`),
  praise: frames(`
    {b}の{clerk}さん、{who}に席まで付き添ってくれた
    {b}、時間ぴったり。えらい
    {b}の{ride}の座席、腰が痛くならない
    {stop}の{b}の人が忘れ物を走って届けてくれた
    {b}の{item}、コスパ良すぎ
    {b}のアナウンス聞くと旅がはじまる感じ
    揺れたけど{b}の{driver}さんの説明が落ち着いててよかった
    {b}の{ride}、トイレがきれいになってた
    {weather}でも動いてくれる{b}に感謝
    ベビーカーで困ってたら{b}の係の人がすぐ来てくれた
    {b}の{clerk}さん、英語も手話もできてかっこいい
    やっぱり移動は{b}だな`),
  question: frames(`
    {b}の{item}って変更できる？
    {b}、今{stop}動いてますか
    {b}の{ride}、遅れてる？
    {b}って大きい荷物どこまで持ち込める？
    {b}の{item}、子ども料金いくつから
    {b}の忘れ物センターって何時から
    {stop}で{b}に乗り換えるのって{min}分で足りる？
    {b}の{ride}、ペット乗れますか`),
  complaint: {
    'service 1': frames(`
      {b}また遅れてる。{min}分
      {b}の{ride}、暖房効きすぎ
      {b}、遅延の案内が遅い
      {stop}の{b}、窓口1つで長蛇の列
      {b}の{item}、払い戻しの手順が複雑すぎる
      {b}の{ride}、混みすぎて[降りられなかった|息できない]
      {b}の自動券売機、操作が分かりづらい。{who}が困ってた
      {b}のアプリで取った{item}、{stop}でエラー
      {stop}のエスカレーター、また工事中。{b}さん…`),
    'service 2': frames(`
      {b}の{ride}で{min}分止まったまま説明なし。{item}の人どうするの
      {stop}で{b}の係に聞いたら「調べてください」だけ。えぇ…`),
    'price 1': frames(`
      {b}の{item}、{yen}円も上がるの
      {b}の{item}、早割が取れた試しがない
      {b}の変更手数料、高すぎん？`),
    'outage 1': frames(`
      {b}の予約サイト、またつながりにくい
      {b}のアプリ、{ride}が表示されない`),
  },
  notice: frames(`
    {full}が{stop}で働く人を募集（未経験可） {url}
    {b}貸切ツアーの参加者、あと{n}名です {url}`),
  spam: frames(`
    {b} 優待券 {n}枚 即対応 {url}
    {b}の格安{item}はこちら {url} #PR
    {b} グッズ 非売品 {yen}円〜 {url}`),
  news: frames(`
    {full}、{stop}発着を{n}往復増へ‖{full}は{day}日から{stop}発着の{ride}を増やす。観光需要の回復を見込む。
    {b}、{stop}に新しい保安設備‖工事は来年度中に終える予定で、総額は約{nn}億円。`),
  official: frames(`
    【運行情報】{ride}は{weather}の影響で{min}分ほど遅れています。ご迷惑をおかけします {url}
    {item}の予約受付がはじまりました。{url}
    {stop}でお待ちしています。今日も安全運行に努めます`),
};
