import { describe, expect, it } from 'vitest';
import { acknowledgeState } from './acknowledge-state.ts';

describe('taking an alert', () => {
  it('is open to those with the permission while the alert fires', () => {
    expect(acknowledgeState({ status: 'firing' }, true)).toBe('allowed');
    expect(acknowledgeState({ status: 'firing' }, false)).toBe('forbidden');
  });

  it('is over once somebody took it or it ended', () => {
    expect(acknowledgeState({ status: 'acknowledged' }, true)).toBe('taken');
    expect(acknowledgeState({ status: 'resolved' }, true)).toBe('ended');
    expect(acknowledgeState({ status: 'false_positive' }, false)).toBe('ended');
  });
});
