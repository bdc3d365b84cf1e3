import { expect, it } from 'vitest';
import { describeSensitivities } from './sensitivity-figures.js';

it('the numbers shown for each sensitivity are those of the rules: the reserved doubles, the eager halves', () => {
  expect(describeSensitivities().map(({ sensitivity, caution, warning, serious }) => [sensitivity, caution.critical60, caution.ratio60, caution.authors60, warning.critical3h, warning.authors3h, serious.critical24h])).toEqual([
    ['low', 16, 2.5, 8, 100, 20, 200], ['standard', 8, 2.5, 4, 50, 10, 100], ['high', 4, 2.5, 2, 25, 5, 50],
  ]);
});
