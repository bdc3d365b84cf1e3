import { expect, it } from 'vitest';
import { readPosts } from './read-posts.js';

it('reads voice, person, copies, title and line breaks of a line', () => {
  expect(readPosts('\nc|短い\nc2*3|二行⏎目\nn|見出し／本文\n')).toEqual([
    { voice: 'criticism', person: null, copies: 0, title: null, text: '短い' },
    { voice: 'criticism', person: 2, copies: 3, title: null, text: '二行\n目' },
    { voice: 'news', person: null, copies: 0, title: '見出し', text: '本文' },
  ]);
});

it.each(['z|unknown mark', 'no mark', 'c|'])('refuses %j', (line) => {
  expect(() => readPosts(line)).toThrow('not a post');
});
