import { describe, expect, it } from 'vitest';
import { artlistAddress, composeQuery } from './artlist-query.js';

describe('what GDELT is asked for', () => {
  it.each([
    ['ミナモ OR みほん', ['別'], 'japanese', 'ミナモ OR みほん sourcelang:japanese'], ['', ['ミナモ'], '', '"ミナモ"'], [' ', ['ミナモ', 'みほん社', 'ミナモ'], 'english', '("ミナモ" OR "みほん社") sourcelang:english'],
    ['', ['x', ''], '', null], ['', ['a"b\\c'], '', '"a b c"'],
  ])('is the query %s, else the words %s', (typed, words, language, query) => {
    expect(composeQuery(typed, words, language)).toBe(query);
  });

  it('stays short however many words the topics have', () => {
    const query = composeQuery('', Array.from({ length: 500 }, (_unused, at) => `みほんの長い名前の商品 ${at}`), '') ?? '';
    expect(query.length).toBeLessThanOrEqual(402);
    expect(query).toMatch(/^\(.*\)$/);
  });

  it('is the time between two moments, the newest first', () => {
    const url = new URL(artlistAddress('https://gdelt.mihon.example', '"ミナモ"', { fromMs: Date.parse('2026-04-01T00:00:00Z'), toMs: Date.parse('2026-04-01T09:30:05.999Z') }, 250));
    expect(Object.fromEntries(url.searchParams)).toEqual({ query: '"ミナモ"', mode: 'artlist', format: 'json', sort: 'datedesc', maxrecords: '250', startdatetime: '20260401000000', enddatetime: '20260401093005' });
  });
});
