import { describe, expect, it } from 'vitest';
import { closeCutAnswer } from './close-cut-answer.js';

describe('an answer that was cut off', () => {
  it.each([
    ['{"feed":{"entry":[{"a":[1,2]},{"b":"]}"},{"c":', '{"feed":{"entry":[{"a":[1,2]},{"b":"]}"}]}}'],
    ['[{"a":1},{"b":[{"c":1},{"d"', '[{"a":1}]'],
    ['{"items":[{"text":"途中', '{"items":[]}'],
    ['{"items":[{"text":"\\"[{"},{"text":"x\\', '{"items":[{"text":"\\"[{"}]}'],
  ])('is closed behind its last whole entry: %s', (cut, closed) => {
    expect(closeCutAnswer(cut)).toBe(closed);
    expect(() => { JSON.parse(closed); }).not.toThrow();
  });

  it('without an open list holds nothing to keep', () => {
    expect(closeCutAnswer('{"error":{"message":"x')).toBeNull();
  });
});
