import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '@hinomi/shared/contracts/source';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { feedItems, startBadFeeds } from '../support/feeds/bad-feeds.ts';
import type { BadFeeds } from '../support/feeds/bad-feeds.ts';
import { composeFeed } from '../support/feeds/feed-server.ts';
import { closeLoopbackServers, listenOnLoopback, serveHttp } from '../support/loopback-server.ts';
import { goodVerdict, readVerdict } from '../support/run-verdict.ts';
import { ask } from './processes/postgres-fixture.ts';
import { findFreePort } from './processes/product.ts';

let app: TestApp;
let client: ApiClient;
let feeds: BadFeeds;
/** A server of the own network that nobody has allowed: not a byte may reach it. */
let canaryPort = 0;
let canaryTouches = 0;
let slowPort = 0;
let letSlowGo: () => void = () => undefined;
let slowAsked = 0;

beforeAll(async () => {
  feeds = await startBadFeeds();
  canaryPort = await listenOnLoopback(createServer().on('connection', () => { canaryTouches += 1; }));
  slowPort = await serveHttp((_request, response) => {
    slowAsked += 1;
    letSlowGo = () => void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(composeFeed('みほん', feedItems('removed', 10)));
  });
  const deadPort = await findFreePort();
  const allowed = [feeds.port, slowPort, deadPort].map((port) => `127.0.0.1/32:${port}`);
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: allowed.join(',') } });
  client = await signInFirstAdmin(app);
  await client.call(topicRoutes.create, { body: { name: 'ミナモ', query: { any: ['ミナモ'] } } });
  // All at once: whatever one of them does must hold none of the others up.
  await add('届かない', `http://127.0.0.1:${deadPort}/feed`);
  await add('社内', `http://127.0.0.1:${canaryPort}/feed`);
  for (const path of ['/drip', '/endless', '/huge', '/page', '/cut'] as const) await add(path, feeds.url(path));
  await add('良いフィード', feeds.url('/good'));
});
afterAll(async () => {
  await app?.close();
  closeLoopbackServers();
});

async function add(name: string, url: string): Promise<number> {
  const added = await client.call(sourceRoutes.create, { body: { name, config: { channel: 'rss', url } } });
  if (added.status !== 201) throw new Error(`the source was not added: ${JSON.stringify(added.body)}`);
  return added.body.id;
}

const find = async (name: string): Promise<Source | undefined> => (await client.call(sourceRoutes.list)).body.sources.find((source) => source.name === name);
const failed = (name: string): Promise<Source | undefined> => eventually(() => find(name), (source) => (source?.health.error ?? null) !== null, 40_000);
const hurry = (name: string): Promise<unknown> => ask(app.ownerUrl, `update source set next_try_at = now() where name = '${name}' and leased_by is null`);
const idsLike = async (prefix: string): Promise<number> => (await ask(app.ownerUrl, `select from mention where external_id like '${prefix}%'`)).length;

describe('a source that goes wrong says so where the user looks', () => {
  it('while a good feed beside it is read as ever', async () => {
    await eventually(() => find('良いフィード'), (source) => source?.health.state === 'ok');
    expect(await idsLike('good')).toBe(20);
    // The slow one still hangs on: nobody waited for it.
    expect((await find('/drip'))?.health.error).toBeNull();
  });

  it.each([
    ['届かない', 'unreachable'], ['社内', 'address_refused'], ['/endless', 'too_large'], ['/huge', 'too_large'], ['/page', 'not_a_feed'], ['/drip', 'timed_out'],
  ] as const)('%s: %s', async (name, code) => {
    const source = await failed(name);
    expect(source?.health).toMatchObject({ state: 'failing', error: { code }, mentions24h: 0, lastSuccessAt: null });
    expect(source?.health.failures).toBeGreaterThan(0);
    expect(Date.parse(source?.health.nextTryAt ?? '')).toBeGreaterThan(Date.parse(source?.health.lastTriedAt ?? ''));
    expect(sourceErrors[code].ja.length * sourceErrors[code].en.length).toBeGreaterThan(0);
  }, 60_000);

  it('and a server of the own network was not touched', () => {
    expect(canaryTouches).toBe(0);
  });
});

describe('a feed that breaks off', () => {
  it('gives its whole items, leaves the position where it was, and says so', async () => {
    const source = await failed('/cut');
    expect(source?.health.error).toMatchObject({ code: 'truncated', detail: '6 whole items' });
    expect(await idsLike('cut')).toBe(6);
    expect(await ask(app.ownerUrl, `select cursor from source where name = '/cut'`)).toEqual([{ cursor: null }]);
  });

  it('is complete after the next fetch, with nothing twice and the remark gone', async () => {
    await eventually(async () => {
      await hurry('/cut');
      return (await find('/cut'))?.health.error;
    }, (error) => error === null);
    expect(await idsLike('cut')).toBe(20);
    const standing = new Map([...feedItems('good', 20), ...feedItems('cut', 20)].map(({ id, text }) => [id, text]));
    await eventually(() => readVerdict(app.ownerUrl, { standing, deleted: new Set() }), ({ waitingBatches }) => waitingBatches === 0);
    expect(await readVerdict(app.ownerUrl, { standing, deleted: new Set() })).toEqual(goodVerdict);
  });
});

describe('a source that changes while it is fetched', () => {
  it('stores nothing any more once it was removed, and complains to nobody', async () => {
    const sourceId = await add('消す', `http://127.0.0.1:${slowPort}/feed`);
    await eventually(() => slowAsked, (count) => count === 1);
    const logged = app.logLines.length;
    expect((await client.call(sourceRoutes.remove, { params: { sourceId } })).status).toBe(200);
    letSlowGo();
    await eventually(() => ask(app.ownerUrl, `select from source where id = ${sourceId} and leased_by is null`), (rows) => rows.length === 1);
    expect(await idsLike('removed')).toBe(0);
    expect(await ask(app.ownerUrl, `select failures, error_code from source where id = ${sourceId}`)).toEqual([{ failures: 0, error_code: null }]);
    expect(app.logLines.slice(logged).filter((line) => /"level":[456]0/.test(line) && line.includes(`"sourceId":${sourceId}`))).toEqual([]);
    expect(await find('消す')).toBeUndefined();
  });

  it('is asked at its new address at once, and what the old one still brought is thrown away', async () => {
    const sourceId = await add('移す', `http://127.0.0.1:${slowPort}/feed`);
    await eventually(() => slowAsked, (count) => count === 2);
    const changed = await client.call(sourceRoutes.change, {
      params: { sourceId }, body: { name: '移す', config: { channel: 'rss', url: `${feeds.url('/good')}` }, intervalSeconds: 300, keepsOnlyMatches: false, isPaused: false, version: 1 },
    });
    expect(changed.status).toBe(200);
    letSlowGo();
    const source = await eventually(() => find('移す'), (found) => found?.health.lastSuccessAt !== null);
    expect(source?.health).toMatchObject({ state: 'ok', failures: 0, error: null, mentions24h: 20 });
    expect(await idsLike('removed')).toBe(0);
  });
});
