import { describe, expect, it } from 'vitest';
import { emptyGroup, fitGroup, packGroup, unpackGroup } from './fit-group.js';
import type { Lesson } from './fit-group.js';
import { GramReader, addUnit, bucketOf, noPiece } from './read-grams.js';
import { stackRows } from './judge-weights.js';
import { scoreGroup, sumRows } from './score-group.js';

const reader = new GramReader(12, 200);
const none = new Float64Array(1);
const lessonOf = (text: string, answer: readonly number[], weight = 1): Lesson => {
  const grams = reader.read(text);
  return { buckets: grams.buckets.slice(0, grams.count), share: grams.share, dense: none, answer: Float64Array.from(answer), weight };
};
const lessons = [lessonOf('便利で快適', [0, 1]), lessonOf('遅くて不便', [1, 0]), lessonOf('快適だった', [0, 1]), lessonOf('遅い、遅い', [1, 0])];
const learn = (given: readonly Lesson[] = lessons) => packGroup(fitGroup(emptyGroup('choice', 12, ['against', 'for'], 1), given));
const say = (text: string, group = learn()): Float64Array => {
  const grams = reader.read(text);
  return scoreGroup(group, { sums: sumRows(stackRows([group]), grams, new Float64Array(16)), share: grams.share, dense: none }, 0, new Float64Array(group.outputs.length));
};

describe('learning from labelled posts', () => {
  it('judges new words by the pieces they share with those it learned', () => {
    expect(say('とても快適')[1]).toBeGreaterThan(0.6);
    expect(say('ずいぶん遅い')[0]).toBeGreaterThan(0.6);
    expect(say('それはそれ')[0]! + say('それはそれ')[1]!).toBeCloseTo(1, 9);
  });

  it('makes the same weights of the same lessons, to the byte', () => {
    expect(learn().weights).toEqual(learn().weights);
  });

  it('does not learn from what counts nothing', () => {
    const with0 = (answer: readonly number[]) => learn([...lessons, lessonOf('ぷるふわ', answer, 0)]);
    expect(with0([1, 0]).weights).toEqual(with0([0, 1]).weights);
    expect(say('ぷるふわ', with0([1, 0]))[0]).toBeLessThan(0.7);
  });

  it('goes on from packed weights as from its own: what was learned stays, what is new is added', () => {
    const later = packGroup(fitGroup(unpackGroup(learn()), [lessonOf('ぷるふわ', [0, 1]), lessonOf('ぷるふわだ', [0, 1])]));
    expect(say('ぷるふわ', later)[1]).toBeGreaterThan(0.6);
    expect(say('遅い', later)[0]).toBeGreaterThan(0.5);
  });

  it('asks each output for itself where several may hold at once', () => {
    const flags = packGroup(fitGroup(emptyGroup('flags', 12, ['late', 'dear'], 1), [lessonOf('遅くて高い', [1, 1]), lessonOf('遅い', [1, 0]), lessonOf('高い', [0, 1]), lessonOf('普通', [0, 0])]));
    const [late = 0, dear = 0] = say('遅くて高い', flags);
    expect(Math.min(late, dear)).toBeGreaterThan(0.5);
    expect(say('普通', flags).every((chance) => chance < 0.5)).toBe(true);
  });
});

describe('reading the pieces of a text', () => {
  it('takes each piece of one to four letters once, with both ends marked', () => {
    const grams = reader.read('abab');
    const found = new Set(grams.buckets.slice(0, grams.count));
    for (const piece of ['a', 'b', 'ab', 'ba', 'aba', 'bab', 'abab', '\u0002a', 'b\u0003', '\u0002aba', 'bab\u0003']) expect(found).toContain(bucketOf(Array.from(piece, (letter) => letter.charCodeAt(0)).reduce(addUnit, noPiece), 12));
    expect(grams.count).toBe(found.size);
  });

  it('cuts a text at the length the reader was made for', () => {
    expect(reader.read('あ'.repeat(5_000)).count).toBe(reader.read('あ'.repeat(200)).count);
    expect(reader.read('').count).toBeGreaterThan(0);
  });
});
