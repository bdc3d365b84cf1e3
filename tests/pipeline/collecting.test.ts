import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { SourceSilenceService } from '../../server/src/listen/source/source-silence.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';

let app: TestApp;
let admin: ApiClient;
let feed: FeedServer;
let sourceId: number;
beforeAll(async () => {
  feed = await FeedServer.start();
  feed.items.push({ id: 'a', title: '', text: 'ミナモが好き', at: new Date() });
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port}` } });
  admin = await signInFirstAdmin(app);
});
afterAll(async () => {
  await app.close();
  await feed.stop();
});
beforeEach(async () => {
  feed.answer = null;
  await app.database.query('update source set removed_at = now() where removed_at is null');
  sourceId = (await admin.call(sourceRoutes.create, { body: { name: 'みほん', config: { channel: 'rss', url: feed.url }, intervalSeconds: 60 } })).body.id;
  await eventually(health, ({ lastSuccessAt }) => lastSuccessAt !== null);
});

const health = async () => {
  const { body } = await admin.call(sourceRoutes.list);
  const [source] = body.sources;
  if (source === undefined) throw new Error('the source is gone');
  return source.health;
};
const past = async () => (await admin.call(sourceRoutes.history, { params: { sourceId } })).body;
const fetchNow = () => admin.call(sourceRoutes.fetchNow, { params: { sourceId } });

it('a source that says nothing for three intervals is written down as silent once, and heard again ends the span', async () => {
  const silence = app.get(SourceSilenceService);
  const age = (seconds: number) => app.database.query(`update source set last_success_at = now() - make_interval(secs => $2), next_try_at = now() + interval '1 hour' where id = $1`, [sourceId, seconds]);
  await age(3 * 60 + 30);
  await silence.look();
  expect((await past()).gaps).toEqual([]);
  await age(3 * 60 + 50);
  await silence.look();
  await silence.look();
  const { gaps, turns } = await past();
  expect(gaps).toMatchObject([{ kind: 'silent', to: null }]);
  expect(turns.map(({ kind }) => kind)).toEqual(['silent']);
  await fetchNow();
  await eventually(past, (found) => found.gaps[0]?.to !== null && found.gaps[0] !== undefined);
  expect((await past()).turns.map(({ kind }) => kind)).toEqual(['heard', 'silent']);
});

it('the first failure and the recovery are written down, what fails again is not told again, and the fifth failure opens the circuit', async () => {
  feed.answer = { status: 503 };
  // Whoever presses while a fetch still runs is served by that one.
  const pressed = async () => {
    await fetchNow();
    return health();
  };
  await eventually(pressed, ({ failures }) => failures >= 5, 30_000);
  const now = await health();
  expect(now.isCircuitOpen).toBe(true);
  expect((await past()).turns.map(({ kind, code }) => [kind, code])).toEqual([['failing', 'server_error']]);
  feed.answer = null;
  await eventually(pressed, ({ failures }) => failures === 0, 30_000);
  expect((await past()).turns.map(({ kind }) => kind)).toEqual(['recovered', 'failing']);
  expect((await health()).isCircuitOpen).toBe(false);
});

it('a lost span is kept once, a part of it adds nothing, and a span without length is none', async () => {
  const silence = app.get(SourceSilenceService);
  const toMs = Date.now() - 60_000;
  const span = { sourceId, fromMs: toMs - 3_600_000, toMs, code: 'cursor_too_old' as const };
  await silence.noteLost(span);
  await silence.noteLost(span);
  await silence.noteLost({ ...span, fromMs: span.fromMs + 1_000 });
  await silence.noteLost({ ...span, fromMs: toMs });
  expect((await past()).gaps.map(({ kind, code }) => [kind, code])).toEqual([['lost', 'cursor_too_old']]);
});

it('who is paused is silent on purpose', async () => {
  await app.database.query(`update source set last_success_at = now() - interval '1 hour', is_paused = true where id = $1`, [sourceId]);
  await app.get(SourceSilenceService).look();
  expect((await past()).gaps).toEqual([]);
});

it('what came is told by the hour', async () => {
  const { hours } = await past();
  expect(hours.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(1);
});
