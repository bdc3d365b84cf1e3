import { expect, it } from 'vitest';
import { DemoClock } from './demo-clock.js';
import { dayMs } from './domain/demo-day.js';

const start = Date.parse('2026-11-21T07:00:00+09:00');
function clockAt(): { clock: DemoClock; pass: (ms: number) => void } {
  let real = 1_000;
  return { clock: new DemoClock(start, () => real), pass: (ms) => { real += ms; } };
}

it('stands at the start of the day until it is told to run', () => {
  const { clock, pass } = clockAt();
  pass(60_000);
  expect([clock.now(), clock.isPlaying]).toEqual([start, false]);
});

it('plays the whole day in ten minutes at 144 and stops at its end', () => {
  const { clock, pass } = clockAt();
  clock.run(true, 144);
  pass(300_000);
  expect([clock.now(), clock.isPlaying]).toEqual([start + dayMs / 2, true]);
  pass(300_000);
  expect([clock.now(), clock.isPlaying]).toEqual([start + dayMs, false]);
  pass(1_000_000);
  expect(clock.now()).toBe(start + dayMs);
});

it('a pause and another speed lose no moment and jump over none', () => {
  const { clock, pass } = clockAt();
  clock.run(true, 12);
  pass(1_000);
  clock.run(false, 12);
  pass(5_000);
  clock.run(true, 1);
  pass(500);
  expect(clock.now()).toBe(start + 12_500);
});

it('goes to a moment of the day and to no other', () => {
  const { clock } = clockAt();
  clock.setTo(start + 5_000);
  expect(clock.now()).toBe(start + 5_000);
  clock.setTo(start - 5_000);
  expect(clock.now()).toBe(start);
  clock.setTo(start + 2 * dayMs);
  expect(clock.now()).toBe(start + dayMs);
});
