import { expect, it } from 'vitest';
import { isTimely, readSignatures, readTimestamp } from './read-signature.js';

const hex = 'ab'.repeat(32);

it.each([
  [`v1=${hex}`, [hex]], [`v1=${hex.toUpperCase()}`, [hex]], [`v0=${hex}, v1=${hex}`, [hex]], [undefined, []], ['', []], [hex, []], [`v1=${hex}ff`, []], [`v1=${hex.slice(2)}`, []], ['v1='.repeat(100_000), []],
])('of the header %j the signatures are %j', (header, signatures) => {
  expect(readSignatures(header)).toEqual(signatures);
});

it.each([['1763700000', 1_763_700_000], ['', null], ['x', null], ['-5', null], ['1e9', null], ['17637000000000', null], [undefined, null]])('of the header %j the time is %j', (header, timestamp) => {
  expect(readTimestamp(header)).toBe(timestamp);
});

it('a timestamp counts for five minutes before and after', () => {
  const nowMs = 1_763_700_000_000;
  expect([-301, -300, 0, 300, 301].map((off) => isTimely(1_763_700_000 + off, nowMs, 300))).toEqual([false, true, true, true, false]);
});
