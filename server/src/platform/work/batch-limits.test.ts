import { expect, it } from 'vitest';
import { BatchLimits } from './batch-limits.js';

it('after a failure a quarter is taken the next time, down to one, of that stream only', () => {
  const limits = new BatchLimits();
  expect(limits.fail('alert', Array.from({ length: 20 }, (_value, n) => String(n)))).toBeNull();
  expect([limits.of('alert', 20), limits.of('judge', 4)]).toEqual([5, 4]);
  limits.fail('alert', ['0', '1', '2', '3', '4']);
  expect(limits.of('alert', 20)).toBe(1);
});

it('a batch is set aside once it failed alone twice in a row, not before', () => {
  const limits = new BatchLimits();
  expect(limits.fail('judge', ['1'])).toBeNull();
  expect(limits.fail('judge', ['2'])).toBeNull();
  limits.succeed('judge', ['1']);
  expect(limits.fail('judge', ['2'])).toBeNull();
  expect(limits.fail('judge', ['2'])).toBe('2');
});

it('the limit is lifted once work succeeded beyond all that failed together', () => {
  const limits = new BatchLimits();
  limits.fail('judge', ['8', '9', '10', '11']);
  limits.succeed('judge', ['9']);
  expect(limits.of('judge', 4)).toBe(1);
  limits.succeed('judge', ['11']);
  expect(limits.of('judge', 4)).toBe(4);
});

it('a failure before any batch was taken says nothing about batches', () => {
  const limits = new BatchLimits();
  expect([limits.fail('judge', []), limits.of('judge', 4)]).toEqual([null, 4]);
});
