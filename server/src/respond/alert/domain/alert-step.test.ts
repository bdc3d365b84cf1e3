import { describe, expect, it } from 'vitest';
import { canMove, stepAlert } from './alert-step.js';

const open = { status: 'acknowledged', level: 3, peakLevel: 3 } as const;

describe('what a change of level means for the alert', () => {
  it('opens an alert only for a rise to level 3 or above', () => {
    expect(stepAlert(null, { from: 1, level: 3 })).toEqual({ kind: 'opened' });
    expect(stepAlert(null, { from: 1, level: 2 })).toEqual({ kind: 'none' });
    expect(stepAlert(null, { from: 4, level: 3 })).toEqual({ kind: 'none' });
  });

  it('speaks again when the storm gets worse than it ever was, even to who acknowledged it', () => {
    expect(stepAlert(open, { from: 3, level: 4 })).toEqual({ kind: 'raised', status: 'firing' });
  });

  it('keeps an acknowledgement when a level comes back that was reached before', () => {
    expect(stepAlert({ ...open, peakLevel: 4 }, { from: 3, level: 4 })).toEqual({ kind: 'raised', status: 'acknowledged' });
  });

  it('is resolved when the level falls below 3, and lowered before that', () => {
    expect(stepAlert(open, { from: 3, level: 2 })).toEqual({ kind: 'resolved' });
    expect(stepAlert({ ...open, level: 4, peakLevel: 4 }, { from: 4, level: 3 })).toEqual({ kind: 'lowered' });
  });

  it('never leaves an end state', () => {
    expect(canMove('resolved', 'acknowledged')).toBe(false);
    expect(canMove('firing', 'acknowledged')).toBe(true);
  });
});
