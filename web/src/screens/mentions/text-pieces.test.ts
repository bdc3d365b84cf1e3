import { describe, expect, it } from 'vitest';
import { clipAroundHit, cutPieces, findHits, placeReasons, spelledHits, splitQuery } from './text-pieces.ts';

const splitHits = (text: string, words: readonly string[]) => cutPieces(text, findHits(text, words));
const marked = (pieces: ReturnType<typeof cutPieces>): string[] => pieces.filter((piece) => piece.mark !== null).map((piece) => piece.text);

describe('highlighting', () => {
  it('finds a word whatever its width and case', () => {
    expect(marked(splitHits('ミナモＡＢＣとabc', splitQuery('Abc')))).toEqual(['ＡＢＣ', 'abc']);
    expect(marked(splitHits('ﾐﾅﾓの茶', splitQuery('ミナモ')))).toEqual(['ﾐﾅﾓ']);
    expect(marked(splitHits('ｶﾞｽ漏れ', splitQuery('ガス')))).toEqual(['ｶﾞｽ']);
  });

  it('marks every word of the query', () => {
    expect(marked(splitHits('異物が混入、異物だ', splitQuery('異物　混入')))).toEqual(['異物', '混入', '異物']);
  });

  it('gives the whole text back when the pieces are joined, markup included', () => {
    const text = '<b>異物</b> & 👨‍👩‍👧 が㌔単位で';
    expect(splitHits(text, splitQuery('異物 キロ')).map((piece) => piece.text).join('')).toBe(text);
    expect(marked(splitHits(text, splitQuery('キロ')))).toEqual(['㌔']);
  });

  it('keeps overlapping and wrong ranges from repeating or losing text', () => {
    const pieces = cutPieces('あいうえお', [{ start: 1, end: 4 }, { start: 2, end: 5 }, { start: 9, end: 12 }, { start: 3, end: 3 }, { start: -2, end: 1 }]);
    expect(pieces).toEqual([{ text: 'あ', mark: 4 }, { text: 'いうえ', mark: 0 }, { text: 'お', mark: 1 }]);
  });

  it('tells the words of a query as the text spells them', () => {
    expect(spelledHits('ＡＢＣとabcとＡＢＣ', splitQuery('abc'))).toEqual(['ＡＢＣ', 'abc']);
  });

  it('finds reasons again whose offsets do not fit, and drops those that are not in the text', () => {
    const reasons = [{ start: 0, end: 2, text: '異物' }, { start: 9, end: 11, text: '最悪' }, { start: 0, end: 2, text: '返金' }];
    expect(placeReasons('異物で最悪', reasons)).toEqual([{ start: 0, end: 2 }, { start: 3, end: 5 }, null]);
  });

  it('has nothing to mark without a query and shows an empty text as one empty piece', () => {
    expect(findHits('あ', splitQuery('  '))).toEqual([]);
    expect(cutPieces('', [])).toEqual([{ text: '', mark: null }]);
  });

  it('starts the two visible lines near a hit that lies far inside', () => {
    const text = `${'前置き'.repeat(60)}異物が入っていた`;
    const clip = clipAroundHit(text, splitQuery('異物'));
    expect(clip.startsWith('…')).toBe(true);
    expect(clip.indexOf('異物')).toBeLessThan(30);
    expect(clipAroundHit('短い\n文 異物', splitQuery('異物'))).toBe('短い 文 異物');
  });
});
