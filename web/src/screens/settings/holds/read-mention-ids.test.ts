import { describe, expect, it } from 'vitest';
import { readMentionIds } from './read-mention-ids.ts';

describe('mentions to hold', () => {
  it('are read from links and from numbers, one a line, each once', () => {
    expect(readMentionIds('https://hinomi.example/mentions?id=42\n 17 \n\nhttps://hinomi.example/mentions?topic=3&id=9#x\n４２')).toEqual({ ids: ['42', '17', '9'], bad: null });
  });

  it('are refused with the line that names none', () => {
    expect(readMentionIds('42\nミナモの投稿\n7').bad).toBe('ミナモの投稿');
    expect(readMentionIds('https://hinomi.example/mentions?topic=3').bad).toBe('https://hinomi.example/mentions?topic=3');
  });
});
