import { describe, expect, it } from 'vitest';
import { alertMoves, alertStatuses } from '@hinomi/shared/vocabulary/alert';
import { canMove, canWait, stepAlert } from './alert-step.js';

const open = { status: 'acknowledged', level: 3, peakLevel: 3, levelAbove: null } as const;
const waiting = { ...open, status: 'waiting', levelAbove: 3 } as const;

describe('what a change of level means for the alert', () => {
  it('opens an alert only for a rise to level 3 or above', () => {
    expect(stepAlert(null, { from: 1, level: 3 })).toEqual({ kind: 'opened' });
    expect(stepAlert(null, { from: 1, level: 2 })).toEqual({ kind: 'none' });
    expect(stepAlert(null, { from: 4, level: 3 })).toEqual({ kind: 'none' });
  });

  it('speaks again when the storm gets worse than it ever was, even to who acknowledged it', () => {
    expect(stepAlert(open, { from: 3, level: 4 })).toEqual({ kind: 'raised', status: 'firing', isNews: true });
  });

  it('keeps an acknowledgement, and stays silent, when a level comes back that was reached before', () => {
    expect(stepAlert({ ...open, peakLevel: 4 }, { from: 3, level: 4 })).toEqual({ kind: 'raised', status: 'acknowledged', isNews: false });
  });

  it('is resolved when the level falls below 3, and lowered before that', () => {
    expect(stepAlert(open, { from: 3, level: 2 })).toEqual({ kind: 'resolved', status: 'resolved' });
    expect(stepAlert({ ...open, level: 4, peakLevel: 4 }, { from: 4, level: 3 })).toEqual({ kind: 'lowered', status: 'acknowledged' });
  });

  it('ends 静観 with any level above the one it was decided at, even one the storm had reached before', () => {
    expect(stepAlert({ ...waiting, peakLevel: 4 }, { from: 3, level: 4 })).toEqual({ kind: 'raised', status: 'firing', isNews: true });
    expect(stepAlert({ ...waiting, level: 4, peakLevel: 4, levelAbove: 4 }, { from: 4, level: 3 })).toEqual({ kind: 'lowered', status: 'waiting' });
    expect(stepAlert({ ...waiting, peakLevel: 4, levelAbove: 4 }, { from: 3, level: 4 })).toEqual({ kind: 'raised', status: 'waiting', isNews: false });
  });

  it('leaves a false positive alone until the storm is worse than what was judged, and lets it stay one at the end', () => {
    const judged = { ...open, status: 'false_positive' } as const;
    expect(stepAlert({ ...judged, peakLevel: 4 }, { from: 3, level: 4 })).toEqual({ kind: 'raised', status: 'false_positive', isNews: false });
    expect(stepAlert(judged, { from: 3, level: 4 })).toEqual({ kind: 'raised', status: 'firing', isNews: true });
    expect(stepAlert(judged, { from: 3, level: 2 })).toEqual({ kind: 'resolved', status: 'false_positive' });
  });
});

describe('the table of moves', () => {
  it('never leaves the end of a storm, and brings a false positive back to firing alone', () => {
    for (const status of alertStatuses) expect(canMove('resolved', status)).toBe(false);
    expect(alertMoves.false_positive).toEqual(['firing']);
    expect(canMove('firing', 'acknowledged')).toBe(true);
  });

  it('lets every status reach only others, and every one of them be reached', () => {
    for (const status of alertStatuses) expect(alertMoves[status]).not.toContain(status);
    expect(new Set(Object.values(alertMoves).flat())).toEqual(new Set(alertStatuses));
  });

  it('lets somebody decide to wait wherever the storm goes on and was not called false', () => {
    expect(alertStatuses.filter(canWait)).toEqual(['firing', 'acknowledged', 'waiting']);
  });

  it('is kept by every change of level', () => {
    for (const status of ['firing', 'acknowledged', 'waiting', 'false_positive'] as const) {
      for (const level of [1, 2, 3, 4, 5] as const) for (const peakLevel of [3, 4, 5] as const) {
        const step = stepAlert({ status, level: 3, peakLevel, levelAbove: status === 'waiting' ? 3 : null }, { from: 3, level });
        const next = 'status' in step ? step.status : status;
        expect(next === status || canMove(status, next), `${status} at ${level}`).toBe(true);
      }
    }
  });
});
