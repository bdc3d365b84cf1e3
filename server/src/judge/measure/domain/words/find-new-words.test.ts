import { describe, expect, it } from 'vitest';
import { findNewWords } from './find-new-words.js';
import type { WordPost } from './find-new-words.js';

const post = (n: number, text: string, author = `a${n}`): WordPost => ({ id: String(n), authorKey: author, textKey: `${text}`, text });
const isBrand = (phrase: string): boolean => phrase.includes('ミナモ');
const usual = Array.from({ length: 100 }, (_, n) => post(1_000 + n, `ミナモの新商品${n % 2 === 0 ? 'の対応' : ''}を買った ${String.fromCharCode(0x3041 + n % 80)}${n}番`));

describe('unusual words', () => {
  it('are phrases that many posts have now and hardly any had, with count and example', () => {
    const now = Array.from({ length: 20 }, (_, n) => post(n, `ミナモのサラダに金属片が入ってた${'！'.repeat(n)} 対応して`));
    const { words, posts, postsBefore } = findNewWords(now, usual, isBrand);
    expect(words.map(({ text }) => text).toSorted()).toEqual(['サラダ', '金属片']);
    expect(words[0]).toMatchObject({ posts: 20, authors: 20, before: 0, exampleId: '0' });
    expect([posts, postsBefore]).toEqual([20, 100]);
  });

  it('leave out the brand, what was always said, and what one person says again and again', () => {
    const now = [...Array.from({ length: 10 }, (_, n) => post(n, `ミナモの新商品の対応 ${n}回目`)), ...Array.from({ length: 10 }, (_, n) => post(50 + n, `陰謀だ ${'あ'.repeat(n)}`, 'same'))];
    expect(findNewWords(now, usual, isBrand).words).toEqual([]);
  });

  it('are what most posts say where nothing is known of before', () => {
    const now = [...Array.from({ length: 20 }, (_, n) => post(n, `金属片だ${'！'.repeat(n)}`)), ...Array.from({ length: 40 }, (_, n) => post(50 + n, `まずい${'！'.repeat(n)}`)), ...Array.from({ length: 3 }, (_, n) => post(200 + n, `店員が${'！'.repeat(n)}`))];
    expect(findNewWords(now, [], isBrand)).toMatchObject({ words: [{ text: '金属片', posts: 20 }], postsBefore: 0 });
  });

  it('count the same text once, however many copy it', () => {
    const copies = Array.from({ length: 30 }, (_, n) => ({ ...post(n, '返金祭り開催'), textKey: 'same' }));
    expect(findNewWords(copies, usual, isBrand)).toMatchObject({ words: [], posts: 1 });
  });

  it('give the whole phrase and not its parts, unless a part is said far more often alone', () => {
    const now = [...Array.from({ length: 12 }, (_, n) => post(n, `異物混入だって${'、'.repeat(n)}`)), ...Array.from({ length: 6 }, (_, n) => post(40 + n, `健康被害が出た${'、'.repeat(n)}`))];
    expect(findNewWords(now, usual, isBrand).words.map(({ text }) => text)).toEqual(['異物混入', '健康被害']);
  });
});
