import { describe, expect, it } from 'vitest';
import { CopyFolder } from './fold-copies.js';
import type { FoldablePost } from './fold-copies.js';

const storm = 'ミナモのアプリがまた落ちてログインできない、もう三日目なのに説明もない';
const post = (id: string, text: string, polarity: string | null = 'negative'): FoldablePost => ({ id, title: null, text, repostOf: null, polarity });
const fold = (most: number, posts: readonly FoldablePost[]) => {
  const folder = new CopyFolder<FoldablePost>(most, (row) => row);
  const taken = posts.filter((one) => folder.take(one)).map(({ id }) => id);
  return { taken, groups: folder.groups.map(({ newest, copies }) => [newest.id, copies]) };
};

describe('folding', () => {
  it('counts copies into the newest of them', () => {
    expect(fold(10, [post('5', storm), post('4', 'まったく別の話をここに書いています'), post('3', `RT @a: ${storm}`), post('2', `${storm} https://a.example/1`)]).groups).toEqual([['5', 3], ['4', 1]]);
  });

  it('stops at the post that would be a group too many, and still takes copies before it', () => {
    const { taken, groups } = fold(1, [post('3', storm), post('2', `${storm}！`), post('1', 'まったく別の話をここに書いています')]);
    expect(taken).toEqual(['3', '2']);
    expect(groups).toEqual([['3', 2]]);
  });

  it('keeps apart copies that were judged differently, so that no blame hides behind praise', () => {
    expect(fold(10, [post('3', storm), post('2', storm, 'positive'), post('1', storm)]).groups).toEqual([['3', 2], ['2', 1]]);
  });

  it('takes a post that is not judged yet for a copy, and then holds to the first judgement', () => {
    expect(fold(10, [post('3', storm, null), post('2', storm), post('1', storm, 'positive')]).groups).toEqual([['3', 2], ['1', 1]]);
  });

  it('compares with the newest of a group alone, so that a chain of small changes does not join what is far apart', () => {
    const words = ['かぜみずそら', 'もりゆきつき', 'ほしはなとり', 'いしうみやま', 'まどいすくつ', 'ふねかわたに'];
    const chain = words.map((_word, at) => post(String(9 - at), [...words.slice(at), ...words.slice(0, at).map((word) => word.split('').toReversed().join(''))].join('')));
    const { groups } = fold(10, chain);
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.reduce((sum, [, copies]) => sum + Number(copies), 0)).toBe(chain.length);
  });
});
