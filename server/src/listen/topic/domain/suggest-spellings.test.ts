import { describe, expect, it } from 'vitest';
import { foldText } from '@hinomi/shared/text/fold-text';
import { suggestSpellings } from './suggest-spellings.js';

const wordsOf = (name: string, kind: string): string[] => suggestSpellings(name).filter((spelling) => spelling.kind === kind).map(({ word }) => word);

describe('spellings offered for a name, with what each is', () => {
  it.each<[string, string, string, string[]]>([
    ['a company without its form', '株式会社みほん', 'short', ['みほん']],
    ['a company with its form elsewhere and abbreviated', '株式会社みほん', 'form', ['みほん株式会社', '(株)みほん', 'みほん(株)']],
    ['a kana name in Latin letters', 'ミナモ', 'latin', ['minamo']],
    ['small kana written large', 'シャボンヌ', 'kana', ['シヤボンヌ']],
    ['a long vowel written as it sounds', 'ミナモペイ', 'kana', ['ミナモペー']],
    ['a long vowel left out at the end', 'サーバー', 'kana', ['サーバ']],
    ['a foreign sound', 'ヴェルダン', 'kana', ['ベルダン', 'ヴエルダン']],
    ['kanji in their common form', '髙澤屋', 'kanji', ['高沢屋']],
    ['a long vowel typed as a dash or as the kanji for one', 'サーバー', 'typo', ['サ-バ-', 'サ一バ一', 'サーハー']],
    ['a voiced mark left out, one at a time', 'ゴールデン', 'typo', ['ゴ-ルデン', 'ゴ一ルデン', 'コールデン', 'ゴールテン']],
  ])('%s', (_rule, name, kind, expected) => {
    expect(wordsOf(name, kind)).toEqual(expected);
  });

  it('a slip is never offered for a short name, where it makes another word of it', () => {
    for (const name of ['ボス', 'バス', 'ガム', 'ビー']) expect(wordsOf(name, 'typo')).toEqual([]);
  });

  it.each(['凪', 'あ', 'A', '株式会社あ', 'ガ', '(株)', '', '   ', '🔥', '.*', '()[]{}^$|\\', '\u202e', '\0', 'ー'.repeat(200), '株式会社'.repeat(50)])('nothing of one letter, nothing twice and nothing that folding covers comes of %j', (name) => {
    const words = suggestSpellings(name).map(({ word }) => word);
    expect(words.filter((word) => Array.from(word).length < 2)).toEqual([]);
    expect(new Set(words.map(foldText)).size).toBe(words.length);
    expect(words).not.toContain(name);
    expect(words.length).toBeLessThanOrEqual(30);
  });
});
