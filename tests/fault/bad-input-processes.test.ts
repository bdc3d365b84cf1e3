import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from 'node:net';
import { clusterFolder } from '../../server/src/platform/database/embedded/initialise-cluster.ts';
import { eventually } from '../support/eventually.ts';
import { closeLoopbackServers, listenOnLoopback } from '../support/loopback-server.ts';
import { cleanUp, newFolder } from './processes/postgres-fixture.ts';
import { buildServer, findFreePort, ProductProcess } from './processes/product.ts';

const running: ProductProcess[] = [];
let folder = '';
let dataDir = '';

beforeAll(async () => {
  await buildServer();
  folder = newFolder();
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  for (const one of running.splice(0)) if (one.isAlive) await one.stop();
});
afterAll(async () => {
  closeLoopbackServers();
  await cleanUp();
});

async function start(environment: Record<string, string>): Promise<ProductProcess> {
  const one = new ProductProcess({ PORT: String(await findFreePort()), DATA_DIR: dataDir, ...environment });
  running.push(one);
  return one;
}

const untilReady = (one: ProductProcess): Promise<boolean> => eventually(() => {
  if (!one.isAlive) throw new Error(one.said);
  return one.isReady;
}, Boolean, 90_000);

/** What a user sees: no stack of the program, one sentence in each language. */
function expectClearWords(one: ProductProcess, english: RegExp, japanese: RegExp): void {
  const shown = one.errors.filter((line) => !line.startsWith('{')).join('\n');
  expect(shown).toMatch(english);
  expect(shown).toMatch(japanese);
  expect(shown).not.toMatch(/^\s+at /m);
  expect(one.isReady).toBe(false);
}

describe('a start that cannot succeed ends with words a user can act on', () => {
  it('where a second server is started on the same data folder, and the first goes on', async () => {
    const port = await findFreePort();
    const first = await start({ PORT: String(port) });
    await untilReady(first);
    const second = await start({});
    expect(await second.ended).toBe(1);
    expectClearWords(second, new RegExp(`Another Hinomi server \\(process ${first.pid}\\) is using the data folder`), /別の Hinomi サーバー/);
    expect((await fetch(`http://127.0.0.1:${port}/api/health/ready`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
  });

  it('where the port is taken, and the database it had started is stopped again', async () => {
    const port = await listenOnLoopback(createServer());
    const one = await start({ PORT: String(port) });
    expect(await one.ended).toBe(1);
    expectClearWords(one, new RegExp(`Port ${port} is in use`), /使用中/);
    // The folder was in use by the server of the test before, so the database was there to be started.
    expect(existsSync(join(clusterFolder(dataDir), 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(clusterFolder(dataDir), 'postmaster.pid'))).toBe(false);
  });

  it('where the data folder cannot be made', async () => {
    // Nobody makes folders there, neither root nor anybody else.
    const one = await start({ DATA_DIR: '/sys/hinomi-data' });
    expect(await one.ended).toBe(1);
    expectClearWords(one, /The data folder \/sys\/hinomi-data cannot be written \(E\w+\)/, /書き込めません/);
  });

  it('where a file stands on the way to the data folder', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const one = await start({ DATA_DIR: join(file, 'data') });
    expect(await one.ended).toBe(1);
    expectClearWords(one, /a-file is a file; the data needs a folder/, /はファイルです/);
  });

  it('where a setting is wrong, which is named while its value is not shown', async () => {
    const one = await start({ DATABASE_URL: 'mysql://person:secret-word@127.0.0.1/hinomi' });
    expect(await one.ended).toBe(1);
    expectClearWords(one, /DATABASE_URL: must start with postgresql/, /環境変数に誤り/);
    expect(one.said).not.toContain('secret-word');
  });

  it('where the database server does not answer', async () => {
    const port = await findFreePort();
    const one = await start({ DATABASE_URL: `postgresql://person:secret-word@127.0.0.1:${port}/hinomi` });
    expect(await one.ended).toBe(1);
    expectClearWords(one, /database of DATABASE_URL cannot be used/, /接続できません/);
    expect(one.said).not.toContain('secret-word');
  });
});
