import { expect, it } from 'vitest';
import { levels } from '@hinomi/shared/vocabulary/level';
import { levelLooks } from './level-chip.tsx';
import { polarityLooks } from './polarity-mark.tsx';

it('every level has its own shape, and every tone its own shape and dash', () => {
  expect(new Set(levels.map((level) => levelLooks[level].shape)).size).toBe(levels.length);
  const tones = Object.values(polarityLooks);
  expect([new Set(tones.map(({ shape }) => shape)).size, new Set(tones.map(({ dash }) => dash)).size]).toEqual([tones.length, tones.length]);
});

it('colours come from the table that is measured in both schemes', () => {
  const used = [...levels.flatMap((level) => [levelLooks[level].fill, levelLooks[level].text, levelLooks[level].edge]), ...Object.values(polarityLooks).map(({ colour }) => colour)];
  for (const one of used) expect(one).toMatch(/^var\(--hinomi-[\w-]+\)$/);
});
