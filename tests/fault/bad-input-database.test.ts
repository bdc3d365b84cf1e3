import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mentionRoutes, sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { isDatabaseAway } from '../../server/src/platform/database/database-errors.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { ApiClient, password, signInFirstAdmin } from '../support/client.ts';
import { startPrivateCluster } from '../support/cluster.ts';
import type { PrivateCluster } from '../support/cluster.ts';
import { eventually } from '../support/eventually.ts';
import { FakeJetstream } from '../support/fakes/jetstream-server.ts';
import { FeedServer } from '../support/feeds/feed-server.ts';
import { LiveModel } from '../support/live-model.ts';
import { goodVerdict, readVerdict } from '../support/run-verdict.ts';
import { deliver, makeHook, post } from '../support/webhook-steps.ts';
import type { Hook } from '../support/webhook-steps.ts';
import { hurrySources } from './processes/kill-run.ts';
import { ask } from './processes/postgres-fixture.ts';

const awayMs = 12_000;
let cluster: PrivateCluster;
let app: TestApp;
let client: ApiClient;
let feed: FeedServer;
let stream: FakeJetstream;
let page: LiveModel;
let hook: Hook;
const standing = new Map<string, string>();

beforeAll(async () => {
  cluster = await startPrivateCluster();
  [feed, stream] = [await FeedServer.start(), await FakeJetstream.start()];
  const { ownerUrl, appUrl } = cluster.postgres;
  app = await startTestApp({ database: { ownerUrl, appUrl }, config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feed.port},127.0.0.1/32:${stream.port}` } });
  client = await signInFirstAdmin(app);
  await client.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  await client.call(sourceRoutes.create, { body: { name: 'Bluesky', config: { channel: 'bluesky', url: stream.url }, keepsOnlyMatches: true } });
  await client.call(sourceRoutes.create, { body: { name: 'フィード', config: { channel: 'rss', url: feed.url } } });
  hook = await makeHook(client, '社内システム');
  await eventually(() => stream.connections, (count) => count === 1);
  page = new LiveModel(client);
  say('before', 20);
  await comeToRest();
});
afterAll(async () => {
  page?.close();
  await app?.close();
  await Promise.all([feed?.stop(), stream?.stop()]);
  await cluster?.close();
});

/** A delivery whose sender tries it again, as it stands, until it is taken. */
const hooked = { body: JSON.stringify([post('hooked')]), timestamp: '' };

/** The same number of new posts in the feed and in the stream. */
function say(prefix: string, count: number): void {
  for (let n = 0; n < count; n += 1) {
    feed.items.push({ id: `${prefix}-item${n}`, title: '', text: `ミナモの記事 ${prefix} ${n}`, at: new Date() });
    stream.publishPost({ did: `did:plc:${prefix}${n}`, rkey: `post${n}`, text: `ミナモの投稿 ${prefix} ${n}`, createdAt: new Date().toISOString() });
    standing.set(`${prefix}-item${n}`, `ミナモの記事 ${prefix} ${n}`);
    standing.set(`at://did:plc:${prefix}${n}/app.bsky.feed.post/post${n}`, `ミナモの投稿 ${prefix} ${n}`);
  }
}

/** Waits until everything said is stored and judged, and the page has heard of it. */
async function comeToRest(): Promise<void> {
  const { ownerUrl } = cluster.postgres;
  await eventually(async () => {
    await hurrySources(ownerUrl);
    return readVerdict(ownerUrl, { standing, deleted: new Set() });
  }, ({ lost, waitingBatches }) => lost.length + waitingBatches === 0, 40_000);
  const [head] = await ask(ownerUrl, 'select seq from event_counter');
  await eventually(() => page.isSettled && (page.upTo ?? 0) >= Number(head?.['seq']), Boolean, 30_000);
}

async function expectAsFresh(): Promise<void> {
  expect(await readVerdict(cluster.postgres.ownerUrl, { standing, deleted: new Set() })).toEqual(goodVerdict);
  const second = new ApiClient(app.url);
  await second.call(authRoutes.signIn, { body: { email: 'admin@example.test', password } });
  const fresh = new LiveModel(second);
  await eventually(() => fresh.isSettled);
  fresh.close();
  expect(page.breaches).toEqual([]);
  expect(page.state).toEqual(fresh.state);
}

/** As the superuser, who may end the connections of others. */
const superUrl = (): string => cluster.postgres.ownerUrl.replace('//hinomi_owner@/hinomi?', '//hinomi_super@/postgres?');
const statusOf = async (path: string): Promise<number> => (await client.send('GET', path)).status;

describe(`a database that is away for ${awayMs / 1_000} seconds`, () => {
  it('leaves the server alive and honest: 503 and when to come again, and no page is thrown out', async () => {
    hooked.timestamp = String(Math.floor(Date.now() / 1_000));
    process.kill(cluster.postgres.pid, 'SIGQUIT');
    const back = Date.now() + awayMs;
    say('meanwhile', 30);
    await eventually(() => statusOf('/api/health/ready'), (status) => status === 503);
    const asked = [
      () => client.call(mentionRoutes.list), () => client.call(sourceRoutes.list),
      () => client.call(topicRoutes.create, { body: { name: 'みほん', query: { any: ['みほん'] } } }),
      () => new ApiClient(app.url).call(authRoutes.signIn, { body: { email: 'admin@example.test', password } }),
    ];
    while (Date.now() < back) {
      const refused = await deliver(app.url, hook, hooked.body, { timestamp: hooked.timestamp });
      expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([503, true]);
      expect(await statusOf('/api/health/live')).toBe(200);
      expect(await statusOf('/api/health/ready')).toBe(503);
      for (const call of asked) {
        const answer = await call();
        expect(answer.status).toBe(503);
        expect(answer.body).toMatchObject({ error: { code: 'database_away' } });
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      await sleep(1_000);
    }
    expect(page.socket.connected).toBe(true);
  }, 60_000);

  it('is caught up with by itself once it is back: nothing lost, nothing twice, and no page had to reconnect', async () => {
    await cluster.restart();
    await eventually(() => statusOf('/api/health/ready'), (status) => status === 200);
    for (const isRepeated of [false, true]) expect(await deliver(app.url, hook, hooked.body, { timestamp: hooked.timestamp })).toMatchObject({ status: 200, body: { added: 1, isRepeated } });
    standing.set('hooked', 'ミナモの話 hooked');
    await comeToRest();
    await expectAsFresh();
    expect(page.connects).toBe(1);
    expect(page.resets).toBe(1);
    expect(app.logLines.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
  }, 120_000);
});

describe('a connection that breaks between the last statement and the commit', () => {
  it('counts as a database that is away, and nothing of the transaction stands', async () => {
    const failing = app.database.transact(async (tx) => {
      const [own] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await tx.execute(`update source set name = 'nie' where name = 'フィード'`);
      await ask(superUrl(), `select pg_terminate_backend(${own?.pid})`);
      await eventually(() => tx.manager.queryRunner?.isReleased === true);
    });
    const error: unknown = await failing.catch((thrown: unknown) => thrown);
    expect(isDatabaseAway(error)).toBe(true);
    expect(await ask(cluster.postgres.ownerUrl, `select from source where name = 'nie'`)).toEqual([]);
  });
});

describe('a database that ends every connection of the server, twenty times', () => {
  it('costs a moment each time, and neither a post nor a page', async () => {
    let ended = 0;
    for (let round = 0; round < 20; round += 1) {
      say(`round${round}`, 5);
      await hurrySources(cluster.postgres.ownerUrl);
      const rows = await ask(superUrl(), `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hinomi_app'`);
      ended += rows.length;
      await eventually(() => statusOf('/api/mentions'), (status) => status === 200);
    }
    expect(ended).toBeGreaterThan(20);
    await comeToRest();
    await expectAsFresh();
    expect(page.connects).toBe(1);
  }, 120_000);
});
