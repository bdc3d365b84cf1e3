import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AuditReader } from '../../server/src/govern/audit/audit.reader.ts';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { EventLog } from '../../server/src/platform/live/event-log.ts';
import { startTestApp } from '../support/app.ts';
import { startPrivateCluster } from '../support/cluster.ts';
import type { PrivateCluster } from '../support/cluster.ts';
import { closeLoopbackServers } from '../support/loopback-server.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { runHinomi } from './processes/hinomi-command.ts';
import type { CommandResult } from './processes/hinomi-command.ts';
import { describeSurroundings, keepInstallation, photographTables, reachByTcp } from './processes/kept-installation.ts';
import type { KeptInstallation } from './processes/kept-installation.ts';
import { ask } from './processes/postgres-fixture.ts';
import { buildServer } from './processes/product.ts';

// Each step starts a process and a database of its own; a busy machine takes its time.
vi.setConfig({ testTimeout: 600_000 });

let kept: KeptInstallation;
let before: Record<string, string>;
let surroundings: unknown[];
let auditRows = 0;
let head = 0;
let outside: PrivateCluster;

const run = (args: readonly string[], environment: Record<string, string> = kept.environment): Promise<CommandResult> => runHinomi(args, { folder: kept.folder, environment });
const one = async (url: string, sql: string): Promise<unknown> => Object.values((await ask(url, sql))[0] ?? {})[0];
const file = (name: string): string => join(kept.folder, name);

beforeAll(async () => {
  await buildServer();
  kept = await keepInstallation(300);
  const { ownerUrl } = kept.cluster.postgres;
  auditRows = Number(await one(ownerUrl, 'select max(seq) from audit_entry'));
  head = Number(await one(ownerUrl, 'select seq from event_counter'));
  before = await photographTables(ownerUrl, auditRows);
  surroundings = await describeSurroundings(ownerUrl);
  await kept.cluster.postgres.stop();
  writeFileSync(join(kept.cluster.dataDir, 'secret.key'), 'x');
  for (const name of ['whole.zst', 'whole.tar.gz']) {
    const made = await run(['backup', '--out', name]);
    if (made.code !== 0 || !made.said.includes('secret.key')) throw new Error(made.said);
  }
}, 600_000);
afterAll(async () => {
  await kept?.close();
  await outside?.close();
  closeLoopbackServers();
});

/** What holds after every restore, of whichever kind of database into whichever. */
async function expectRestored(url: { ownerUrl: string; appUrl: string }, result: CommandResult): Promise<void> {
  expect(result.code, result.said).toBe(0);
  expect(JSON.parse(result.out)).toMatchObject({ isIntact: true, audit: { isIntact: true } });
  expect(await photographTables(url.ownerUrl, auditRows)).toEqual(before);
  expect(await describeSurroundings(url.ownerUrl)).toEqual(surroundings);
  expect(await ask(url.ownerUrl, 'select * from session')).toEqual([]);
}

describe('a backup of the database that comes along', () => {
  it('is readable by its owner alone, and leaves no half file beside it', () => {
    expect(statSync(file('whole.zst')).mode & 0o777).toBe(0o600);
    expect(existsSync(file('whole.zst.part'))).toBe(false);
  });

  it.each(['whole.zst', 'whole.tar.gz'])('brings an emptied folder back, row by row, from %s', async (name) => {
    await kept.cluster.postgres.stop();
    rmSync(join(kept.cluster.dataDir, 'cluster'), { recursive: true });
    const result = await run(['restore', '--from', name]);
    expect(result.said).toContain('secret.key');
    await expectRestored(await kept.cluster.restart(), result);
  });

  it('lets the product go on where it stood: new ids, a whole chain, browsers that fetch everything anew', async () => {
    const app = await startTestApp({ database: kept.cluster.postgres });
    try {
      const last = BigInt(String(await one(app.ownerUrl, 'select max(id) from mention')));
      const taken = await app.get(IngestService).accept({ sourceId: 2, lines: [neutralPost('after-restore', 'ミナモ'), neutralPost('post1', 'ミナモの話を直した')], keepsOnlyMatches: false, position: null });
      expect(taken).toMatchObject({ added: 1 });
      expect(BigInt(String(await one(app.ownerUrl, `select id from mention where external_id = 'after-restore'`)))).toBeGreaterThan(last);
      expect(await app.get(AuditReader).verify()).toMatchObject({ isIntact: true });
      expect(await one(app.ownerUrl, `select act from audit_entry where act = 'backup.restored' limit 1`)).toBe('backup.restored');
      expect(await app.get(EventLog).head()).toBeGreaterThan(head + 5_000);
      expect(await app.get(EventLog).floor()).toBeGreaterThan(head + 5_000);
    } finally {
      await app.close();
    }
  });

  it('is not put into an installation in use unless told, and then replaces it whole', async () => {
    await kept.cluster.postgres.stop();
    const refused = await run(['restore', '--from', 'whole.zst']);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.said).toContain('--replace');
    const url = await kept.cluster.restart();
    expect(await one(url.ownerUrl, `select count(*)::int from mention where external_id = 'after-restore'`)).toBe(1);
    await url.stop();
    await expectRestored(await kept.cluster.restart().then(async (again) => {
      await again.stop();
      const replaced = await run(['restore', '--from', 'whole.zst', '--replace']);
      expect(replaced.code, replaced.said).toBe(0);
      return kept.cluster.restart();
    }), { code: 0, out: '{"isIntact":true,"audit":{"isIntact":true}}', said: '' });
  });

  it('is not put under a running server', async () => {
    const refused = await run(['restore', '--from', 'whole.zst', '--replace']);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('is using the data folder');
  });
});

describe('moving', () => {
  it('from the database that comes along to an outside server works over TCP, with its two roles', async () => {
    outside = await startPrivateCluster({ migrated: false });
    const { ownerUrl, appUrl } = outside.postgres;
    const environment = { DATABASE_URL: await reachByTcp(appUrl), DATABASE_OWNER_URL: await reachByTcp(ownerUrl) };
    await expectRestored(outside.postgres, await run(['restore', '--from', 'whole.zst'], environment));
    await expect(ask(appUrl, 'delete from audit_entry')).rejects.toThrow('permission denied');
    await expect(ask(ownerUrl, 'delete from audit_entry')).rejects.toThrow('append-only');
  });

  it('from an outside server back to the one that comes along works as well', async () => {
    const environment = { DATABASE_URL: await reachByTcp(outside.postgres.appUrl), DATABASE_OWNER_URL: await reachByTcp(outside.postgres.ownerUrl) };
    const made = await run(['backup', '--out', 'outside.zst'], environment);
    expect(made.code, made.said).toBe(0);
    await kept.cluster.postgres.stop();
    rmSync(join(kept.cluster.dataDir, 'cluster'), { recursive: true });
    await expectRestored(await kept.cluster.restart().then(async (fresh) => {
      await fresh.stop();
      const restored = await run(['restore', '--from', 'outside.zst']);
      expect(restored.code, restored.said).toBe(0);
      return kept.cluster.restart();
    }), { code: 0, out: '{"isIntact":true,"audit":{"isIntact":true}}', said: '' });
  });

  it('does not begin while others are connected, and leaves tables of another program alone', async () => {
    const environment = { DATABASE_URL: outside.postgres.appUrl, DATABASE_OWNER_URL: outside.postgres.ownerUrl };
    const app = await startTestApp({ database: outside.postgres });
    const refused = await run(['restore', '--from', 'whole.zst', '--replace'], environment);
    await app.close();
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/\d+ other connections use this database/);
    const superUrl = outside.postgres.ownerUrl.replace('hinomi_owner', 'hinomi_super').replace('/hinomi?', '/postgres?');
    await ask(superUrl, 'create database other owner hinomi_owner');
    const otherUrl = outside.postgres.ownerUrl.replace('/hinomi?', '/other?');
    await ask(otherUrl, 'create table invoice as select 1 as n');
    const foreign = await run(['restore', '--from', 'whole.zst', '--replace'], { DATABASE_URL: otherUrl });
    expect(foreign.code).toBe(1);
    expect(foreign.said).toContain('tables of another program');
    expect(await ask(otherUrl, 'select n from invoice')).toEqual([{ n: 1 }]);
  });
});

it('the file is what its ending says', () => {
  expect(readFileSync(file('whole.tar.gz')).subarray(0, 2).toString('hex')).toBe('1f8b');
  expect(readFileSync(file('whole.zst')).subarray(0, 4).toString('hex')).toBe('28b52ffd');
});
