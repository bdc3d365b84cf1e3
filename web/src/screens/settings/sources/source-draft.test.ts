import { expect, it } from 'vitest';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { sourceChannels } from '@hinomi/shared/vocabulary/channel';
import { sourceBody } from '@hinomi/shared/contracts/source';
import { bodyOf, intervalChoices, newDraft, withChannel } from './source-draft.ts';

it('a stream of everybody\'s posts keeps matches only, a feed keeps all', () => {
  expect(newDraft('bluesky').keepsOnlyMatches).toBe(true);
  expect(newDraft('rss').keepsOnlyMatches).toBe(false);
});

it('changing the type keeps what was typed', () => {
  const draft = { ...newDraft('rss'), name: 'みほん新聞', settings: { url: 'https://example.jp/feed' } };
  expect(withChannel(draft, 'bluesky')).toMatchObject({ channel: 'bluesky', name: 'みほん新聞', settings: { url: 'https://example.jp/feed' }, keepsOnlyMatches: true });
});

it('what the form sends is what the endpoint takes', () => {
  expect(sourceBody.safeParse(bodyOf({ ...newDraft('bluesky'), name: 'Bluesky' })).success).toBe(true);
  expect(sourceBody.safeParse(bodyOf({ ...newDraft('rss'), name: 'みほん新聞', settings: { url: ' https://example.jp/feed ' } })).success).toBe(true);
});

it('an interval set elsewhere stays among the choices', () => {
  expect(intervalChoices(120)).toEqual([60, 120, 300, 900, 1_800, 3_600, 21_600, 86_400]);
  expect(intervalChoices(300)).toHaveLength(7);
});

it.each(sourceChannels)('every field of the form of %s is a member of its settings, and no member lacks a field', (channel) => {
  const body = bodyOf({ ...newDraft(channel), name: 'みほん' });
  const settings = Object.fromEntries(sourceKinds[channel].fields.map((field) => [field.name, field.kind === 'url' ? 'https://example.jp/' : (body.config as Record<string, unknown>)[field.name] || (field.kind === 'switch' ? false : 'みほん')]));
  const parsed = sourceBody.safeParse({ ...body, config: { channel, ...settings } });
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(Object.keys(parsed.data?.config ?? {}).toSorted()).toEqual(['channel', ...sourceKinds[channel].fields.map(({ name }) => name)].toSorted());
});
