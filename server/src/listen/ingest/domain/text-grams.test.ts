import { describe, expect, it } from 'vitest';
import { foldText } from '@hinomi/shared/text/fold-text';
import { queryGrams, textGrams } from './text-grams.js';

const holdsAll = (text: string, query: string): boolean => {
  const have = new Set(textGrams(foldText(text)));
  return queryGrams(foldText(query)).every((gram) => have.has(gram));
};

describe('pairs of letters for the search index', () => {
  it('a text gives each pair once, in ascending order', () => {
    expect(textGrams('abab')).toEqual([(0x61 << 16) | 0x62, (0x62 << 16) | 0x61]);
  });

  it('pairs are signed 32-bit integers, as the column stores them', () => {
    for (const gram of textGrams(foldText('ミナモ🔥が炎上、\ufa19社'))) expect(gram | 0).toBe(gram);
    expect(textGrams('\uffee\uffee')[0]).toBeLessThan(0);
  });

  it.each([['ミナモの不具合について', '不具合'], ['ミナモの不具合について', 'ﾐﾅﾓ'], ['障害です🔥', '🔥'], ['A brand new Minamo App', 'app  minamo'], ['一行目\n二行目', '二行 一行']])(
    'a text that holds the words of the query is a candidate: %j, %j', (text, query) => {
      expect(holdsAll(text, query)).toBe(true);
    });

  it.each([['ミナモの不具合', '不具合い'], ['ミナ モ', 'ミナモ'], ['', '不具']])('a text without them is none: %j, %j', (text, query) => {
    expect(holdsAll(text, query)).toBe(false);
  });

  it.each(['', ' ', '火', 'a b c', '\u3000'])('a query without a word of two units gives no pair: %j', (query) => {
    expect(queryGrams(query)).toEqual([]);
  });

  it('a text of random letters is capped at 20,000 pairs', () => {
    let text = '';
    for (let at = 0; at < 90_000; at += 1) text += String.fromCharCode(0x4e00 + ((at * 7919) % 20_000));
    expect(textGrams(text).length).toBeLessThanOrEqual(20_000);
  });

  it('100,000 units take well under half a second', () => {
    const text = 'ミナモの新しいアプリが、また落ちた。'.repeat(6_000);
    textGrams(text);
    const startedAt = performance.now();
    textGrams(text);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
