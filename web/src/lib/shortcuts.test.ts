import { describe, expect, it } from 'vitest';
import { nextGoStep } from './shortcuts.ts';

const places = { m: '/monitor', p: '/mentions' };

describe('shortcuts', () => {
  it('g and then the letter of a screen leads there', () => {
    const first = nextGoStep(null, 'g', 1_000, places);
    expect(first).toEqual({ startedAt: 1_000, goTo: null });
    expect(nextGoStep(first.startedAt, 'p', 2_000, places)).toEqual({ startedAt: null, goTo: '/mentions' });
  });

  it('a letter alone, too late, or unknown leads nowhere', () => {
    expect(nextGoStep(null, 'm', 0, places).goTo).toBeNull();
    expect(nextGoStep(1_000, 'm', 2_501, places).goTo).toBeNull();
    expect(nextGoStep(1_000, 'x', 1_100, places)).toEqual({ startedAt: null, goTo: null });
  });
});
