const fold = (word: string): string => word.normalize('NFKC').toLowerCase();

/** Trims words, splits at commas and line breaks, and drops those that differ only in width or case. */
export function tidyWords(words: readonly string[]): string[] {
  const seen = new Set<string>();
  return words
    .flatMap((word) => word.split(/[,、，\n\r\t]+/u))
    .map((word) => word.trim())
    .filter((word) => {
      const key = fold(word);
      if (word === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
