import { expect, it } from 'vitest';
import { crossed, shareForToday } from './allowance.js';

it('each mark is told once, when it is passed', () => {
  expect(crossed(49, 50, 100)).toEqual(['budget_half']);
  expect(crossed(50, 51, 100)).toEqual([]);
  expect(crossed(10, 90, 100)).toEqual(['budget_half', 'budget_most']);
  expect(crossed(0, 1_000, null)).toEqual([]);
});

it('a fifth of each limit is kept for storms', () => {
  expect([shareForToday(false), shareForToday(true)]).toEqual([0.8, 1]);
});
