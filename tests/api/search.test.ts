import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchRoutes } from '@hinomi/shared/routes/search-routes';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';

let living: LivingApp;
beforeAll(async () => { living = await startLivingApp(); });
afterAll(() => living?.close());

const find = async (q: string) => (await living.admin.call(searchRoutes.find, { query: { q } })).body;

test('one question finds topics, alerts, sources and mentions, whatever the width or kana', async () => {
  for (const q of ['ミナモ', 'ﾐﾅﾓ', 'みなも']) {
    const found = await find(q);
    expect(found.topics.map(({ name }) => name)).toContain('ミナモ');
    expect(found.alerts[0]).toMatchObject({ topicName: 'ミナモ' });
    expect(found.mentions.length).toBeGreaterThan(0);
  }
  expect((await find('止まった')).sources.map(({ name }) => name)).toEqual(['止まったフィード']);
});

test('every word must occur', async () => {
  expect((await find('ミナモ 配布')).mentions.every(({ text }) => text.includes('配布'))).toBe(true);
  expect(await find('ミナモ ここにない言葉')).toEqual({ mentions: [], topics: [], alerts: [], sources: [] });
});

test('signs of patterns and of SQL are text like any other', async () => {
  for (const q of ['%', '_', '\\', "' or 1=1 --", '.*', '(', '\u202e逆', '🔥']) expect((await living.admin.call(searchRoutes.find, { query: { q } })).status, q).toBe(200);
  expect((await find('%')).topics).toEqual([]);
});

test('at most six hits of a kind come back, and no text longer than a line', async () => {
  const found = await find('ミナモ');
  expect(found.mentions.length).toBeLessThanOrEqual(6);
  expect(found.mentions.every(({ text }) => text.length <= 160)).toBe(true);
});
