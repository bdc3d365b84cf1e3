const kanaDistance = 0x60;
const toHiragana = (text: string): string => text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - kanaDistance));
const toKatakana = (text: string): string => text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + kanaDistance));

/** Spellings of the words asked for last; topics have few words, and each is asked of every post they match. */
const known = new Map<string, readonly string[]>();
const mostKnown = 1_000;

function spellingsOf(word: string): readonly string[] {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const small = word.toLowerCase();
  const spellings = [...new Set([small, toHiragana(small), toKatakana(small), small.normalize('NFKC')])].filter((spelling) => spelling !== '');
  known.set(word, spellings);
  return spellings;
}

/**
 * The brand as the text writes it, from the words of the topic that were found in it; null where only a folding wider
 * than case and kana found it. Longer words first, so that a product is not taken for its maker.
 */
export function locateTarget(text: string, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const lower = text.toLowerCase();
  // Lower case may change the length (İ); offsets then no longer fit.
  const haystack = lower.length === text.length ? lower : text;
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    for (const spelling of spellingsOf(word)) {
      const at = haystack.indexOf(spelling);
      if (at >= 0) return text.slice(at, at + spelling.length);
    }
  }
  return null;
}
