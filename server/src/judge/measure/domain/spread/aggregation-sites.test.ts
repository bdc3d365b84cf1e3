import { expect, it } from 'vitest';
import { aggregationPattern } from './aggregation-sites.js';

const leadsToDigest = (text: string): boolean => new RegExp(aggregationPattern).test(text);

it.each(['https://togetter.com/li/1', '["https://www.youtube.com/watch?v=x"]', 'https://youtu.be/x', 'https://minamo-matome.example/archives/1.html', 'https://b.hatena.ne.jp/entry/s/x'])('%s gathers posts of others', (address) => {
  expect(leadsToDigest(address)).toBe(true);
});

it.each(['https://minamo.example/news', 'https://nottogetter.com.example/', 'https://example.com/togetter.com', 'https://news.example/?u=youtube.com', '[]'])('%s does not', (address) => {
  expect(leadsToDigest(address)).toBe(false);
});
