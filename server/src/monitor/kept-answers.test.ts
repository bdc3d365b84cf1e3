import { expect, it } from 'vitest';
import { KeptAnswers } from './kept-answers.js';

it('the same question is asked once within the time, and anew after it', async () => {
  let nowMs = 0;
  let asked = 0;
  const answers = new KeptAnswers<number>(5_000, () => nowMs);
  const ask = (key: string): Promise<number> => answers.get(key, () => Promise.resolve(asked += 1));
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2]);
  nowMs = 4_999;
  expect(await ask('a')).toBe(1);
  nowMs = 5_000;
  expect(await ask('a')).toBe(3);
});

it('an error reaches those who wait for it and is then forgotten', async () => {
  const answers = new KeptAnswers<number>(5_000, () => 0);
  await expect(answers.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await answers.get('a', () => Promise.resolve(7))).toBe(7);
});
