import { expect, it } from 'vitest';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import type { SourceKind } from '@hinomi/shared/sources/source-kind';
import { secretLabels, settingLines } from './settings-lines.ts';

const kind: SourceKind = {
  ...sourceKinds.rss,
  fields: [
    { name: 'url', kind: 'url', isRequired: true, default: '', protocols: ['https:'], label: { ja: 'URL', en: 'Address' } },
    { name: 'way', kind: 'choice', default: 'a', options: [{ value: 'a', label: { ja: '甲', en: 'A' } }, { value: 'b', label: { ja: '乙', en: 'B' } }], label: { ja: '方法', en: 'Way' } },
    { name: 'word', kind: 'text', isRequired: false, default: '', label: { ja: '語', en: 'Word' }, when: { field: 'way', is: ['b'] } },
    { name: 'size', kind: 'number', least: 1, most: 9, default: 4, unit: { ja: '件', en: 'posts' }, label: { ja: '数', en: 'Size' } },
    { name: 'isDeep', kind: 'switch', default: true, label: { ja: '深く', en: 'Deep' } },
  ],
  secrets: [{ name: 'token', isRequired: true, label: { ja: '鍵', en: 'Key' } }],
};

it('the summary says what is set, in words, and leaves out what does not matter or says nothing', () => {
  expect(settingLines(kind, { url: 'https://example.jp/', way: 'a', word: '見えない', size: 7, isDeep: false }).map(({ label, value }) => [label.ja, value])).toEqual([
    ['URL', 'https://example.jp/'], ['方法', { ja: '甲', en: 'A' }], ['数', { ja: '7件', en: '7 posts' }], ['深く', { ja: 'オフ', en: 'Off' }],
  ]);
  expect(settingLines(kind, { way: 'b', word: ' ' }).map(({ label }) => label.ja)).toEqual(['方法', '数', '深く']);
});

it('credentials are named, those of a kind that is gone by their own name', () => {
  expect(secretLabels({ channel: 'csv', secrets: ['token'] })).toEqual([{ ja: 'token', en: 'token' }]);
});
