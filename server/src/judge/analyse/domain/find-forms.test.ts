import { expect, it } from 'vitest';
import { findForms } from './find-forms.js';

const written = (text: string, ...forms: string[]): string[] => findForms(text, forms).map(({ start, end }) => text.slice(start, end));

it('a word is found as the text writes it: stretched, in another width, in capitals', () => {
  expect(written('これすごーーい、ｽｺﾞｲ', 'すごい', 'スゴイ')).toEqual(['すごーーい', 'ｽｺﾞｲ']);
  expect(written('LAGGY and ｌａｇｇｙ', 'laggy')).toEqual(['LAGGY', 'ｌａｇｇｙ']);
});

it('Latin words are found whole, Japanese ones anywhere', () => {
  expect(written('app apps snap', 'app')).toEqual(['app']);
  expect(written('健康診断書', '診断')).toEqual(['診断']);
});

it('places come in the order of the text, and nothing finds nothing', () => {
  expect(written('bのa', 'a', 'b')).toEqual(['b', 'a']);
  expect(written('みほん', '', 'ミナモ')).toEqual([]);
});
