import { describe, expect, it } from 'vitest';
import { figureText, formatBytes } from './figure-text.ts';

const words = { never: 'まだありません', embedded: '同梱', outside: '外部サーバー' };
const now = Date.parse('2026-11-22T00:00:00Z');

describe('figures of the state', () => {
  it('show bytes in the unit people read', () => {
    expect([0, 1_023, 1_536, 5 * 1_024 ** 3, 120 * 1_024 ** 2].map(formatBytes)).toEqual(['0 B', '1023 B', '1.5 KB', '5.0 GB', '120 MB']);
  });

  it('say what has not happened yet, and leave out what is not known', () => {
    expect(figureText('at', null, 'ja', now, words)).toBe('まだありません');
    expect(figureText('rows', null, 'ja', now, words)).toBeNull();
  });

  it('tell counts of sources from sizes of disks', () => {
    expect(figureText('total', 12, 'ja', now, words)).toBe('12');
    expect(figureText('total', 12 * 1_024 ** 3, 'ja', now, words)).toBe('12.0 GB');
    expect(figureText('isEmbedded', false, 'ja', now, words)).toBe('外部サーバー');
  });
});
