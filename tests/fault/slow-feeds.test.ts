import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { closeLoopbackServers, listenOnLoopback } from '../support/loopback-server.ts';

const slowFeeds = 50;
let app: TestApp;
let admin: ApiClient;
let feed: FeedServer;

beforeAll(async () => {
  const slowPort = await listenOnLoopback(createServer((_request, answer) => {
    answer.writeHead(200, { 'content-type': 'application/rss+xml' });
    const drip = setInterval(() => answer.write(' '), 1_000);
    answer.on('close', () => clearInterval(drip));
  }));
  feed = await FeedServer.start();
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port},127.0.0.1/32:${slowPort}` } });
  admin = await signInFirstAdmin(app);
  await admin.call(sourceRoutes.create, { body: { name: 'みほんフィード', config: { channel: 'rss', url: feed.url } } });
  await eventually(() => feed.requests, (count) => count > 0);
  await app.database.query(
    `insert into source (name, channel, config, interval_seconds, keeps_only_matches, failures) select 'slow ' || n, 'rss', jsonb_build_object('url', $1 || n), 300, false, 1 from generate_series(1, $2::integer) n`,
    [`http://127.0.0.1:${slowPort}/`, slowFeeds]);
});
afterAll(async () => {
  await app?.close();
  await feed?.stop();
  closeLoopbackServers();
});

it('a feed that works is read at its time although fifty hang, and each of those says what is wrong', async () => {
  await eventually(() => app.database.query(`select 1 from source where name like 'slow%' and leased_by is not null`), (rows) => rows.length === 8);
  const before = feed.requests;
  await app.database.query(`update source set next_try_at = now() where name = 'みほんフィード'`);
  await eventually(() => feed.requests, (count) => count > before, 3_000);
  const { body } = await eventually(() => admin.call(sourceRoutes.list), (answer) => answer.body.sources.filter((source) => source.health.error !== null).length >= 8, 30_000);
  expect(new Set(body.sources.filter((source) => source.health.error !== null).map((source) => source.health.error?.code))).toEqual(new Set(['timed_out']));
  expect(body.sources.find((source) => source.name === 'みほんフィード')?.health.state).toBe('ok');
});
