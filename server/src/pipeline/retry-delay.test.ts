import { expect, it } from 'vitest';
import { retryDelayMs } from './retry-delay.js';

it('a loop that fails rests longer and longer, half a minute at most', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 5_000].map((failures) => retryDelayMs(failures, false))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

it('while the database is away it is asked every two seconds at least', () => {
  expect([1, 2, 3, 5_000].map((failures) => retryDelayMs(failures, true))).toEqual([1_000, 2_000, 2_000, 2_000]);
});
