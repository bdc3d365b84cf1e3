const maxCodePoints = 100_000;

/** C0 except line feed and tab, DEL, C1, and the two non-characters that some parsers refuse. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const unstorable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** The same, for a look that spares most texts the replacing; carriage returns are among them. */
const anyUnstorable = new RegExp(unstorable.source);

function cutAtCodePoints(text: string): string {
  if (text.length <= maxCodePoints) return text;
  let end = 0;
  for (let count = 0; count < maxCodePoints && end < text.length; count += 1) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}

/**
 * Text of outsiders as it is stored: no control characters but line feed and tab, line ends as line feed, lone
 * surrogates as U+FFFD, at most 100,000 code points. One uncleaned NUL or surrogate would abort a whole batch in
 * PostgreSQL. No normal form is applied: NFC would turn the compatibility ideographs of names (U+FA19) into other
 * characters, and stored text stays what its author wrote; matching works on `foldText`. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  if (text.length <= maxCodePoints && !anyUnstorable.test(text)) return text.toWellFormed();
  return cutAtCodePoints(text.replace(/\r\n?/g, '\n').replace(unstorable, '').toWellFormed());
}

/** Direction marks, embeddings, overrides and isolates; invisible characters that split a word. */
const alwaysHidden = /[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/;
/** Joiners belong in emoji and Indic or Arabic words, not between these letters. */
const joinerInWord = /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\u200c\u200d]/u;
/** Tag characters are part of a regional flag after U+1F3F4 and hidden text elsewhere. */
const strayTag = /(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0001}\u{e0020}-\u{e007f}]/u;

/** Whether a text holds characters that hide or reorder what a reader sees; screens then show a marker. */
export function hasHiddenDirection(text: string): boolean {
  return alwaysHidden.test(text) || joinerInWord.test(text) || strayTag.test(text);
}
