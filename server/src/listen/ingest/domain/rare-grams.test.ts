import { expect, it } from 'vitest';
import { rareGramSets } from './rare-grams.js';
import { textGrams } from './text-grams.js';

const text = 'みなものあぷりがまたおちてろぐいんできないもう三日目なのに説明もない';
const holdsOne = (copy: string, sets: readonly (readonly number[])[]): boolean => sets.some((set) => set.every((gram) => textGrams(copy).includes(gram)));
const frequencyOf = (gram: number): number => (gram % 97) / 97;

it('a copy with one place changed, added to or cut still holds one of the sets', () => {
  const sets = rareGramSets(text, frequencyOf);
  expect(sets).toHaveLength(3);
  for (let at = 0; at < text.length; at += 1) {
    for (const copy of [`${text.slice(0, at)}ん${text.slice(at + 1)}`, `${text.slice(0, at)}わをん${text.slice(at)}`, `${text.slice(0, at)}${text.slice(at + 3)}`]) expect(holdsOne(copy, sets), copy).toBe(true);
  }
});

it('another text holds none', () => {
  expect(holdsOne('昨日届いた荷物の箱がつぶれていて中身が心配', rareGramSets(text, frequencyOf))).toBe(false);
});

it('short texts give what they have', () => {
  expect([rareGramSets('', frequencyOf), rareGramSets('あ', frequencyOf), rareGramSets(' あ い ', frequencyOf)]).toEqual([[], [], []]);
  expect(rareGramSets('それな', frequencyOf)).toHaveLength(1);
});
