import { expect, it } from 'vitest';
import { sourceBody } from '@hinomi/shared/contracts/source';
import { bodyOf, intervalChoices, newDraft, withChannel } from './source-draft.ts';

it('a stream of everybody\'s posts keeps matches only, a feed keeps all', () => {
  expect(newDraft('bluesky').keepsOnlyMatches).toBe(true);
  expect(newDraft('rss').keepsOnlyMatches).toBe(false);
});

it('changing the type keeps what was typed', () => {
  const draft = { ...newDraft('rss'), name: 'みほん新聞', url: 'https://example.jp/feed' };
  expect(withChannel(draft, 'bluesky')).toMatchObject({ channel: 'bluesky', name: 'みほん新聞', url: 'https://example.jp/feed', keepsOnlyMatches: true });
});

it('what the form sends is what the endpoint takes', () => {
  expect(sourceBody.safeParse(bodyOf({ ...newDraft('bluesky'), name: 'Bluesky' })).success).toBe(true);
  expect(sourceBody.safeParse(bodyOf({ ...newDraft('rss'), name: 'みほん新聞', url: ' https://example.jp/feed ' })).success).toBe(true);
});

it('an interval set elsewhere stays among the choices', () => {
  expect(intervalChoices(120)).toEqual([60, 120, 300, 900, 1_800, 3_600, 21_600, 86_400]);
  expect(intervalChoices(300)).toHaveLength(7);
});
