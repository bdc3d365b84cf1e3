import { describe, expect, it } from 'vitest';
import { decisionsOf, keepDraft, readDraft, readWhole, reviewChoices } from './decision-state.ts';

const open = (status: Parameters<typeof decisionsOf>[0]['status']) => decisionsOf({ status, resolvedAt: null });

describe('what can be decided of an alert', () => {
  it('is everything but undoing while it fires', () => {
    expect(open('firing')).toEqual({ acknowledge: true, wait: true, false: true, reopen: false, handOver: false });
  });

  it('is to hand it over once somebody owns it, and to wait anew while it waits', () => {
    expect(open('acknowledged')).toEqual({ acknowledge: false, wait: true, false: true, reopen: true, handOver: true });
    expect(open('waiting')).toEqual({ acknowledge: true, wait: true, false: true, reopen: true, handOver: false });
  });

  it('is only the way back for a false positive, and nothing once the storm is over', () => {
    expect(open('false_positive')).toEqual({ acknowledge: false, wait: false, false: false, reopen: true, handOver: false });
    for (const status of ['resolved', 'false_positive'] as const) expect(Object.values(decisionsOf({ status, resolvedAt: '2026-11-21T09:00:00Z' }))).toEqual([false, false, false, false, false]);
  });
});

describe('the forms', () => {
  it('keep what was typed until it is sent, one text for each alert and field', () => {
    keepDraft(1, 'wait', '様子を見る');
    expect([readDraft(1, 'wait'), readDraft(2, 'wait'), readDraft(1, 'false')]).toEqual(['様子を見る', '', '']);
    keepDraft(1, 'wait', '');
    expect(readDraft(1, 'wait')).toBe('');
  });

  it('offer times for the review with the default among them, in order', () => {
    expect(reviewChoices(60)).toEqual([15, 30, 60, 180, 360, 720, 1_440]);
    expect(reviewChoices(90)).toContain(90);
  });

  it('read whole numbers alone', () => {
    expect([readWhole(40), readWhole('1,200'), readWhole(''), readWhole('4.5'), readWhole(0), readWhole(99, 100)]).toEqual([40, 1_200, null, null, null, null]);
  });
});
