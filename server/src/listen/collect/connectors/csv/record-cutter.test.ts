import { describe, expect, it } from 'vitest';
import { parseRecords } from './parse-records.js';
import { RecordCutter, recordLimit } from './record-cutter.js';
import type { CutRecord } from './record-cutter.js';

const sample = 'id,本文\r\n1,"二行\r\nの文"\n2,"引用""付き"\r3,5"画面\n\n4,"ab"c\n"5","終"';
const expected = [
  { line: 1, cells: ['id', '本文'] }, { line: 2, cells: ['1', '二行\r\nの文'] }, { line: 4, cells: ['2', '引用"付き'] }, { line: 5, cells: ['3', '5"画面'] },
  { line: 7, cells: ['4', '"ab"c'] }, { line: 8, cells: ['5', '終'] },
];

function cut(pieces: readonly string[], delimiter: ',' | null = ','): CutRecord[] {
  const cutter = new RecordCutter(delimiter);
  return [...pieces.flatMap((piece) => cutter.push(piece)), ...cutter.end()];
}

describe('records of a file that comes in pieces', () => {
  it('keeps line breaks inside quotes, ends at CR LF, LF and CR alike, and counts lines as an editor does', () => {
    expect(parseRecords(cut([sample]), ',')).toEqual(expected);
  });

  it('gives the same records wherever the pieces are divided', () => {
    for (let at = 0; at <= sample.length; at += 1) expect(parseRecords(cut([sample.slice(0, at), sample.slice(at)]), ',')).toEqual(expected);
    expect(parseRecords(cut(Array.from(sample)), ',')).toEqual(expected);
  });

  it('keeps the rows before a quote that is never closed and names its line', () => {
    expect(parseRecords(cut(['a,b\n1,2\n3,"開いた\n4,5\n6,7\n']), ',')).toEqual([
      { line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['1', '2'] }, { line: 3, reason: expect.stringContaining('never closed') as string },
    ]);
  });

  it('passes over a record that is too long without holding it, and reads on behind it', () => {
    const piece = 'あ'.repeat(recordLimit / 4);
    const records = cut(['a\n"', piece, piece, piece, piece, piece, '"\nnext\n']);
    expect(records).toEqual([{ line: 1, text: 'a', flaw: null }, { line: 2, text: null, flaw: 'too_long' }, { line: 3, text: 'next', flaw: null }]);
  });

  it('takes only LF as the end of a line of NDJSON and lets quotes mean nothing', () => {
    expect(cut(['{"a":"\u2028', 'b"}\r', '\n\n', '"open\n{}'], null)).toEqual([
      { line: 1, text: '{"a":"\u2028b"}', flaw: null }, { line: 3, text: '"open', flaw: null }, { line: 4, text: '{}', flaw: null },
    ]);
  });
});
