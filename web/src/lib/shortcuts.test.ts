import { describe, expect, it } from 'vitest';
import { isPlainKey, nextGoStep } from './shortcuts.ts';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('shortcuts', () => {
  it('only a letter or sign alone is a shortcut; Space, Enter and held keys stay with the browser', () => {
    expect([key('g'), key('/'), key('1')].every(isPlainKey)).toBe(true);
    expect([key(' '), key('Enter'), key('g', { ctrlKey: true }), key('g', { metaKey: true })].some(isPlainKey)).toBe(false);
  });

  it('g and then the letter of a screen leads there', () => {
    const first = nextGoStep(null, 'g', 1_000);
    expect(first).toEqual({ startedAt: 1_000, goTo: null });
    expect(nextGoStep(first.startedAt, 'p', 2_000)).toEqual({ startedAt: null, goTo: '/mentions' });
  });

  it('a letter alone, too late, or unknown leads nowhere', () => {
    expect(nextGoStep(null, 'm', 0).goTo).toBeNull();
    expect(nextGoStep(1_000, 'm', 2_501).goTo).toBeNull();
    expect(nextGoStep(1_000, 'x', 1_100)).toEqual({ startedAt: null, goTo: null });
  });
});
