import { expect, it } from 'vitest';
import { toShownName } from './file-name.js';

it.each([
  ['投稿一覧.csv', '投稿一覧.csv'], ['../../etc/passwd', 'passwd'], ['C:\\Users\\花子\\投稿.csv', '投稿.csv'], ['a\u0000b\u202e.csv', 'ab.csv'], ['..', 'file'], ['', 'file'], ['/', 'file'], ['x'.repeat(300), 'x'.repeat(200)], ['\ud800.csv', '\ufffd.csv'],
])('the name %j is shown as %j', (given, shown) => {
  expect(toShownName(given)).toBe(shown);
});
