import { afterAll, beforeAll, expect, test } from 'vitest';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { eventually } from '../support/eventually.ts';
import { startLivingApp } from '../support/living-app.ts';
import type { LivingApp } from '../support/living-app.ts';

let living: LivingApp;
beforeAll(async () => { living = await startLivingApp(0); });
afterAll(() => living?.close());

const found = async (topic: number): Promise<number> => (await living.admin.call(mentionRoutes.list, { query: { topic, limit: 200 } })).body.mentions.length;
const lastActs = async (): Promise<string[]> => (await living.admin.call(auditRoutes.list, { query: { limit: 3 } })).body.rows.map(({ act }) => act);

test('a removed topic comes back with its words and with the posts it had found', async () => {
  const { admin } = living;
  const before = (await admin.call(topicRoutes.list)).body.topics.find(({ name }) => name === 'ミナモ');
  const params = { topicId: before?.id ?? 0 };
  const posts = await found(params.topicId);
  await admin.call(topicRoutes.remove, { params });
  expect((await admin.call(topicRoutes.list)).body.topics.map(({ name }) => name)).not.toContain('ミナモ');
  const restored = await admin.call(topicRoutes.restore, { params });
  expect(restored.status).toBe(200);
  expect(restored.body).toMatchObject({ name: 'ミナモ', query: before?.query, officialHandles: before?.officialHandles, isActive: true });
  await eventually(() => found(params.topicId), (count) => count === posts && count > 50);
  expect(await lastActs()).toEqual(expect.arrayContaining(['topic.restored', 'topic.removed']));
  expect((await admin.call(topicRoutes.restore, { params })).status).toBe(404);
});

test('a removed source goes on from where it stood: nothing is stored twice', async () => {
  const { admin, app } = living;
  const source = (await admin.call(sourceRoutes.list)).body.sources.find(({ name }) => name === 'みほんフィード');
  const params = { sourceId: source?.id ?? 0 };
  const count = async () => Number((await app.database.query<{ n: string }>('select count(*) as n from mention'))[0]?.n);
  const stored = await count();
  await admin.call(sourceRoutes.remove, { params });
  expect((await admin.call(sourceRoutes.restore, { params })).body).toMatchObject({ id: params.sourceId, config: source?.config, isPaused: false });
  living.feed.items.push({ id: 'after', title: '', text: 'ミナモの話の続き', author: '通りがかり', at: new Date() });
  await app.database.query('update source set next_try_at = now()');
  await eventually(count, (now) => now === stored + 1);
  expect(await lastActs()).toContain('source.restored');
});

test('what was removed cannot come back under a name that is taken meanwhile', async () => {
  const { admin } = living;
  const made = (await admin.call(topicRoutes.create, { body: { name: '期間限定', query: { any: ['期間限定'] } } })).body;
  await admin.call(topicRoutes.remove, { params: { topicId: made.id } });
  await admin.call(topicRoutes.create, { body: { name: '期間限定', query: { any: ['限定'] } } });
  const refused = await admin.call(topicRoutes.restore, { params: { topicId: made.id } });
  expect([refused.status, (refused.body as unknown as { error: { code: string } }).error.code]).toEqual([409, 'already_exists']);
});
