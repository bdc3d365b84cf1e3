import { describe, expect, it } from 'vitest';
import { readFacets } from './rich-text.js';

const facet = (start: unknown, end: unknown, feature: object): object => ({ index: { byteStart: start, byteEnd: end }, features: [feature] });
const mention = { $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:hinomiminamo0000000000aa' };

describe('facets', () => {
  it('count bytes of UTF-8, so a name after Japanese text and a picture sign is cut whole', () => {
    const before = 'ミナモ🔥へ ';
    const start = new TextEncoder().encode(before).length;
    const found = readFacets({ text: `${before}@minamo.example です`, facets: [facet(start, start + 15, mention)] });
    expect(found.mentions).toEqual([{ did: mention.did, text: '@minamo.example' }]);
  });

  it.each([[0, 999], [5, 5], [-1, 3], ['0', 3], [null, null]])('outside the text (%s–%s) leave the piece empty', (start, end) => {
    expect(readFacets({ text: 'みほん', facets: [facet(start, end, mention)] }).mentions).toEqual([{ did: mention.did, text: '' }]);
  });

  it('give web links only, and tags without their sign', () => {
    const link = (uri: string): object => facet(0, 1, { $type: 'app.bsky.richtext.facet#link', uri });
    const tag = (text: string): object => facet(0, 1, { $type: 'app.bsky.richtext.facet#tag', tag: text });
    const found = readFacets({ text: 'abc', facets: [link('https://minamo.example/a'), link('javascript:alert(1)'), link('data:text/html,a'), tag('みほん'), tag('＃サンプル')] });
    expect(found).toEqual({ links: ['https://minamo.example/a'], tags: ['みほん', 'サンプル'], mentions: [] });
  });

  it('of any other shape are passed over', () => {
    expect(readFacets({ text: 'abc', facets: [null, 1, 'x', [], { features: 'y' }, { features: [null, 3, {}] }] })).toEqual({ links: [], tags: [], mentions: [] });
    expect(readFacets({ facets: {} })).toEqual({ links: [], tags: [], mentions: [] });
  });
});
