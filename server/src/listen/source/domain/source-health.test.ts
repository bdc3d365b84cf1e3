import { describe, expect, it } from 'vitest';
import { backOffMs, judgeHealth } from './source-health.js';

const minute = 60_000;
const facts = { isPaused: false, failures: 0, lastSuccessMs: 0, createdMs: 0, intervalSeconds: 60 };

describe('health of a source', () => {
  it('is healthy until three intervals and a minute have passed without anything good', () => {
    expect(judgeHealth(facts, 4 * minute)).toBe('ok');
    expect(judgeHealth(facts, 4 * minute + 1)).toBe('late');
  });

  it('counts silence since it was added when nothing ever came', () => {
    expect(judgeHealth({ ...facts, lastSuccessMs: null }, minute)).toBe('new');
    expect(judgeHealth({ ...facts, lastSuccessMs: null }, 5 * minute)).toBe('late');
  });

  it('names a failure before lateness, and a pause before both', () => {
    expect(judgeHealth({ ...facts, failures: 1 }, 99 * minute)).toBe('failing');
    expect(judgeHealth({ ...facts, failures: 1, isPaused: true }, 99 * minute)).toBe('paused');
  });
});

describe('back-off of a source', () => {
  it('doubles from five seconds up to half an hour', () => {
    expect([1, 2, 3, 10, 50].map((failures) => backOffMs(failures, 0, null))).toEqual([5_000, 10_000, 20_000, 1_800_000, 1_800_000]);
  });

  it('opens the circuit at the fifth failure: single tries, five minutes apart at least', () => {
    expect([4, 5, 6].map((failures) => backOffMs(failures, 0, null))).toEqual([40_000, 300_000, 300_000]);
  });

  it('never comes back sooner than the source asked', () => {
    expect(backOffMs(1, 0, 90_000)).toBe(90_000);
    expect(backOffMs(9, 1, 1)).toBeGreaterThan(1_280_000);
  });
});
