import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { importRoutes } from '@hinomi/shared/routes/import-routes';
import { ApiClient, password } from '../support/client.ts';
import { startPrivateCluster } from '../support/cluster.ts';
import type { PrivateCluster } from '../support/cluster.ts';
import { eventually } from '../support/eventually.ts';
import { FakeMastodon } from '../support/fakes/mastodon-server.ts';
import { upload } from '../support/import-steps.ts';
import { SeededChance } from '../support/seeded-chance.ts';
import { deliver, makeHook, post } from '../support/webhook-steps.ts';
import type { Hook } from '../support/webhook-steps.ts';
import { ask } from './processes/postgres-fixture.ts';
import { hurrySources } from './processes/kill-run.ts';
import { buildServer, findFreePort, SupervisedProduct } from './processes/product.ts';

const seed = 20_261_122;
const rows = 60_000;
const kills = 8;
const chance = new SeededChance(seed);
let cluster: PrivateCluster;
let product: SupervisedProduct;
let admin: ApiClient;
let hook: Hook;
let mastodon: FakeMastodon;

beforeAll(async () => {
  await buildServer();
  cluster = await startPrivateCluster();
  mastodon = await new FakeMastodon().listen();
  const port = await findFreePort();
  product = new SupervisedProduct({ PORT: String(port), DATABASE_URL: cluster.postgres.appUrl, DATABASE_OWNER_URL: cluster.postgres.ownerUrl, SECRET_KEY: Buffer.alloc(32, 7).toString('base64'), ALLOW_PRIVATE_NETWORKS: `127.0.0.1/32:${mastodon.port}` });
  await product.whenReady();
  admin = new ApiClient(`http://127.0.0.1:${port}`);
  await admin.call(authRoutes.setUp, { body: { token: product.current.setUpToken, name: '管理 花子', email: 'admin@example.test', password, language: 'ja' } });
  hook = await makeHook(admin, '社内システム');
  mastodon.post('ミナモの投稿 始まり');
  await admin.call(sourceRoutes.create, { body: { name: 'Mastodon', config: { channel: 'mastodon', url: mastodon.url } } });
  await eventually(() => ask(cluster.postgres.ownerUrl, `select from source where channel = 'mastodon' and cursor is not null`), (found) => found.length === 1, 30_000);
}, 180_000);
afterAll(async () => {
  await product?.stop();
  await mastodon?.close();
  await cluster?.close();
});

/** Delivers one after the other, each until it is taken, as a sender that honours its answers does; answers what was taken. */
async function keepDelivering(until: () => boolean): Promise<string[]> {
  const taken: string[] = [];
  for (let n = 0; !until(); n += 1) {
    const ids = [`hook${n}-a`, `hook${n}-b`];
    for (;;) {
      const answer = await deliver(admin.url, hook, JSON.stringify(ids.map((id) => post(id)))).catch(() => null);
      if (answer?.status === 200) break;
      if (answer !== null && answer.status !== 503) throw new Error(`unexpected answer ${answer.status}: ${JSON.stringify(answer.body)}`);
      await sleep(100);
    }
    taken.push(...ids);
  }
  return taken;
}

/** Posts on a timeline that is read by its position; now and then the server answers with an error or a page. Answers what was posted. */
async function keepPosting(until: () => boolean): Promise<string[]> {
  const posted: string[] = [];
  for (let n = 0; !until(); n += 1) {
    // Often more than one page of forty, so that kills fall between two pages.
    for (let count = posted.length < 2_000 ? chance.between(1, 90) : 0; count > 0; count -= 1) posted.push(mastodon.post(`ミナモの投稿 ${posted.length}`));
    mastodon.fault = n % 5 === 3 ? { status: 503 } : n % 7 === 5 ? { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>工事中' } : null;
    await hurrySources(cluster.postgres.ownerUrl);
    await sleep(500);
  }
  mastodon.fault = null;
  return posted;
}

it('an import, a webhook and a polled timeline lose and double nothing while the process is killed again and again, and the import ends by itself', async () => {
  const csv = `id,text,date\n${Array.from({ length: rows }, (_unused, n) => (n % 1_000 === 500 ? `k${n},ミナモ,いつか` : `k${n},ミナモの話 その${n},2026-11-01 10:00`)).join('\n')}\n`;
  const importId = await upload(admin, '長い.csv', csv);
  await admin.call(importRoutes.plan, { params: { importId }, body: { sourceName: '殺された取り込み' } });
  await admin.call(importRoutes.start, { params: { importId } });
  const state = async (): Promise<string> => String((await ask(cluster.postgres.ownerUrl, `select state from import_file where id = ${importId}`))[0]?.['state']);
  let isDone = false;
  const delivered = keepDelivering(() => isDone);
  const posting = keepPosting(() => isDone);
  for (let n = 0; n < kills; n += 1) {
    await product.whenReady();
    await sleep(150 + 700 * chance.next());
    if ((await state()) === 'done') break;
    product.kill();
  }
  await eventually(state, (now) => now === 'done', 120_000);
  isDone = true;
  const taken = await delivered;
  await product.whenReady();
  const [file] = await ask(cluster.postgres.ownerUrl, `select added, changed, unchanged, rejected from import_file where id = ${importId}`);
  expect(file).toEqual({ added: rows - rows / 1_000, changed: 0, unchanged: 0, rejected: rows / 1_000 });
  const [stored] = await ask(cluster.postgres.ownerUrl, `select count(*)::int as posts, count(distinct external_id)::int as ids from mention m join source s on s.id = m.source_id where s.name = '殺された取り込み'`);
  expect(stored).toEqual({ posts: rows - rows / 1_000, ids: rows - rows / 1_000 });
  expect((await ask(cluster.postgres.ownerUrl, `select count(*)::int as lines from import_rejected where import_id = ${importId}`))[0]).toEqual({ lines: rows / 1_000 });
  const hooked = (await ask(cluster.postgres.ownerUrl, `select external_id from mention where source_id = ${hook.sourceId}`)).map((row) => String(row['external_id']));
  expect(taken.length).toBeGreaterThan(0);
  expect(new Set(hooked)).toEqual(new Set(taken));
  expect(hooked).toHaveLength(taken.length);
  const posted = await posting;
  const timeline = (): Promise<string[]> => hurrySources(cluster.postgres.ownerUrl).then(() => ask(cluster.postgres.ownerUrl, `select external_id from mention m join source s on s.id = m.source_id where s.name = 'Mastodon'`)).then((found) => found.map((row) => String(row['external_id'])));
  const read = await eventually(timeline, (found) => found.length >= posted.length + 1, 120_000).catch(() => timeline());
  expect(posted.filter((uri) => !new Set(read).has(uri))).toEqual([]);
  expect(read).toHaveLength(posted.length + 1);
  expect(posted.length).toBeGreaterThan(100);
  expect(product.kills).toBeGreaterThan(2);
  expect(product.crashes).toEqual([]);
  process.stdout.write(`seed ${seed}: ${product.kills} kills, ${product.starts} starts, ${rows} rows, ${taken.length} posts by webhook, ${posted.length} of a timeline in ${mastodon.calls.length} calls\n`);
}, 420_000);
