import { expect, it } from 'vitest';
import { UndoStack } from './undo-stack.ts';

const offer = (text: string) => ({ text, undo: () => Promise.resolve() });

it('the key takes back the newest act first, then the one before it', () => {
  const stack = new UndoStack();
  stack.add(offer('first'));
  stack.add(offer('second'));
  expect([stack.takeLast()?.text, stack.takeLast()?.text, stack.takeLast()]).toEqual(['second', 'first', null]);
});

it('an act is taken back once, whether by the button or by the key', () => {
  const stack = new UndoStack();
  const { id } = stack.add(offer('removed'));
  expect(stack.take(id)?.text).toBe('removed');
  expect(stack.take(id)).toBeNull();
  expect(stack.takeLast()).toBeNull();
});

it('another person at the same browser finds nothing to take back', () => {
  const stack = new UndoStack();
  const ids = [stack.add(offer('first')).id, stack.add(offer('second')).id];
  expect(stack.clear()).toEqual(ids);
  expect(stack.takeLast()).toBeNull();
});
