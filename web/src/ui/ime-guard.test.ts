import { expect, it } from 'vitest';
import { isImeKey } from './ime-guard.tsx';

it('Enter and Escape while letters are composed belong to the input method', () => {
  expect(isImeKey({ key: 'Enter', isComposing: true, keyCode: 13 })).toBe(true);
  expect(isImeKey({ key: 'Escape', isComposing: true, keyCode: 27 })).toBe(true);
});

it('the confirming Enter of Safari, after the composition, is told by its key code', () => {
  expect(isImeKey({ key: 'Enter', isComposing: false, keyCode: 229 })).toBe(true);
});

it('a plain Enter and letters typed pass', () => {
  expect(isImeKey({ key: 'Enter', isComposing: false, keyCode: 13 })).toBe(false);
  expect(isImeKey({ key: 'a', isComposing: true, keyCode: 229 })).toBe(false);
});
