import { describe, expect, it } from 'vitest';
import { actsDue, groupWaitMs } from './alert-timers.js';
import type { TimedAlert } from './alert-timers.js';

const minuteMs = 60_000;
const at = 1_800_000_000_000;
const firing = (more: Partial<TimedAlert> = {}): TimedAlert => ({ status: 'firing', level: 3, firedAtMs: at, watchedAtMs: more.firedAtMs ?? at, overdueAtMs: null, noticeDueAtMs: null, reviewAtMs: null, decidedAtMs: null, ...more });

describe('the timers of an alert', () => {
  it('hold a notice of level 3 back for a moment, one of level 4 or 5 never', () => {
    expect(groupWaitMs(3)).toBe(10_000);
    expect([groupWaitMs(4), groupWaitMs(5)]).toEqual([0, 0]);
    const alert = firing({ noticeDueAtMs: at + 10_000 });
    expect(actsDue(alert, at + 9_999)).toEqual([]);
    expect(actsDue(alert, at + 10_000)).toEqual(['tell']);
  });

  it.each([[3, 15], [4, 5], [5, 5]] as const)('tell of level %d again when nobody took it within %d minutes, once', (level, minutes) => {
    expect(actsDue(firing({ level }), at + minutes * minuteMs - 1)).toEqual([]);
    expect(actsDue(firing({ level, watchedAtMs: at + minuteMs }), at + minutes * minuteMs)).toEqual(['overdue']);
    expect(actsDue(firing({ level, overdueAtMs: at + minutes * minuteMs }), at + 600 * minuteMs)).toEqual([]);
  });

  it('do not remind anybody of what is only just being told', () => {
    expect(actsDue(firing({ noticeDueAtMs: at + 10_000, watchedAtMs: at + 50 * minuteMs }), at + 60 * minuteMs)).toEqual(['tell']);
  });

  it('ask nothing of an alert that somebody took, called false or saw end', () => {
    for (const status of ['acknowledged', 'false_positive', 'resolved'] as const) expect(actsDue(firing({ status }), at + 600 * minuteMs)).toEqual([]);
  });

  it('end 静観 when the next review passes, and not before', () => {
    const waiting = firing({ status: 'waiting', decidedAtMs: at, reviewAtMs: at + 60 * minuteMs });
    expect(actsDue(waiting, at + 60 * minuteMs - 1)).toEqual([]);
    expect(actsDue(waiting, at + 60 * minuteMs)).toEqual(['review']);
  });

  it('do not count time that nobody saw: the product stood still, or the clock was set forward', () => {
    expect(actsDue(firing({ watchedAtMs: at + minuteMs }), at + 61 * minuteMs)).toEqual(['bridge']);
    expect(actsDue(firing({ watchedAtMs: at + 60 * minuteMs }), at + 61 * minuteMs)).toEqual(['overdue']);
    expect(actsDue(firing({ status: 'acknowledged', watchedAtMs: at }), at + 61 * minuteMs)).toEqual([]);
  });

  it('count from now where a clock that was set back wrote the times', () => {
    expect(actsDue(firing({ firedAtMs: at + 60 * minuteMs }), at)).toEqual(['rebase']);
    expect(actsDue(firing({ status: 'waiting', decidedAtMs: at + 60 * minuteMs, reviewAtMs: at + 120 * minuteMs }), at)).toEqual(['rebase']);
    expect(actsDue(firing({ noticeDueAtMs: at + 60 * minuteMs }), at)).toEqual(['tell']);
  });
});
