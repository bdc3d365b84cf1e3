import { expect, it } from 'vitest';
import { formatSpan } from '../../../lib/dates.ts';
import { roundSpan } from './round-span.ts';

it('a delay is told in one unit, as long as it is', () => {
  expect([0.02, 45.4, 400, 10_000, 1_900_000].map((seconds) => formatSpan(roundSpan(seconds)))).toEqual(['1秒', '45秒', '7分', '3時間', '22日']);
});
