import { describe, expect, it } from 'vitest';
import { UndoStack } from './undo-stack.ts';

describe('what can be undone', () => {
  it('is undone from the newest back, each thing once', () => {
    const stack = new UndoStack();
    const [first, second] = [stack.push(async () => 1), stack.push(async () => 2)];
    expect(stack.take()).toBe(second);
    expect(stack.take(second)).toBeUndefined();
    expect(stack.take()).toBe(first);
    expect(stack.take()).toBeUndefined();
  });

  it('takes a named entry out of the middle, as its own button does', () => {
    const stack = new UndoStack();
    const [first, second] = [stack.push(async () => 1), stack.push(async () => 2)];
    expect(stack.take(first)).toBe(first);
    expect(stack.take()).toBe(second);
  });
});
