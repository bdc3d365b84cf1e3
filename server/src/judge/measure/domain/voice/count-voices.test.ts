import { expect, it } from 'vitest';
import { countVoices } from './count-voices.js';

it('one author with 300 posts among 50 is told as the top share', () => {
  const found = countVoices([{ posts: 1, authors: 49 }, { posts: 300, authors: 1 }], 340);
  expect(found).toMatchObject({ posts: 349, authors: 50, topAuthors: 2, copies: 9 });
  expect(found.topShare).toBeCloseTo(301 / 349);
  expect(found.copyShare).toBeCloseTo(9 / 349);
});

it('three per cent of a hundred authors are three, of two hundred six', () => {
  expect(countVoices([{ posts: 1, authors: 100 }], 100).topAuthors).toBe(3);
  expect(countVoices([{ posts: 1, authors: 200 }], 200)).toMatchObject({ topAuthors: 6, topShare: 0.03 });
});

it('without posts nothing is divided', () => {
  expect(countVoices([], 0)).toEqual({ posts: 0, authors: 0, topAuthors: 0, topShare: 0, copies: 0, copyShare: 0 });
});

it('a single author is the top', () => {
  expect(countVoices([{ posts: 4, authors: 1 }], 1)).toMatchObject({ topAuthors: 1, topShare: 1, copies: 3, copyShare: 0.75 });
});
