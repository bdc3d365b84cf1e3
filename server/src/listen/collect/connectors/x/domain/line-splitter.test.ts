import { describe, expect, it } from 'vitest';
import { LineSplitter } from './line-splitter.js';

describe('the lines of a stream', () => {
  it('are whole however the pieces are cut', () => {
    const text = '{"a":1}\r\n\r\n{"b":"ミナモ"}\r\n';
    for (let at = 0; at <= text.length; at += 1) {
      const splitter = new LineSplitter(100);
      expect([...splitter.push(text.slice(0, at)), ...splitter.push(text.slice(at))].filter((line) => line !== '')).toEqual(['{"a":1}', '{"b":"ミナモ"}']);
    }
  });

  it('that never end are thrown away, and the next one is read', () => {
    const splitter = new LineSplitter(10);
    const lines = Array.from({ length: 50 }, () => splitter.push('xxxxxxxx')).flat();
    expect([lines, splitter.overlong]).toEqual([[], 1]);
    expect(splitter.push('rest\nnext\n')).toEqual(['next']);
  });
});
