/** Longest text that is looked through; the words of a long article come in its first part. */
const longestText = 1_000;
const longestPhrase = 12;
const longestHanPiece = 6;
/** Addresses, accounts, dates, times, amounts and numbers say nothing of a matter. */
const leftOut = /https?:\/\/\S+|www\.\S+|[@＠][\p{L}\p{N}_.-]+|\p{N}+(?:[年月日時分秒円件人名個回歳代度%％万億千階号]|[-/:.,]\p{N}+)*/gu;
/** Days and stretches of time that every story has. */
const timeWords = new Set(['今日', '昨日', '明日', '今朝', '今夜', '昨夜', '今月', '今年', '今週', '来週', '先週', '去年', '昨年', '本日', '先日', '最近', '時間', '以上', '以下', '自分', '人間', '本当', '一番', '普通', '感じ', '状態', '場合', '今回', '前回', '毎日', '土曜', '日曜', '月曜', '火曜', '水曜', '木曜', '金曜', '曜日', '午前', '午後']);
/** English words that carry a sentence, not a matter. */
const fillers = new Set('the and for with that this have has had not but you your are was were they them their from what when which who why how all any can could would should will just like get got out our his her she him its than then there here been being about into over more some such only very also even because after before still really people one two now new today http https com amp via lol'.split(' '));

const hashtag = /[#＃]([\p{L}\p{N}_]{2,30})/gu;
/** Letters that form words of their own; hiragana, which mostly joins them, ends a run. */
const run = /[\p{Script=Han}々〆ヶ\p{Script=Katakana}ーA-Za-z]+/gu;
const hanRun = /[\p{Script=Han}々〆ヶ]{2,}/gu;
const kanaRun = /[\p{Script=Katakana}ー]{3,}/gu;
const latinRun = /[A-Za-z]{3,}/gu;

/**
 * The phrases of a text, each once: runs of kanji (and every part of them of two to six letters), of katakana and of Latin
 * letters, compounds of these up to twelve letters, and hashtags. No dictionary: which part of a run is a word shows when
 * many posts are counted.
 */
export function splitPhrases(text: string): Set<string> {
  const phrases = new Set<string>();
  const plain = text.slice(0, longestText).normalize('NFKC');
  for (const [, tag] of plain.matchAll(hashtag)) if (tag !== undefined) phrases.add(`#${tag.toLowerCase()}`);
  const words = plain.replace(leftOut, ' ').replace(hashtag, ' ');
  for (const [whole] of words.matchAll(run)) {
    if (isCompound(whole)) phrases.add(lower(whole));
    for (const [han] of whole.matchAll(hanRun)) addPieces(han, phrases);
    for (const [kana] of whole.matchAll(kanaRun)) if (kana.length <= longestPhrase) phrases.add(kana);
    for (const [latin] of whole.matchAll(latinRun)) if (latin.length <= 20 && !fillers.has(lower(latin))) phrases.add(lower(latin));
  }
  return phrases;
}

const lower = (text: string): string => text.toLowerCase();
const isCompound = (whole: string): boolean => whole.length >= 3 && whole.length <= longestPhrase && [/\p{Script=Han}/u, /\p{Script=Katakana}/u, /[A-Za-z]/].filter((kind) => kind.test(whole)).length > 1;

function addPieces(han: string, phrases: Set<string>): void {
  for (let start = 0; start < han.length; start += 1) {
    for (let end = start + 2; end <= Math.min(han.length, start + longestHanPiece); end += 1) {
      const piece = han.slice(start, end);
      if (!timeWords.has(piece)) phrases.add(piece);
    }
  }
}
