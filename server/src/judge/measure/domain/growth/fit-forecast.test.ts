import { describe, expect, it } from 'vitest';
import { seededChance } from './boost-trees.js';
import { fitForecast } from './fit-forecast.js';
import { viewCounts, viewTimes } from './spread-view.js';

/** Posts that grow to `factor` times what is there, give or take chance. */
function countedPosts(posts: number, factor: number, spread: number) {
  const chance = seededChance(5);
  return Array.from({ length: posts }, (_, at) => {
    const count = 5 + (at % 50);
    return { view: viewCounts([Math.round(count / 2), count], 2, []), final: Math.round(count * factor * Math.exp(spread * (chance() - 0.5))) };
  });
}

describe('the forecast of a spread', () => {
  it('is what posts like it came to', () => {
    const forecast = fitForecast(countedPosts(300, 4, 0.1), 'counts', []);
    const [one] = forecast([viewCounts([10, 20], 2, [])]);
    expect(one?.size).toBeGreaterThan(70);
    expect(one?.size).toBeLessThan(90);
  });
  it('stays the lower the less is certain, because too high by a factor is further off than too low by it', () => {
    const sizeAt = (spread: number): number => fitForecast(countedPosts(400, 4, spread), 'counts', [])([viewCounts([10, 20], 2, [])])[0]?.size ?? Number.NaN;
    expect(sizeAt(4)).toBeLessThan(0.9 * sizeAt(0.1));
  });
  it('gives a post of which nothing is seen what such posts came to', () => {
    const silent = Array.from({ length: 5 }, (_, at) => ({ view: viewCounts([-1, -1], 2, []), final: at * 10 }));
    expect(fitForecast([...countedPosts(300, 4, 0.1), ...silent], 'counts', [])([viewCounts([-1, -1], 2, [])])[0]?.size).toBe(20);
  });
  it('works with no post at all, and with one', () => {
    const views = [viewTimes([1, 2, 3], 60, [])];
    expect(fitForecast([], 'events', [])(views).map(({ size }) => Math.round(size))).toEqual([3]);
    expect(fitForecast([{ view: views[0]!, final: 30 }], 'events', [])(views)[0]?.size).toBeCloseTo(3);
    expect(fitForecast([], 'events', [])([])).toEqual([]);
  });
});
