import { blankMention } from '@hinomi/shared/contracts/blank-mention';
import { describe, expect, it } from 'vitest';
import { walkPages } from './walk-pages.js';

const post = (id: string) => ({ ...blankMention, external_id: id, source: 'json' as const, text: id });
const walk = (pages: string[][], options: { known?: Iterable<string>; stopsAt?: 'any' | 'all'; most?: number } = {}) => {
  const asked: number[] = [];
  return walkPages(0, { known: new Set(options.known), most: options.most ?? 10, stopsAt: options.stopsAt ?? 'any' }, (page) => {
    asked.push(page);
    return Promise.resolve({ lines: (pages[page] ?? []).map(post), next: page + 1 < pages.length ? page + 1 : null });
  }).then((walked) => ({ ...walked, asked, ids: walked.lines.map((line) => 'external_id' in line && line.external_id) }));
};

describe('a list that is read page by page', () => {
  it('is read to its end the first time, each post once', async () => {
    expect(await walk([['c', 'b'], ['b', 'a']])).toMatchObject({ ids: ['c', 'b', 'a'], asked: [0, 1], isWhole: true });
  });

  it('in the order of time is read until something known comes, which is read again', async () => {
    const { keys } = await walk([['b', 'a']]);
    expect(await walk([['d', 'c'], ['b', 'a'], ['z']], { known: keys })).toMatchObject({ ids: ['d', 'c', 'b', 'a'], asked: [0, 1], isWhole: true });
  });

  it('in no order is read until a page holds nothing new', async () => {
    const { keys } = await walk([['b', 'a']]);
    expect(await walk([['d', 'a'], ['b'], ['z']], { known: keys, stopsAt: 'all' })).toMatchObject({ ids: ['d', 'a', 'b'], asked: [0, 1] });
  });

  it('that repeats its last page for ever ends, and a longer one than allowed is not whole', async () => {
    expect((await walk([['a'], ['a'], ['a']])).asked).toEqual([0, 1]);
    expect(await walk([['c'], ['b'], ['a']], { most: 2 })).toMatchObject({ ids: ['c', 'b'], isWhole: false });
  });
});
