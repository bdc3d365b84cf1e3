import { expect, it } from 'vitest';
import { tidyWords } from './word-list.ts';

it('pasted lists are split at commas of both scripts and at line breaks', () => {
  expect(tidyWords(['ミナモ、みなも,minamo', 'みほん\nサンプル'])).toEqual(['ミナモ', 'みなも', 'minamo', 'みほん', 'サンプル']);
});

it('words that differ only in width or case are kept once, as first written', () => {
  expect(tidyWords(['ＭＩＮＡＭＯ', 'minamo', 'ﾐﾅﾓ', 'ミナモ', '  '])).toEqual(['ＭＩＮＡＭＯ', 'ﾐﾅﾓ']);
});
