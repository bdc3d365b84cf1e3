import { describe, expect, it } from 'vitest';
import { countRows, exportName } from './export-name.ts';

describe('an exported file', () => {
  it('is named by the day in Japan', () => {
    expect(exportName('投稿', Date.parse('2026-11-20T15:30:00Z'))).toBe('投稿_2026-11-21.csv');
  });

  it('counts its rows without the head line and without line breaks inside a cell', () => {
    expect(countRows('id,本文\r\n1,"一行\n二行 ""引用"""\r\n2,短い\r\n')).toBe(2);
    expect(countRows('id,本文\n1,終わりに改行なし')).toBe(1);
    expect(countRows('id,本文\r\n')).toBe(0);
    expect(countRows('')).toBe(0);
  });
});
