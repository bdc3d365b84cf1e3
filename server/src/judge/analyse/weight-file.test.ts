import { describe, expect, it } from 'vitest';
import { readShippedWeights } from './model-files.js';
import { readWeights, writeWeights } from './weight-file.js';

describe('the file of weights', () => {
  it('is read as it was written', () => {
    const weights = readShippedWeights();
    expect(readWeights(writeWeights(weights))).toEqual(weights);
  });

  it('stays within one megabyte', () => {
    expect(writeWeights(readShippedWeights()).length).toBeLessThanOrEqual(2 ** 20);
  });

  it('is refused where it is cut off, empty, or something else', () => {
    const file = writeWeights(readShippedWeights());
    expect(() => readWeights(file.slice(0, file.length - 1))).toThrow(RangeError);
    expect(() => readWeights(new Uint8Array())).toThrow(RangeError);
    expect(() => readWeights(new TextEncoder().encode('<!doctype html>'))).toThrow(RangeError);
  });

  it('is read from the middle of a larger buffer, as files come', () => {
    const file = writeWeights(readShippedWeights());
    const larger = Buffer.alloc(file.length + 64);
    larger.set(file, 33);
    expect(readWeights(larger.subarray(33, 33 + file.length))).toEqual(readShippedWeights());
  });
});
