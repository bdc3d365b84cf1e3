import { afterEach, expect, it } from 'vitest';
import { longestStandMs, onClockSet, presentMs, setDemoTime } from './present.ts';

afterEach(() => setDemoTime(null));

it('is the time of the browser unless a demo says otherwise', () => {
  expect(Math.abs(presentMs() - Date.now())).toBeLessThan(1_000);
  setDemoTime({ moment: 5_000, speed: 0 });
  expect(presentMs()).toBe(5_000);
  setDemoTime(null);
  expect(Math.abs(presentMs() - Date.now())).toBeLessThan(1_000);
});

it('runs at the speed of the demo', () => {
  const before = performance.now();
  setDemoTime({ moment: 0, speed: 144 });
  while (performance.now() - before < 5) { /* some time must pass */ }
  const [present, passed] = [presentMs(), performance.now() - before];
  expect(present).toBeGreaterThan(100);
  expect(present).toBeLessThanOrEqual(passed * 144);
});

it('tells who shows it when it was set, until they stop listening', () => {
  let told = 0;
  const stop = onClockSet(() => { told += 1; });
  setDemoTime({ moment: 1, speed: 1 });
  stop();
  setDemoTime(null);
  expect(told).toBe(1);
});

it('lets nothing stand longer than a second while a demo runs', () => {
  expect(longestStandMs(30_000)).toBe(30_000);
  setDemoTime({ moment: 0, speed: 1 });
  expect([longestStandMs(30_000), longestStandMs(500)]).toEqual([1_000, 500]);
});
