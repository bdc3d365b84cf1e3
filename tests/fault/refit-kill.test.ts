import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { learnRoutes } from '@hinomi/shared/routes/learn-routes';
import type { ModelList } from '@hinomi/shared/contracts/judge-model';
import { ApiClient, password } from '../support/client.ts';
import { startPrivateCluster } from '../support/cluster.ts';
import type { PrivateCluster } from '../support/cluster.ts';
import { eventually } from '../support/eventually.ts';
import { faultText, labelPosts } from '../support/taught-posts.ts';
import { deliver, makeHook, post } from '../support/webhook-steps.ts';
import { ask } from './processes/postgres-fixture.ts';
import { buildServer, findFreePort, SupervisedProduct } from './processes/product.ts';

const kills = 3;
let cluster: PrivateCluster;
let product: SupervisedProduct;
let admin: ApiClient;

const query = (sql: string): Promise<Record<string, unknown>[]> => ask(cluster.postgres.ownerUrl, sql);
const models = async (): Promise<ModelList> => (await admin.call(learnRoutes.models)).body;

beforeAll(async () => {
  await buildServer();
  cluster = await startPrivateCluster();
  const port = await findFreePort();
  product = new SupervisedProduct({ PORT: String(port), DATABASE_URL: cluster.postgres.appUrl, DATABASE_OWNER_URL: cluster.postgres.ownerUrl, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') });
  await product.whenReady();
  admin = new ApiClient(`http://127.0.0.1:${port}`);
  await admin.call(authRoutes.setUp, { body: { token: product.current.setUpToken, name: '管理 花子', email: 'admin@example.test', password, language: 'ja' } });
}, 180_000);
afterAll(async () => {
  await product?.stop();
  await cluster?.close();
});

it('learning whose process is killed again and again leaves the shipped weights in force, and is finished by the last process', async () => {
  const hook = await makeHook(admin, '社内システム');
  await deliver(admin.url, hook, JSON.stringify(Array.from({ length: 30 }, (_unused, n) => post(`f${n}`, { text: faultText(n) }))));
  const ids = await eventually(() => query('select m.id from mention m where exists (select from judgement where mention_id = m.id)'), (found) => found.length === 30, 60_000);
  await labelPosts({ teacher: admin }, ids.map(({ id }) => String(id)), { polarity: 'negative', stance: 'criticism', kind: 'opinion', categories: [] });
  const versions = await query('select distinct rules_version from judgement');
  for (let n = 0; n < kills; n += 1) {
    // Thirty labels are learned from without being asked for.
    await eventually(() => query('select from refit_run where token is not null and lease_until > now() and finished_at is null'), (found) => found.length === 1, 60_000);
    await sleep(200 * n);
    product.kill();
    expect(await query('select from judge_model')).toEqual([]);
    expect(await query('select distinct rules_version from judgement')).toEqual(versions);
    await product.whenReady();
    // What lapses within half a minute by itself, at once.
    await query(`update refit_run set lease_until = now() - interval '1 second' where finished_at is null`);
  }
  const done = await eventually(models, ({ last }) => last?.outcome === 'kept', 120_000);
  expect(done).toMatchObject({ activeId: expect.any(Number) as number, run: null, labels: 30, fresh: 0 });
  expect(await query('select from judge_model')).toHaveLength(1);
  await eventually(() => query(`select from judgement where topic_id = 0 and rules_version like '%+m${String(done.activeId)}%'`), (found) => found.length > 0, 60_000);
  expect(product.kills).toBe(kills);
  expect(product.crashes).toEqual([]);
}, 300_000);
