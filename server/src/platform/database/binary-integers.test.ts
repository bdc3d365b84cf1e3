import { describe, expect, it } from 'vitest';
import { boundsOf, encodeIntegers } from './binary-integers.js';

describe('integers in the binary form of PostgreSQL', () => {
  it('hold the number of elements, the lower bound 1, and each value with its length before it', () => {
    const words = [1, 0, 23, 3, 1, 4, 7, 4, -2_147_483_648, 4, 2_147_483_647];
    const bytes = encodeIntegers([[7, -2_147_483_648], [], [2_147_483_647]]);
    expect(Array.from({ length: bytes.length / 4 }, (_value, at) => bytes.readInt32BE(at * 4))).toEqual(words);
  });

  it('have no dimension at all where every list is empty', () => {
    expect(encodeIntegers([[], []])).toEqual(Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23]));
  });

  it('tell each list by where it begins and ends, an empty one by an end before its beginning', () => {
    expect(boundsOf([[5, 6], [], [7]])).toEqual({ from: [1, 3, 3], to: [2, 2, 3] });
  });
});
