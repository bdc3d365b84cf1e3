import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoRoutes } from '@hinomi/shared/routes/demo-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { ApiClient } from '../support/client.ts';
import { makeClusterFolder } from '../support/cluster.ts';
import { eventually } from '../support/eventually.ts';
import { DemoProcess } from './processes/demo-process.ts';
import { buildServer, findFreePort } from './processes/product.ts';

let folder: string;
let port: number;
let running: DemoProcess | null = null;

beforeAll(async () => {
  await buildServer();
  folder = makeClusterFolder();
  port = await findFreePort();
});
afterAll(async () => {
  await running?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function startAndEnter(): Promise<ApiClient> {
  const started = new DemoProcess({ DATA_DIR: folder, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` });
  running = started;
  await eventually(() => Promise.resolve(started.token), (token) => token !== '', 90_000);
  const client = new ApiClient(`http://127.0.0.1:${port}`);
  expect((await client.call(demoRoutes.enter, { body: { token: started.token } })).status).toBe(201);
  return client;
}

it('with DATABASE_URL set the demo ends at once, says why, and opens nothing', async () => {
  const refused = new DemoProcess({ DATA_DIR: folder, DATABASE_URL: 'postgresql://app:secret@db.example/hinomi' });
  expect(await refused.ended).toBe(1);
  expect(refused.errors.join('\n')).toContain('The demo never uses the database of DATABASE_URL');
  expect(refused.errors.join('\n')).not.toContain('secret');
  expect(existsSync(join(folder, 'demo'))).toBe(false);
});

it('killed in the middle of a reset, the demo is whole again at the next start, in its own folder', async () => {
  const first = await startAndEnter();
  await first.call(topicRoutes.create, { body: { name: '途中のトピック', query: { any: ['夕焼け'] } } });
  expect((await first.call(demoRoutes.reset)).body.busy).toBe('resetting');
  await running?.kill('SIGKILL');
  const second = await startAndEnter();
  const { body } = await second.call(demoRoutes.state);
  expect(body).toMatchObject({ busy: null, hasFailed: false, isPlaying: false, now: body.startsAt });
  expect((await second.call(topicRoutes.list)).body.topics.length).toBe(5);
  expect(existsSync(join(folder, 'cluster'))).toBe(false);
});
