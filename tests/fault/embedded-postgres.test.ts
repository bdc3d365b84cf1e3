import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { checkServer } from '../../server/src/platform/database/check-server.js';
import { choosePlacement } from '../../server/src/platform/database/embedded/choose-placement.js';
import { DataFolderInUseError } from '../../server/src/platform/database/embedded/database-start-error.js';
import { programPath } from '../../server/src/platform/database/embedded/postgres-binaries.js';
import { isPostmasterAlive } from '../../server/src/platform/database/embedded/postmaster-file.js';
import { identifyProcess } from '../../server/src/platform/database/embedded/process-identity.js';
import { chooseAccount } from '../../server/src/platform/database/embedded/server-account.js';
import { startEmbeddedPostgres } from '../../server/src/platform/database/embedded/start-embedded-postgres.js';
import { openPlacesBeside } from '../support/cluster.js';
import { ask, cleanups, cleanUp, log, newDataDir, newFolder, start, startChild, waitUntil } from './processes/postgres-fixture.js';

afterEach(cleanUp);

describe('the first start', () => {
  test('gives UTF8, durable writes, an owner of the database and an app role that may only connect', async () => {
    const { ownerUrl, appUrl } = await start(newDataDir());
    const settings = await ask(
      appUrl,
      `select current_user as role, current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as tcp, current_setting('timezone') as zone`,
    );
    expect(settings).toEqual([{ role: 'hinomi_app', encoding: 'UTF8', fsync: 'on', commit: 'on', tcp: '', zone: 'UTC' }]);
    await expect(checkServer((sql) => ask(appUrl, sql))).resolves.toBeUndefined();
    const careless = `${appUrl}&options=-c%20synchronous_commit%3Doff`;
    await expect(checkServer((sql) => ask(careless, sql))).rejects.toThrow('synchronous_commit = off');
    await ask(ownerUrl, 'create table note (text text)');
    await expect(ask(appUrl, 'select * from note')).rejects.toThrow('permission denied');
    await expect(ask(appUrl, 'create table other ()')).rejects.toThrow('permission denied');
    await expect(ask(appUrl, 'create temp table other ()')).rejects.toThrow('permission denied');
  });

  test('works under a path too long and too strange for a socket, and keeps its address over a restart', async () => {
    const dataDir = join(newFolder(), `みほん の '資料', ${'長'.repeat(40)}`, 'data');
    const first = await start(dataDir);
    await ask(first.ownerUrl, 'create table kept ()');
    await first.stop();
    await first.stop();
    const second = await start(dataDir);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, 'select * from kept')).toEqual([]);
    const socketDir = new URLSearchParams(second.appUrl.split('?')[1]).get('host') ?? '';
    cleanups.unshift(() => rmSync(socketDir, { recursive: true, force: true }));
    expect(statSync(socketDir).mode & 0o777).toBe(0o700);
  });
});

describe('after a violent end', () => {
  test('a new server takes over the database of a killed one, with everything confirmed', async () => {
    const dataDir = newDataDir();
    const child = startChild({ dataDir });
    const ready = await child.next();
    await ask(ready.ownerUrl ?? '', 'create table kept as select 1 as n');
    child.kill();
    expect((await child.next()).event).toBe('ended');
    const lines: string[] = [];
    const heir = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line), openPlaces: openPlacesBeside(dataDir) });
    cleanups.push(() => heir.stop());
    expect(heir.pid).toBe(ready.pid);
    expect(lines.join()).toContain('already running');
    expect(await ask(heir.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await heir.stop();
    expect(identifyProcess(heir.pid)?.isZombie ?? true).toBe(true);
  });

  test('a database killed under writers comes back with every confirmed record', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await ask(first.ownerUrl, 'create table kept (n int)');
    let confirmed = 0;
    const writer = async (): Promise<void> => {
      const client = new pg.Client({ connectionString: first.ownerUrl });
      client.on('error', () => undefined);
      await client.connect();
      for (;;) {
        await client.query('insert into kept values (1)');
        confirmed += 1;
      }
    };
    const ended = Promise.allSettled([writer(), writer(), writer()]);
    await waitUntil(() => confirmed > 200);
    process.kill(first.pid, 'SIGKILL');
    await ended;
    await first.stop();
    const second = await start(dataDir);
    expect(second.pid).not.toBe(first.pid);
    const rows = await ask(second.ownerUrl, 'select count(*)::int as n from kept');
    expect(rows[0]?.['n']).toBeGreaterThanOrEqual(confirmed);
  });

  test('a database that died as a zombie, because nobody collects it, is started again', async () => {
    const dataDir = newDataDir();
    await (await start(dataDir)).stop();
    const place = await choosePlacement(dataDir, log, openPlacesBeside(dataDir));
    const cluster = join(dataDir, 'cluster');
    const parent = spawn('sh', ['-c', '"$0" -D "$1" 2>/dev/null & exec sleep 600', programPath(place.binaries, 'postgres'), cluster], {
      ...place.account, cwd: '/', stdio: 'ignore',
    });
    cleanups.push(() => parent.kill('SIGKILL'));
    const pidFile = join(cluster, 'postmaster.pid');
    await waitUntil(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8').includes('ready'));
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => identifyProcess(pid)?.isZombie === true);
    const second = await start(dataDir);
    expect(second.pid).not.toBe(pid);
    expect(identifyProcess(pid)?.isZombie).toBe(true);
    expect(await ask(second.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('a pid file whose number now belongs to another program does not keep the database down', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    const content = readFileSync(pidFile, 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['600'], { ...chooseAccount(dataDir), cwd: '/', stdio: 'ignore' });
    cleanups.push(() => stranger.kill('SIGKILL'));
    writeFileSync(pidFile, content.replace(String(first.pid), String(stranger.pid)));
    const second = await start(dataDir);
    expect(isPostmasterAlive(join(dataDir, 'cluster'), second.pid)).toBe(true);
  });
});

describe('the end of the server', () => {
  test('Ctrl-C does not reach the database before the server has stopped it', async () => {
    const child = startChild({ dataDir: newDataDir() });
    const { ownerUrl = '', pid = 0 } = await child.next();
    child.interruptGroup();
    expect((await child.next()).event).toBe('interrupted');
    await sleep(300);
    expect(await ask(ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    child.order('stop');
    expect((await child.next()).event).toBe('stopped');
    expect(identifyProcess(pid)?.isZombie ?? true).toBe(true);
  });

  test('a server that ends by an error takes its database along', async () => {
    const child = startChild({ dataDir: newDataDir() });
    const { pid = 0 } = await child.next();
    child.order('exit');
    expect((await child.next()).event).toBe('ended');
    await waitUntil(() => identifyProcess(pid)?.isZombie ?? true);
  });
});

describe('a second server on the same data', () => {
  test('is refused while the first one lives, in this process and in another', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await expect(start(dataDir)).rejects.toBeInstanceOf(DataFolderInUseError);
    const refusal = await startChild({ dataDir }).next();
    expect(refusal).toMatchObject({ event: 'refused', name: 'DataFolderInUseError' });
    expect(refusal.message).toContain(String(process.pid));
    expect(await ask(first.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    await first.stop();
    await expect(start(dataDir)).resolves.toBeDefined();
  });

  test('of ten that start together exactly one gets the folder', async () => {
    const dataDir = newDataDir();
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'hinomi.lock'), JSON.stringify({ pid: process.pid, startedAs: 'long ago', space: 'elsewhere' }));
    chmodSync(dataDir, 0o755);
    // The holder in another container has been silent since 1970.
    utimesSync(join(dataDir, 'hinomi.lock'), 0, 0);
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => start(dataDir)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason instanceof DataFolderInUseError)).toHaveLength(9);
  });

  test.each(['', 'torn {', 'own number of another start'])('a lock left behind (%j) does not keep it out', async (content) => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    const file = join(dataDir, 'hinomi.lock');
    const own = JSON.parse(readFileSync(file, 'utf8')) as { startedAs: string };
    await first.stop();
    expect(existsSync(file)).toBe(false);
    const isRecycled = content.startsWith('own');
    writeFileSync(file, isRecycled ? JSON.stringify({ ...own, startedAs: `${own.startedAs}0` }) : content);
    await expect(start(dataDir)).resolves.toBeDefined();
  });
});
