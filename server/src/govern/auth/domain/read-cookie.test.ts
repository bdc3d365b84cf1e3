import { expect, test } from 'vitest';
import { readCookie } from './read-cookie.js';

test('a cookie is found by its whole name among others', () => {
  expect(readCookie('a=1; hinomi=abc; b=2', 'hinomi')).toBe('abc');
  expect(readCookie('xhinomi=abc; __Host-hinomi=def', 'hinomi')).toBeNull();
});

test('a value may itself contain an equals sign', () => {
  expect(readCookie('hinomi=a=b', 'hinomi')).toBe('a=b');
});

test('no header, an empty one and one without pairs hold no cookie', () => {
  for (const header of [undefined, '', ';;', 'hinomi']) expect(readCookie(header, 'hinomi')).toBeNull();
});

test('of two cookies of one name the first counts', () => {
  expect(readCookie('hinomi=first; hinomi=second', 'hinomi')).toBe('first');
});
