const kanaDistance = 0x60;
const toHiragana = (text: string): string => text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - kanaDistance));
const toKatakana = (text: string): string => text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + kanaDistance));

/**
 * The brand as the text writes it, from the words of the topic that were found in it; null where only a folding wider
 * than case and kana found it. Longer words first, so that a product is not taken for its maker.
 */
export function locateTarget(text: string, words: readonly string[]): string | null {
  const lower = text.toLowerCase();
  // Lower case may change the length (İ); offsets then no longer fit.
  const haystack = lower.length === text.length ? lower : text;
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const small = word.toLowerCase();
    for (const spelling of new Set([small, toHiragana(small), toKatakana(small), small.normalize('NFKC')])) {
      const at = spelling === '' ? -1 : haystack.indexOf(spelling);
      if (at >= 0) return text.slice(at, at + spelling.length);
    }
  }
  return null;
}
