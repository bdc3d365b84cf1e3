import { describe, expect, it } from 'vitest';
import { encodeList } from './binary-arrays.js';

const words = (bytes: Buffer, count: number): number[] => Array.from({ length: count }, (_value, at) => bytes.readInt32BE(at * 4));

describe('lists in the binary form of PostgreSQL', () => {
  it('begin with one dimension, whether an element is null, the type, the number of elements and the lower bound 1', () => {
    expect(words(encodeList('integer', [7, null]), 8)).toEqual([1, 1, 23, 2, 1, 4, 7, -1]);
    expect(words(encodeList('smallint', [7]), 6)).toEqual([1, 0, 21, 1, 1, 2]);
  });

  it('have no dimension at all where they are empty', () => {
    expect(words(encodeList('text', []), 3)).toEqual([0, 0, 25]);
  });

  it.each(['', 'ミナモ', '"quoted" \\ {a,b}', '🔥', 'NULL', 'あ'.repeat(1_001), 'é'.repeat(1_001)])('carry a text as its bytes, nothing escaped: %j', (text) => {
    const bytes = encodeList('text', [text, 'next']);
    const length = Buffer.byteLength(text);
    expect(bytes.readInt32BE(20)).toBe(length);
    expect(bytes.toString('utf8', 24, 24 + length)).toBe(text);
    expect(bytes.toString('utf8', 28 + length)).toBe('next');
  });

  it('carry half a surrogate pair as the sign for what cannot be read', () => {
    expect(encodeList('text', ['\ud800']).toString('utf8', 24)).toBe('\ufffd');
  });

  it('carry times as microseconds from 2000, before and after it', () => {
    const bytes = encodeList('timestamptz', [Date.UTC(2000, 0, 1) + 1.9, Date.UTC(1999, 11, 31, 23, 59, 59)]);
    expect([bytes.readBigInt64BE(24), bytes.readBigInt64BE(36)]).toEqual([1_000n, -1_000_000n]);
  });

  it('carry 64-bit integers given as digits or numbers', () => {
    const bytes = encodeList('bigint', ['-9223372036854775808', 9_007_199_254_740_991]);
    expect([bytes.readBigInt64BE(24), bytes.readBigInt64BE(36)]).toEqual([-(2n ** 63n), 2n ** 53n - 1n]);
  });

  it('carry bytes, truth values and fractions', () => {
    expect([...encodeList('bytea', [Buffer.from([1, 2])])].slice(20)).toEqual([0, 0, 0, 2, 1, 2]);
    expect([...encodeList('boolean', [true, false])].slice(20)).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 1, 0]);
    expect(encodeList('real', [0.5]).readFloatBE(24)).toBe(0.5);
  });
});
