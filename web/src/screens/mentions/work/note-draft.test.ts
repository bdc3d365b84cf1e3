import { describe, expect, it } from 'vitest';
import { keepDraft, readDraft } from './note-draft.ts';

function makePlace(isFull = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('a note not yet sent', () => {
  it('is kept for the person and the post, and for nobody else', () => {
    const place = makePlace();
    keepDraft(1, '77', '店舗に確認中', place);
    expect(readDraft(1, '77', place)).toBe('店舗に確認中');
    expect(readDraft(2, '77', place)).toBe('');
    expect(readDraft(1, '78', place)).toBe('');
  });

  it('leaves nothing behind once it is empty', () => {
    const place = makePlace();
    keepDraft(1, '77', '店舗に確認中', place);
    keepDraft(1, '77', '  ', place);
    expect(place.kept.size).toBe(0);
  });

  it('does not stop the typing where the store of the browser is full', () => {
    expect(() => keepDraft(1, '77', '店舗に確認中', makePlace(true))).not.toThrow();
  });
});
