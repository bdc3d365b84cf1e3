import { expect, it } from 'vitest';
import { readAhead } from './read-ahead.js';

it('gives every item once and in order, and fetches one ahead', async () => {
  const fetched: number[] = [];
  const items = async function* (): AsyncGenerator<number> {
    for (let n = 0; n < 4; n += 1) {
      fetched.push(n);
      yield await Promise.resolve(n);
    }
  };
  const seen: number[] = [];
  for await (const n of readAhead(items())) {
    seen.push(n);
    await Promise.resolve();
    expect(fetched.length).toBeGreaterThanOrEqual(Math.min(n + 2, 4));
  }
  expect(seen).toEqual([0, 1, 2, 3]);
});

it('passes a failure on, after what came before it', async () => {
  const items = async function* (): AsyncGenerator<number> {
    yield await Promise.resolve(1);
    throw new Error('broken');
  };
  const seen: number[] = [];
  await expect((async () => { for await (const n of readAhead(items())) seen.push(n); })()).rejects.toThrow('broken');
  expect(seen).toEqual([1]);
});
