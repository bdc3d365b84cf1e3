import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { SharedAnswer } from './shared-answer.js';

const spacingMs = 150;

function counted(): { begun: number[]; answer: SharedAnswer<number> } {
  const begun: number[] = [];
  const compute = async (): Promise<number> => {
    const number = begun.push(performance.now());
    await wait(20);
    if (number === 13) throw new Error('unlucky');
    return number;
  };
  return { begun, answer: new SharedAnswer(compute, spacingMs) };
}

it('many who ask at once cost two answers, the second begun after they asked and a while after the first', async () => {
  const { begun, answer } = counted();
  const numbers = await Promise.all(Array.from({ length: 50 }, () => answer.get()));
  expect(numbers).toEqual([1, ...Array.from({ length: 49 }, () => 2)]);
  expect((begun[1] ?? 0) - (begun[0] ?? 0)).toBeGreaterThanOrEqual(spacingMs - 2);
});

it('nobody gets an answer that was begun before the question', async () => {
  const { answer } = counted();
  const first = answer.get();
  await wait(5);
  expect([await answer.get(), await first]).toEqual([2, 1]);
  expect(await answer.get()).toBeGreaterThan(2);
});

it('who asks alone never waits for the spacing', async () => {
  const { begun, answer } = counted();
  for (let n = 0; n < 3; n += 1) await answer.get();
  expect((begun[2] ?? 0) - (begun[0] ?? 0)).toBeLessThan(spacingMs);
});

it('an error is told to those who share it and then forgotten', async () => {
  const { answer } = counted();
  for (let n = 0; n < 12; n += 1) await answer.get();
  const unlucky = answer.get();
  const next = answer.get();
  await expect(unlucky).rejects.toThrow('unlucky');
  expect(await next).toBe(14);
});
