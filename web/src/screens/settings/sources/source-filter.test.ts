import { expect, it } from 'vitest';
import type { Source } from '@hinomi/shared/contracts/source';
import type { SourceState } from '@hinomi/shared/vocabulary/channel';
import { groupSources, partSources, pickSources, sourcesSearch } from './source-filter.ts';

const at = '2026-11-22T00:00:00.000Z';
let id = 0;
function make(name: string, state: SourceState, more: Partial<Source> = {}): Source {
  id += 1;
  return {
    id, name, channel: 'rss', mode: 'poll', config: { url: `https://example.jp/${id}` }, intervalSeconds: 300, secrets: [], budget: {}, keepsOnlyMatches: false, isPaused: state === 'paused', version: 1, createdAt: at,
    health: { state, lastTriedAt: null, lastSuccessAt: null, lastItemAt: null, nextTryAt: null, lagSeconds: null, failures: 0, error: null, mentions24h: 0, quarantined: 0, isCircuitOpen: false, use: [], rate: null },
    ...more,
  };
}
const all = [make('みほん新聞', 'ok'), make('ミナモ　ブログ', 'failing'), make('サンプル掲示板', 'late', { channel: 'bluesky' }), make('止めたもの', 'paused'), make('追加したて', 'new')];
const names = (sources: readonly Source[]): string[] => sources.map(({ name }) => name);

it('sources that fail or are late stand first, paused ones last', () => {
  expect(groupSources(all).map(({ group, members }) => [group, names(members)])).toEqual([
    ['trouble', ['ミナモ　ブログ', 'サンプル掲示板']], ['running', ['みほん新聞', '追加したて']], ['paused', ['止めたもの']],
  ]);
});

it('state, kind and words narrow the list together; letters of either width and case find the same', () => {
  expect(names(pickSources(all, { state: 'trouble' }))).toEqual(['ミナモ　ブログ', 'サンプル掲示板']);
  expect(names(pickSources(all, { state: 'trouble', kind: 'rss' }))).toEqual(['ミナモ　ブログ']);
  expect(names(pickSources(all, { q: 'ﾐﾅﾓ ブログ' }))).toEqual(['ミナモ　ブログ']);
  expect(pickSources(all, { q: 'EXAMPLE.jp' })).toHaveLength(5);
  expect(pickSources(all, { q: 'どこにもない' })).toEqual([]);
});

it('what came in files stands apart', () => {
  const file = make('取り込み', 'ok', { mode: 'file', channel: 'csv' });
  const { read, files } = partSources([...all, file]);
  expect([names(read), names(files)]).toEqual([names(all), ['取り込み']]);
});

it('an address with a filter nobody knows shows everything', () => {
  expect(sourcesSearch.parse({ state: 'sideways', kind: 'telegraph', q: 3 })).toEqual({});
});
