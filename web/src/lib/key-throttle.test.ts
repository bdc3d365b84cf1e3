import { describe, expect, it } from 'vitest';
import { createKeyThrottle } from './key-throttle.ts';

function makeClock() {
  let now = 0;
  const waiting: { at: number; run: () => void }[] = [];
  return {
    timers: { now: () => now, later: (run: () => void, ms: number) => void waiting.push({ at: now + ms, run }) },
    advance(ms: number) {
      now += ms;
      for (const item of waiting.splice(0)) {
        if (item.at <= now) item.run();
        else waiting.push(item);
      }
    },
  };
}

describe('createKeyThrottle', () => {
  it('a burst runs at once and once more at the end of the interval', () => {
    const clock = makeClock();
    const runs: string[] = [];
    const throttle = createKeyThrottle((key) => runs.push(key), 1_000, clock.timers);
    for (let count = 0; count < 50; count += 1) throttle('a');
    expect(runs).toEqual(['a']);
    clock.advance(999);
    expect(runs).toEqual(['a']);
    clock.advance(1);
    expect(runs).toEqual(['a', 'a']);
    clock.advance(5_000);
    expect(runs).toHaveLength(2);
  });

  it('one key does not wait for another', () => {
    const clock = makeClock();
    const runs: string[] = [];
    const throttle = createKeyThrottle((key) => runs.push(key), 1_000, clock.timers);
    throttle('a');
    throttle('b');
    expect(runs).toEqual(['a', 'b']);
  });

  it('after a quiet interval the next wish runs at once', () => {
    const clock = makeClock();
    const runs: string[] = [];
    const throttle = createKeyThrottle((key) => runs.push(key), 1_000, clock.timers);
    throttle('a');
    clock.advance(1_000);
    throttle('a');
    expect(runs).toEqual(['a', 'a']);
  });
});
