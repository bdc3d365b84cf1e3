import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort, ProductProcess } from '../fault/processes/product.ts';
import { composeFeed } from '../support/feeds/feed-server.ts';
import type { FeedItem } from '../support/feeds/feed-server.ts';
import { closeLoopbackServers, serveHttp } from '../support/loopback-server.ts';
import { percentile, printFigure } from './figures.ts';
import { runAs } from './filled-cluster.ts';
import type { FilledCluster } from './filled-cluster.ts';

const sources = 60;
/** The shortest interval a source may have. */
const intervalSeconds = 30;
const runMs = Number(process.env['BENCH_LAG_SECONDS'] ?? 240) * 1_000;
/** Between two posts of one feed: thirty posts a second over all. */
const postEveryMs = 2_000;
const shown = 40;
const targetSeconds = 5;

type Feeds = { port: number; listed: Map<string, number>; handed: Map<string, number>; stop(): void };

/** Sixty feeds that grow while they are read; answers when each post was there first, and when it was first handed over. */
async function growFeeds(): Promise<Feeds> {
  const listed = new Map<string, number>();
  const handed = new Map<string, number>();
  const feeds = Array.from({ length: sources }, (): FeedItem[] => []);
  const port = await serveHttp((request, response) => {
    const feed = feeds[Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0)] ?? [];
    for (const { id } of feed) if (!handed.has(id)) handed.set(id, Date.now());
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(composeFeed('みほん', feed));
  });
  let turn = 0;
  const timer = setInterval(() => {
    const feed = turn % sources;
    const id = `f${feed}-${Math.floor(turn / sources)}`;
    turn += 1;
    feeds[feed]?.unshift({ id, title: '', text: `ミナモの話 ${id} ${randomBytes(6).toString('hex')}`, at: new Date() });
    feeds[feed]?.splice(shown);
    listed.set(id, Date.now());
  }, postEveryMs / sources);
  return { port, listed, handed, stop: () => clearInterval(timer) };
}

/** How long a post waits from the moment its source shows it until it is stored, with sixty sources at once beside a million posts. */
export async function benchSourceLag(cluster: FilledCluster): Promise<void> {
  const feeds = await growFeeds();
  const port = await findFreePort();
  await runAs(cluster.superUrl, [`insert into source (name, channel, config, interval_seconds, keeps_only_matches)
    select 'lag ' || n, 'rss', jsonb_build_object('url', 'http://127.0.0.1:${feeds.port}/' || n), ${intervalSeconds}, false from generate_series(0, ${sources - 1}) n`]);
  const product = new ProductProcess({ PORT: String(port), DATABASE_URL: cluster.appUrl, DATABASE_OWNER_URL: cluster.superUrl, SECRET_KEY: Buffer.alloc(32, 7).toString('base64'), ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${feeds.port}` });
  try {
    await Promise.race([product.ready, product.ended.then(() => Promise.reject(new Error(product.said)))]);
    // The first round of all sources at once is no measure of the rounds that follow.
    await sleep(intervalSeconds * 2_000);
    const from = Date.now();
    await sleep(runMs);
    const until = Date.now() - intervalSeconds * 2_000;
    const rows = await runAs<{ id: string; stored: string }>(cluster.superUrl, [`select m.external_id as id, extract(epoch from m.first_seen_at) * 1000 as stored from mention m join source s on s.id = m.source_id where s.name like 'lag %'`]);
    printLag(feeds, new Map(rows.map(({ id, stored }) => [id, Number(stored)])), { from, until });
  } finally {
    feeds.stop();
    await product.stop();
    await runAs(cluster.superUrl, [`delete from mention where source_id in (select id from source where name like 'lag %')`, `delete from source where name like 'lag %'`]);
    closeLoopbackServers();
  }
}

function printLag({ listed, handed }: Pick<Feeds, 'listed' | 'handed'>, stored: ReadonlyMap<string, number>, { from, until }: { from: number; until: number }): void {
  const measured = [...listed].filter(([, at]) => at >= from && at < until).map(([id, at]) => ({ at, handed: handed.get(id) ?? Infinity, stored: stored.get(id) ?? Infinity }));
  const lost = measured.filter((post) => post.stored === Infinity).length;
  const seconds = (values: number[]): string => [50, 95, 99].map((share) => (percentile(values, share) / 1_000).toFixed(1)).join(' / ');
  const whole = measured.map((post) => post.stored - post.at);
  printFigure(`${sources} sources of ${intervalSeconds} s, ${measured.length} posts: not stored`, String(lost), { text: '0', isMet: lost === 0 && measured.length > 0 });
  printFigure('  shown by the source until stored, p50 / p95 / p99 in seconds', seconds(whole), { text: `p95 ≤ interval + ${targetSeconds} s`, isMet: percentile(whole, 95) / 1_000 <= intervalSeconds + targetSeconds });
  printFigure('  handed over until stored', seconds(measured.map((post) => post.stored - post.handed)));
}
