/** What no reader sees: joiners, direction marks, soft hyphen, variation selectors, tag characters. */
const invisible = /\u00ad|\u034f|\u061c|\u180e|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]|[\ufe00-\ufe0f]|\ufeff|[\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]/gu;
const strokes = '\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
/** Three or more marks on one letter are decoration, no spelling. */
const markPile = new RegExp(`[${strokes}]{3,}`, 'g');
/** Marks that form no letter of their own with what they stand on. */
const looseMark = new RegExp(`[${strokes}]`, 'g');

const kanaDistance = 0x60;
function toHiragana(run: string): string {
  let result = '';
  for (let at = 0; at < run.length; at += 1) result += String.fromCharCode(run.charCodeAt(at) - kanaDistance);
  return result;
}

/** ヷ ヸ ヹ ヺ have no hiragana of one code point. */
const voicedWa: Record<string, string> = { ヷ: 'わ\u3099', ヸ: 'ゐ\u3099', ヹ: 'ゑ\u3099', ヺ: 'を\u3099' };
/** Shift_JIS tables disagree on these two, so the same text arrives with either code point. */
const tableTwins: Record<string, string> = { '\u301c': '~', '\u2212': '-' };

/**
 * A text as it is compared: NFKC, lower case, katakana as hiragana, without invisible characters and piles of
 * combining marks. For matching, search and classifying only; never shown or stored as the text. Offsets do not
 * survive. The prolonged sound mark and spaces stay: サーバ and サーバー are different spellings, which a topic
 * lists as variants. Linear in the length of the text.
 */
export function foldText(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(markPile, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(looseMark, '')
    .replace(/[ァ-ヶヽヾ]+/g, toHiragana)
    .replace(/[ヷ-ヺ]/g, (letter) => voicedWa[letter] ?? letter)
    .replace(/[\u301c\u2212]/g, (sign) => tableTwins[sign] ?? sign);
}
