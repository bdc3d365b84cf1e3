import { expect, it } from 'vitest';
import { unknownAmong } from './wordless-tables.js';

it('a table with text that nobody searches and nobody vouches for is named', () => {
  expect(unknownAmong(['person', 'mention', 'new_table'], ['mention'])).toEqual(['new_table']);
});
