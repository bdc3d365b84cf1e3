import { describe, expect, it } from 'vitest';
import { countForColumn, readColumnQuery } from './column-query.ts';

describe('a stored column', () => {
  it('loses only what is no longer known', () => {
    expect(readColumnQuery({ topic: 3, polarity: 'angry', status: 'open', q: '', unknown: 1 })).toEqual({ topic: 3, status: 'open' });
  });
});

describe('what comes in while a column is open', () => {
  const payload = { count: 5, topics: { 3: 2 } };

  it('is counted where the topic alone narrows the column', () => {
    expect([countForColumn(payload, {}), countForColumn(payload, { topic: 3 }), countForColumn(payload, { topic: 4 })]).toEqual([5, 2, 0]);
  });

  it('is unknown where words or tone narrow it too, and nothing where the topic rules it out', () => {
    expect([countForColumn(payload, { q: '値上げ' }), countForColumn(payload, { topic: 3, polarity: 'negative' }), countForColumn(payload, { topic: 4, q: 'x' })]).toEqual([null, null, 0]);
  });
});
