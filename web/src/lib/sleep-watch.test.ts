import { expect, it } from 'vitest';
import { SleepWatch } from './sleep-watch.ts';

it('ten hours without a look are a sleep, told once', () => {
  const watch = new SleepWatch(0);
  expect([watch.look(5_000), watch.look(5_000 + 36_000_000), watch.look(36_010_000)]).toEqual([null, 36_000_000, null]);
});

it('a slow or throttled timer is no sleep, and neither is a clock set back', () => {
  const watch = new SleepWatch(100_000);
  expect([watch.look(190_000), watch.look(60_000), watch.look(100_000)]).toEqual([null, null, null]);
});
