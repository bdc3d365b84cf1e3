import { expect, it } from 'vitest';
import { readHeldOutPosts } from './model-files.js';
import { shippedWeightsHash } from './shipped-release.js';
import { measureJudge, readShippedFigures } from './shipped-figures.js';
import { shippedJudge } from './shipped-judge.js';

it('the stored figures are those of the weights and rules that are shipped; `pnpm hinomi train --figures` writes them', () => {
  expect(readShippedFigures()).toEqual({ version: shippedJudge.version, weights: shippedWeightsHash, ...measureJudge(readHeldOutPosts(), shippedJudge) });
});
