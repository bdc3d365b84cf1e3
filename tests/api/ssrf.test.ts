import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestFetchAnswer } from '@hinomi/shared/contracts/source';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { signInFirstAdmin } from '../support/client.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { composeFeed } from '../support/feeds/feed-server.ts';
import { closeLoopbackServers, listenOnLoopback, serveHttp } from '../support/loopback-server.ts';
import { privateHosts } from '../support/private-addresses.ts';

type Channel = 'rss' | 'bluesky';
const schemes: Record<Channel, string> = { rss: 'http', bluesky: 'ws' };
/** What a host that leads to no public place may be answered with. */
const refusals = ['address_refused', 'bad_url', 'host_not_found'];

let app: TestApp;
let admin: ApiClient;
/** The only private port that is allowed; a server of the outside that sends people on to private places. */
let outside = 0;
let asked: string[] = [];
let canaryPort = 0;
let hits = 0;

const targetOf = (host: string): string => `http://${host}:${canaryPort}/feed.xml`;
/** As a header can carry it. */
const locationOf = (host: string): string => encodeURI(targetOf(host)).replace(/%25/g, '%');

async function startCanary(): Promise<void> {
  const sing = () => createServer((_request, answer) => { answer.end(composeFeed('canary', [])); }).on('connection', () => { hits += 1; });
  canaryPort = await listenOnLoopback(sing());
  // Not every machine has these addresses.
  for (const host of ['127.0.0.2', '127.255.255.254', '::1']) await listenOnLoopback(sing(), host, canaryPort).catch(() => undefined);
}

beforeAll(async () => {
  await startCanary();
  outside = await serveHttp((request, answer) => {
    const url = request.url ?? '';
    asked.push(url);
    const [, place] = /^\/to\/(\d+)/.exec(url) ?? [];
    if (place === undefined) {
      const links = privateHosts.map((host, n) => ({ id: locationOf(host), title: `<img src="${targetOf(host)}">`, text: `<img src="${targetOf(host)}"><iframe src="${targetOf(host)}"></iframe> ${n}`, at: new Date('2026-11-20T03:00:00Z') }));
      answer.writeHead(200, { 'content-type': 'application/rss+xml' }).end(composeFeed('みほん', links));
    } else answer.writeHead(302, { location: locationOf(privateHosts[Number(place)] ?? '') }).end();
  });
  app = await startTestApp({ config: { ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${outside}` } });
  admin = await signInFirstAdmin(app);
});
afterAll(async () => {
  await app?.close();
  closeLoopbackServers();
});

/** One test fetch. The limit on them is for people and would end this list half-way. */
async function look(channel: Channel, url: string): Promise<TestFetchAnswer> {
  await app.database.query('delete from try_limit');
  return (await admin.call(sourceRoutes.test, { body: { config: { channel, url } } })).body;
}

/** Stores a source by the form, or, where the form refuses the address, behind its back, as an older version might have. */
async function store(name: string, channel: Channel, url: string): Promise<void> {
  const { status } = await admin.call(sourceRoutes.create, { body: { name, config: { channel, url }, intervalSeconds: 86_400 } });
  expect([201, 400], url).toContain(status);
  if (status === 400) await app.database.query(`insert into source (name, channel, mode, config, interval_seconds, keeps_only_matches) values ($1, $2, $4, $3, 86400, false)`, [name, channel, { url }, channel === 'bluesky' ? 'stream' : 'poll']);
}

type Tried = { name: string; config: { url: string }; code: string | null; detail: string | null };
/** What the pipeline found out about the sources of these names, once it has tried them all. */
const triedSources = (prefix: string, count: number): Promise<Tried[]> => eventually(
  () => app.database.query<Tried>(`select name, config, error_code as code, error_detail as detail from source where name like $1 and last_tried_at is not null and lease_until is null order by id`, [`${prefix}%`]),
  (rows) => rows.length === count && rows.every(({ code }) => code !== null), 60_000);

test('the server of the outside is reached on its own port, however its address is spelt', async () => {
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) expect(await look('rss', `http://${host}:${outside}/feed.xml`), host).toMatchObject({ ok: true, title: 'みほん' });
  expect(privateHosts.length).toBeGreaterThanOrEqual(40);
});

test.each(['rss', 'bluesky'] as const)('a test fetch of %s reaches no private place in any spelling, and says that the address was the reason', async (channel) => {
  const answers: [string, TestFetchAnswer][] = [];
  for (const host of privateHosts) answers.push([host, await look(channel, targetOf(host).replace('http', schemes[channel]))]);
  expect(answers.filter(([, { ok, error }]) => ok || !refusals.includes(error?.code ?? '')).map(([host, answer]) => [host, answer.error])).toEqual([]);
  // The canary's port is not allowed either; that must not be what saved it.
  const refused = answers.filter(([, { error }]) => error?.code === 'address_refused');
  expect(refused.filter(([, { error }]) => !(error?.detail ?? '').startsWith('address is ')).map(([host, { error }]) => [host, error])).toEqual([]);
  expect(refused.length).toBeGreaterThanOrEqual(60);
  expect(answers.every(([, { items, title }]) => items.length === 0 && title === null)).toBe(true);
  expect(hits).toBe(0);
});

test('no other scheme is spoken', async () => {
  for (const url of ['file:///etc/passwd', 'ftp://127.0.0.1/', 'gopher://127.0.0.1:70/', 'data:text/xml,<rss/>', 'javascript:1', 'unix:///tmp/x', '//127.0.0.1/', '/etc/passwd', 'http:', 'http://', 'blob:http://x']) {
    for (const channel of ['rss', 'bluesky'] as const) expect((await look(channel, url)).error?.code, `${channel} ${url}`).toMatch(/^(bad_url|host_not_found)$/);
  }
});

test('a test fetch follows no redirect to a private place', async () => {
  asked = [];
  const passed: unknown[] = [];
  for (const [place, host] of privateHosts.entries()) {
    const { ok, error } = await look('rss', `http://127.0.0.1:${outside}/to/${place}`);
    if (ok || !refusals.includes(error?.code ?? '')) passed.push([host, error]);
  }
  expect(passed).toEqual([]);
  expect(asked.length).toBeGreaterThanOrEqual(privateHosts.length);
  for (const place of [0, 20, 40]) expect((await look('bluesky', `ws://127.0.0.1:${outside}/to/${place}`)).error?.code).toBe('stream_refused');
  expect(hits).toBe(0);
});

test.each(['rss', 'bluesky'] as const)('the pipeline reaches no private place through a stored source of %s', async (channel) => {
  for (const [place, host] of privateHosts.entries()) await store(`${channel}-${place}`, channel, targetOf(host).replace('http', schemes[channel]));
  const tried = await triedSources(`${channel}-`, privateHosts.length);
  expect(tried.filter(({ code }) => !refusals.includes(code ?? ''))).toEqual([]);
  expect(tried.filter(({ code, detail }) => code === 'address_refused' && !(detail ?? '').startsWith('address is '))).toEqual([]);
  expect(hits).toBe(0);
});

test('the pipeline follows no redirect of a stored feed to a private place', async () => {
  asked = [];
  for (const place of privateHosts.keys()) await store(`redirect-${place}`, 'rss', `http://127.0.0.1:${outside}/to/${place}`);
  const tried = await triedSources('redirect-', privateHosts.length);
  expect(tried.filter(({ code }) => !refusals.includes(code ?? ''))).toEqual([]);
  expect(new Set(asked).size).toBe(privateHosts.length);
  expect(hits).toBe(0);
});

test('a feed that points at private places is stored without anything being fetched from them', async () => {
  await store('links', 'rss', `http://127.0.0.1:${outside}/feed.xml`);
  const [row] = await eventually(() => app.database.query<{ count: number }>(`select count(*)::integer as count from mention m join source s on s.id = m.source_id where s.name = 'links'`), ([one]) => (one?.count ?? 0) > 0);
  expect(row?.count).toBeGreaterThan(20);
  await eventually(() => app.database.query('select 1 from work_item'), (rows) => rows.length === 0);
  expect(hits).toBe(0);
});

test('a refused address of a stored source is on record in the audit log, once', async () => {
  const rows = await app.database.query<{ subject: string; count: string }>(`select subject, count(*) as count from audit_entry where act = 'outgoing.refused' group by subject`);
  expect(rows.length).toBeGreaterThanOrEqual(40);
  expect(rows.every(({ count }) => count === '1')).toBe(true);
});

test('trial fetches are limited, so that nobody can scan through them', async () => {
  await app.database.query('delete from try_limit');
  const statuses: number[] = [];
  for (let n = 0; n < 61; n += 1) statuses.push((await admin.call(sourceRoutes.test, { body: { config: { channel: 'rss', url: 'http://127.0.0.1:1/' } } })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
});
