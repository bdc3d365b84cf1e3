import { expect, it } from 'vitest';
import { tellsLag } from './source-lag.ts';

it('a lag is told only of sources that are still fetched', () => {
  expect((['new', 'ok', 'late', 'failing', 'paused'] as const).filter((state) => tellsLag({ state }))).toEqual(['ok', 'late']);
});
