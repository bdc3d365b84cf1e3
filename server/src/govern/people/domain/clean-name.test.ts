import { expect, test } from 'vitest';
import { cleanName } from './clean-name.js';

test('an ordinary name stays as it was written', () => {
  expect(cleanName('見本 花子')).toBe('見本 花子');
});

test('line breaks and NUL become a space, so that a name stays on one line and can be stored', () => {
  expect(cleanName('みほん\r\nBcc: a\0b')).toBe('みほん Bcc: a b');
});

test('characters that turn the reading direction around are removed', () => {
  expect(cleanName('\u202Eみほん\u2066')).toBe('みほん');
});

test('a half character is replaced, because the database refuses it', () => {
  expect(cleanName('a\uD800')).toBe('a\uFFFD');
});

test('a name of invisible characters only is empty', () => {
  expect(cleanName('\u200B\u2060 ')).toBe('');
});
