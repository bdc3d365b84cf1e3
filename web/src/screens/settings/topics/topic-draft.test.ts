import { expect, it } from 'vitest';
import { emptyDraft, newVariants, withWords } from './topic-draft.ts';

it('only spellings that the list does not hold yet are suggested', () => {
  expect(newVariants(['ミナモ', 'みなも', 'minamo', 'Minamo'], ['ミナモ'])).toEqual(['みなも', 'minamo']);
  expect(newVariants(['ミナモ'], ['ﾐﾅﾓ'])).toEqual([]);
});

it('changing one list leaves the others as they are', () => {
  const draft = withWords(withWords(emptyDraft, 'any', ['ミナモ']), 'none', ['水面']);
  expect(draft.query).toEqual({ any: ['ミナモ'], all: [], none: ['水面'] });
});
