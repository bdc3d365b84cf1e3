import type { Language } from '@hinomi/shared/vocabulary/words';
import { wordsOf, type HelpChapter } from './chapter.ts';

/** Full and half width, capitals, hiragana and katakana count as the same. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[ァ-ヶ]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x60));

/** Chapters that hold every word of the search; all of them for an empty one. */
export function findChapters(chapters: readonly HelpChapter[], search: string, language: Language): HelpChapter[] {
  const wanted = fold(search).split(/\s+/).filter((word) => word !== '');
  return chapters.filter(({ title, blocks }) => {
    const all = fold([title[language], ...blocks.flatMap((block) => wordsOf(block, language))].join('\n'));
    return wanted.every((word) => all.includes(word));
  });
}
