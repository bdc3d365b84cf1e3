import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { defuseCell, writeCsv } from './write-csv.js';

describe('a cell of a CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '　＝1', '＝1', '＋1', '－1', '＠a', '=1\n2', '\uFEFF=1'])('is text even where it begins like %j', (cell) => {
    expect(defuseCell(cell)).toBe(`'${cell}`);
  });

  it.each(['声', '1-1', 'a=b', 'me@minamo.example', '', '〜から'])('stays as it is where nothing could run: %j', (cell) => {
    expect(defuseCell(cell)).toBe(cell);
  });

  it('of a number keeps its sign, for only texts come from outside', () => {
    expect(defuseCell(-3)).toBe('-3');
  });
});

it('rows come back whole, with quotes, commas and line breaks inside', () => {
  const rows = [['a"b', 'c,d', 'e\r\nf', '絵文字👩‍👩‍👧'], ['', 'x', 'y', 'z']];
  expect(parse(writeCsv(rows))).toEqual(rows);
});
