import { expect, it } from 'vitest';
import { plainName, spellingsOf } from './author-mark.js';

it('a handle is the same with and without its sign', () => {
  expect(plainName(' @mihon_hanako ')).toBe('mihon_hanako');
  expect(spellingsOf('mihon_hanako')).toEqual(spellingsOf('@mihon_hanako'));
  expect(spellingsOf('@')).toEqual([]);
});
