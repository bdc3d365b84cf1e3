import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { ApiClient, password } from '../support/client.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import { eventually } from '../support/eventually.ts';
import { FakeJetstream } from '../support/fakes/jetstream-server.ts';
import { FakeMastodon } from '../support/fakes/mastodon-server.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { ask } from './processes/postgres-fixture.ts';
import { buildServer, findFreePort, ProductProcess } from './processes/product.ts';

const polled = 12;
let database: TestDatabase;
let api: ProductProcess;
let admin: ApiClient;
let jetstream: FakeJetstream;
let mastodon: FakeMastodon;
const feeds: FeedServer[] = [];
const collectors: ProductProcess[] = [];

async function launch(role: string): Promise<{ process: ProductProcess; url: string }> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const process = new ProductProcess({
    PORT: String(port), PUBLIC_URL: url, ROLE: role, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, DATABASE_POOL: '5', SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    ALLOW_PRIVATE_NETWORKS: [jetstream.port, mastodon.port, ...feeds.map((feed) => feed.port)].map((one) => `127.0.0.1/32:${one}`).join(','),
  });
  await eventually(() => { if (!process.isAlive) throw new Error(process.said.slice(-2_000)); return process.isReady; }, Boolean, 60_000);
  return { process, url };
}
const collect = async (): Promise<ProductProcess> => {
  const { process } = await launch('ingest');
  collectors.push(process);
  return process;
};

beforeAll(async () => {
  await buildServer();
  [database, jetstream, mastodon] = await Promise.all([createTestDatabase(), FakeJetstream.start(), new FakeMastodon().listen()]);
  for (let n = 0; n < polled; n += 1) feeds.push(await FeedServer.start());
  for (const [n, feed] of feeds.entries()) for (let item = 0; item < 10; item += 1) feed.items.push({ id: `feed${n}-${item}`, title: '', text: `ミナモの記事 ${n} ${item}`, at: new Date() });
  for (let n = 0; n < 100; n += 1) mastodon.post(`ミナモの投稿 ${n}`);
  const { process, url } = await launch('api');
  api = process;
  admin = new ApiClient(url);
  await admin.call(authRoutes.setUp, { body: { token: api.setUpToken, name: '管理 花子', email: 'admin@example.test', password, language: 'ja' } });
  await admin.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  for (const [n, feed] of feeds.entries()) await admin.call(sourceRoutes.create, { body: { name: `フィード${n}`, config: { channel: 'rss', url: feed.url }, intervalSeconds: 86_400 } });
  await admin.call(sourceRoutes.create, { body: { name: 'Mastodon', config: { channel: 'mastodon', url: mastodon.url }, intervalSeconds: 86_400 } });
  await admin.call(sourceRoutes.create, { body: { name: 'Bluesky', config: { channel: 'bluesky', url: jetstream.url }, keepsOnlyMatches: true } });
  await Promise.all([collect(), collect()]);
}, 180_000);
afterAll(async () => {
  for (const process of [...collectors, api]) if (process?.isAlive) await process.stop();
  await Promise.all([...feeds.map((feed) => feed.stop()), jetstream?.stop(), mastodon?.close()]);
  await database?.drop();
});

const countRows = async (): Promise<{ rows: number; ids: number }> =>
  (await ask(database.ownerUrl, 'select count(*)::int as rows, count(distinct (source_id, external_id))::int as ids from mention'))[0] as { rows: number; ids: number };
const timelineCalls = (): number => mastodon.calls.filter(({ path }) => path.startsWith('/api/v1/timelines/')).length;
/** Every polled source has been read to its last page: its next turn is far away. */
const isIdle = async (): Promise<boolean> => (await ask(database.ownerUrl, `select from source where mode = 'poll' and (leased_by is not null or next_try_at < now() + interval '1 hour')`)).length === 0;
const hurry = (more = ''): Promise<unknown> => ask(database.ownerUrl, `update source set next_try_at = now() ${more} where mode = 'poll' and leased_by is null`);
const heard = (prefix: string): Promise<number> => ask(database.ownerUrl, `select from mention where external_id like '%post/${prefix}%'`).then((rows) => rows.length);
const speak = (prefix: string, count: number): void => {
  for (let n = 0; n < count; n += 1) jetstream.publishPost({ did: `did:plc:${prefix}${n}`, rkey: `${prefix}${n}`, text: `ミナモの声 ${prefix} ${n}`, createdAt: new Date().toISOString() });
};

describe('two processes that collect on one database', () => {
  const stored = polled * 10 + 100;

  it('ask each source once and hold each stream once', async () => {
    await eventually(async () => (await countRows()).rows, (rows) => rows === stored, 60_000);
    await eventually(isIdle, Boolean, 30_000);
    expect(feeds.map(({ requests }) => requests)).toEqual(feeds.map(() => 1));
    await eventually(() => jetstream.connections, (count) => count === 1);
    expect(jetstream.handshakes).toHaveLength(1);
  });

  it('ask each source once a turn over ten full replays, and add nothing', async () => {
    await eventually(isIdle, Boolean, 30_000);
    const callsBefore = timelineCalls();
    await hurry(', cursor = null');
    await eventually(isIdle, Boolean, 30_000);
    const callsOfOne = timelineCalls() - callsBefore;
    for (let replay = 1; replay < 10; replay += 1) {
      await hurry(', cursor = null');
      await eventually(isIdle, Boolean, 30_000);
    }
    expect(feeds.map(({ requests }) => requests)).toEqual(feeds.map(() => 11));
    expect(timelineCalls() - callsBefore).toBe(10 * callsOfOne);
    expect(await countRows()).toEqual({ rows: stored, ids: stored });
    expect(await ask(database.ownerUrl, 'select name, failures from source where failures > 0')).toEqual([]);
  }, 180_000);

  it('hand a stream over when the one that holds it is killed, and neither lose nor double what was said meanwhile', async () => {
    speak('early', 50);
    await eventually(() => heard('early'), (count) => count === 50, 30_000);
    const names = (await ask(database.ownerUrl, `select a.pid, s.leased_by from source s join pg_stat_activity a on a.application_name = s.leased_by where s.mode = 'stream'`)).map((row) => String(row['leased_by']));
    expect(new Set(names).size).toBe(1);
    // Whoever of the two holds it: killing one, then a third joining and the other being killed, hits the holder at least once.
    for (const process of collectors.slice()) {
      speak('before', 20);
      process.kill();
      await process.ended;
      speak('meanwhile', 20);
      await collect();
      await eventually(() => jetstream.connections, (count) => count === 1, 90_000);
    }
    speak('late', 20);
    await eventually(() => heard('late'), (count) => count === 20, 60_000);
    await eventually(async () => [await heard('before'), await heard('meanwhile')].join(), (counts) => counts === '20,20', 60_000);
    expect(jetstream.handshakes.length).toBeGreaterThan(1);
    const { rows, ids } = await countRows();
    expect([rows, ids]).toEqual([stored + 110, stored + 110]);
  }, 240_000);

  it('catch a turn up that fell due while nobody ran, at once and once, with all that came in the meantime', async () => {
    for (const process of collectors) if (process.isAlive) await process.stop();
    for (const [n, feed] of feeds.entries()) feed.items.push({ id: `missed${n}`, title: '', text: `ミナモの記事 留守中 ${n}`, at: new Date() });
    // More than a page of the timeline, so that only the position leads back to the first of them.
    for (let n = 0; n < 120; n += 1) mastodon.post(`ミナモの投稿 留守中 ${n}`);
    const requests = feeds.map((feed) => feed.requests);
    await ask(database.ownerUrl, `update source set next_try_at = now() - interval '7 hours' where mode = 'poll'`);
    await Promise.all([collect(), collect()]);
    await eventually(async () => (await countRows()).rows, (rows) => rows === stored + 110 + polled + 120, 60_000);
    await eventually(isIdle, Boolean, 30_000);
    expect(feeds.map((feed, n) => feed.requests - (requests[n] ?? 0))).toEqual(feeds.map(() => 1));
    const { rows, ids } = await countRows();
    expect(rows).toBe(ids);
    const [next] = await ask(database.ownerUrl, `select min(next_try_at) > now() + interval '23 hours' as is_later from source where mode = 'poll'`);
    expect(next).toEqual({ is_later: true });
  }, 180_000);
});
