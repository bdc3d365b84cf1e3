import { expect, it } from 'vitest';
import { nextStep, recountAges } from './recount-schedule.js';

it('the time between two counts only grows', () => {
  const gaps = recountAges.slice(1).map((age, index) => age - (recountAges[index] ?? 0));
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
});

it('what an outage left behind is not made up one by one, and three days are the end', () => {
  expect(nextStep(0, 16)).toBe(1);
  expect(nextStep(0, 500)).toBe(6);
  expect(nextStep(9, 4_321)).toBeNull();
  expect(nextStep(2, 10_000)).toBeNull();
});
