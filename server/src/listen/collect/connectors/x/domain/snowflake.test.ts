import { describe, expect, it } from 'vitest';
import { firstIdAt, newerId, timeOfId } from './snowflake.js';

describe('ids of X', () => {
  it('tell when a post was written, and where a time begins', () => {
    const ms = Date.parse('2026-09-21T14:13:20.123Z');
    const id = String(BigInt(firstIdAt(ms)) + 4_000_000n);
    expect(timeOfId(id)).toBe(ms);
    expect(newerId(firstIdAt(ms + 1), id)).toBe(firstIdAt(ms + 1));
    expect(firstIdAt(0)).toBe('0');
  });

  it('that are older than this rule, or none, tell nothing', () => {
    for (const id of ['20', '25712847277', '', 'x', '12345678901234567890']) expect(timeOfId(id)).toBeNull();
  });

  it('are compared as numbers too long for numbers', () => {
    expect(newerId('999', '1000')).toBe('1000');
    expect(newerId('1790000000000000001', '1790000000000000002')).toBe('1790000000000000002');
    expect([newerId(null, '5'), newerId('5', null), newerId(null, null)]).toEqual(['5', '5', null]);
  });
});
