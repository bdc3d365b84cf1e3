import { expect, it, vi } from 'vitest';
import { SystemClock } from './clock.js';
import { clockOffsetMs } from './clock-offset.js';

it('the other clock is taken to be read in the middle of the way there and back', () => {
  expect(clockOffsetMs([{ beforeMs: 1_000, otherMs: 6_010, afterMs: 1_020 }])).toBe(5_000);
  expect(clockOffsetMs([{ beforeMs: 10_000, otherMs: 4_004.6, afterMs: 10_010 }])).toBe(-6_000);
});

it('the shortest way of several tells best', () => {
  expect(clockOffsetMs([{ beforeMs: 0, otherMs: 900, afterMs: 400 }, { beforeMs: 500, otherMs: 1_505, afterMs: 510 }, { beforeMs: 600, otherMs: 1_900, afterMs: 900 }])).toBe(1_000);
});

it('a difference smaller than what the way could explain changes nothing', () => {
  expect(clockOffsetMs([{ beforeMs: 1_000, otherMs: 1_060, afterMs: 1_100 }])).toBe(0);
  expect(clockOffsetMs([{ beforeMs: 1_000, otherMs: 1_000.4, afterMs: 1_000 }])).toBe(0);
});

it('without an answer, or where our clock was set back meanwhile, nothing changes', () => {
  expect(clockOffsetMs([])).toBe(0);
  expect(clockOffsetMs([{ beforeMs: 5_000, otherMs: 9_000, afterMs: 1_000 }])).toBe(0);
});

it('the clock of the product follows its offset', () => {
  const clock = new SystemClock();
  clock.setOffset(3_600_000);
  const ahead = clock.now() - Date.now();
  expect(Math.abs(ahead - 3_600_000)).toBeLessThan(1_000);
});

it('whoever sets the clock of the machine after the offset was measured moves nothing, and is noticed', () => {
  const clock = new SystemClock();
  clock.setOffset(3_600_000);
  const before = clock.now();
  const right = Date.now.bind(Date);
  const machine = vi.spyOn(Date, 'now').mockImplementation(() => right() + 3_600_000);
  expect(clock.now() - before).toBeLessThan(60_000);
  expect(clock.hasMoved).toBe(true);
  clock.setOffset(0);
  expect(clock.hasMoved).toBe(false);
  machine.mockRestore();
});
