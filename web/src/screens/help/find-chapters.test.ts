import { describe, expect, it } from 'vitest';
import { helpChapterIds } from '../../lib/help-chapters.ts';
import { allChapters } from './all-chapters.ts';
import { wordsOf } from './chapter.ts';
import { findChapters } from './find-chapters.ts';

const ids = (search: string, language: 'ja' | 'en' = 'ja'): string[] => findChapters(allChapters, search, language).map(({ id }) => id);

describe('the manual', () => {
  it('has a chapter behind every ? of a screen, each once', () => {
    const own = allChapters.map(({ id }) => id);
    expect(new Set(own).size).toBe(own.length);
    expect(helpChapterIds.filter((id) => !own.includes(id))).toEqual([]);
  });

  it('finds a word whatever its width or kana', () => {
    expect(ids('ﾊﾞｯｸｱｯﾌﾟ')).toContain('keeping');
    expect(ids('とぴっく')).toEqual(ids('トピック'));
    expect(ids('ＢＡＣＫＵＰ', 'en')).toContain('keeping');
    expect(ids('そんな言葉はない')).toEqual([]);
    expect(ids('')).toHaveLength(allChapters.length);
  });

  it('is whole in both languages, and English holds no Japanese', () => {
    for (const { title, blocks } of allChapters) {
      const english = [title.en, ...blocks.flatMap((block) => wordsOf(block, 'en'))];
      const japanese = [title.ja, ...blocks.flatMap((block) => wordsOf(block, 'ja'))];
      expect(english).toHaveLength(japanese.length);
      expect([...english, ...japanese].filter((words) => words.trim() === '')).toEqual([]);
      expect(english.filter((words) => /[ぁ-んァ-ヶ一-龠]/.test(words))).toEqual([]);
    }
  });
});
