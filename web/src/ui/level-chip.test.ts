import { expect, it } from 'vitest';
import { levels } from '@hinomi/shared/vocabulary/level';
import { levelLooks } from './level-chip.tsx';
import { polarityLooks } from './polarity-mark.tsx';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

it('the text of every level stands at 4.5:1 or more on its fill', () => {
  expect(levels.filter((level) => contrast(levelLooks[level].fill, levelLooks[level].text) < 4.5)).toEqual([]);
});

it('every level has its own shape', () => {
  expect(new Set(levels.map((level) => levelLooks[level].shape)).size).toBe(levels.length);
});

it('the words of every tone stand at 4.5:1 or more on white', () => {
  for (const look of Object.values(polarityLooks)) expect(contrast(look.colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});
