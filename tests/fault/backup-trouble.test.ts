import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { IngestService } from '../../server/src/listen/ingest/ingest.service.ts';
import { readArchive } from '../../server/src/platform/database/backup/archive-reader.ts';
import { restoreBackup } from '../../server/src/platform/database/backup/restore-backup.ts';
import type { RestoreResult } from '../../server/src/platform/database/backup/restore-backup.ts';
import { allMigrations } from '../../server/migrations/all-migrations.ts';
import { Retention1763800000011 } from '../../server/migrations/0011-retention.ts';
import { openOwner } from '../../server/src/platform/database/migrate.ts';
import { writeBackup } from '../../server/src/platform/database/backup/write-backup.ts';
import type { BackupResult } from '../../server/src/platform/database/backup/write-backup.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { createTestDatabase } from '../support/database-copy.ts';
import type { TestDatabase } from '../support/database-copy.ts';
import { eventually } from '../support/eventually.ts';
import { brandPosts } from '../support/neutral-posts.ts';
import { runHinomi } from './processes/hinomi-command.ts';
import { fillApp, photographTables } from './processes/kept-installation.ts';
import { ask } from './processes/postgres-fixture.ts';
import { buildServer } from './processes/product.ts';

vi.setConfig({ testTimeout: 300_000 });
const built = fileURLToPath(new URL('../../server/dist/platform/database/backup/restore-backup.js', import.meta.url));
/** A restore in a process of its own, which tells each step, so that it can be ended in the middle. */
const restoring = `const [file, ownerUrl, appUrl] = process.argv.slice(1);
  const { restoreBackup } = await import(${JSON.stringify(built)});
  await restoreBackup({ file, ownerUrl, appUrl, replace: true, survivors: [], progress: (line) => process.stdout.write(line + '\\n') });`;

let app: TestApp;
let folder = '';
let sourceId = 0;
const targets: TestDatabase[] = [];
const file = (name: string): string => join(folder, name);
const backUp = (url: string, name: string, more: Partial<Parameters<typeof writeBackup>[0]> = {}): Promise<BackupResult> =>
  writeBackup({ url, file: file(name), product: '9.9.9', filesNotIncluded: [], progress: () => undefined, ...more });
const putBack = (target: { ownerUrl: string; appUrl: string }, name: string, replace = false): Promise<RestoreResult> =>
  restoreBackup({ file: file(name), ownerUrl: target.ownerUrl, appUrl: target.appUrl, replace, survivors: [], progress: () => undefined });
const appUrl = (): string => app.ownerUrl.replace('hinomi_owner', 'hinomi_app');

async function newTarget(): Promise<TestDatabase> {
  const target = await createTestDatabase();
  targets.push(target);
  return target;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hinomi-trouble-'));
  await buildServer();
  app = await startTestApp();
  sourceId = await fillApp(app, 400);
  await backUp(appUrl(), 'good.gz');
}, 300_000);
afterAll(async () => {
  await app?.close();
  for (const target of targets) await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** The tar of the good file with one change, packed again. */
function spoil(name: string, change: (tar: Buffer) => Buffer): void {
  writeFileSync(file(name), gzipSync(change(gunzipSync(readFileSync(file('good.gz'))))));
}
const replaceText = (from: string, to: string) => (tar: Buffer): Buffer => {
  const at = tar.indexOf(from);
  expect(at).toBeGreaterThan(0);
  return Buffer.concat([tar.subarray(0, at), Buffer.from(to), tar.subarray(at + Buffer.byteLength(from))]);
};

const bad: [what: string, write: (name: string) => void, said: RegExp][] = [
  ['a file of another program', (name) => writeFileSync(file(name), 'PGDMP something else'), /neither gzip nor zstd/],
  ['an empty file', (name) => writeFileSync(file(name), ''), /neither gzip nor zstd/],
  ['an archive of something else', (name) => writeFileSync(file(name), gzipSync('no tar at all')), /not a whole Hinomi backup/],
  ['a file cut off in the middle', (name) => writeFileSync(file(name), readFileSync(file('good.gz')).subarray(0, -2_000)), /not a whole Hinomi backup/],
  ['a file with one changed letter in its rows', (name) => spoil(name, replaceText('ミナモの話 post7', 'ミナモの話 post8')), /do not fit their checksum/],
  ['a file whose manifest was changed', (name) => spoil(name, (tar) => replaceText('"sequences"', '"sequencez"')(tar)), /manifest/],
  ['a file of a newer format', (name) => spoil(name, replaceText('"version": 1', '"version": 7')), /has format 7/],
  ['a file of a newer product', (name) => spoil(name, replaceText('Retention1763800000011', 'Retention9763800000013')), /newer Hinomi/],
  ['a file that is not there', () => undefined, /cannot be read/],
];

describe('a restore', () => {
  it.each(bad)('refuses %s before anything is touched', async (what, write, said) => {
    write(what);
    const target = await newTarget();
    const before = await photographTables(target.ownerUrl, 10);
    await expect(putBack(target, what, true)).rejects.toThrow(said);
    expect(await photographTables(target.ownerUrl, 10)).toEqual(before);
  });

  it('that is killed in the middle leaves the old state, and the next one succeeds', async () => {
    const target = await newTarget();
    await putBack(target, 'good.gz');
    await ask(target.ownerUrl, `update mention set text = 'the old state' where external_id = 'post3'`);
    const before = await photographTables(target.ownerUrl, 1_000);
    for (const moment of ['mention: ', 'building indexes', 'counting for the planner']) {
      const running = spawn(process.execPath, ['--input-type=module', '-e', restoring, '--', file('good.gz'), target.ownerUrl, target.appUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      running.stdout.setEncoding('utf8').on('data', (words: string) => {
        said += words;
        if (said.includes(moment)) running.kill('SIGKILL');
      });
      const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => { running.once('close', (one, two) => resolve([one, two])); });
      expect([code, signal], said).toEqual([null, 'SIGKILL']);
      // The server notices the lost connection by itself and takes everything back.
      await eventually(() => ask(target.ownerUrl, `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name <> '' or query like 'copy%'`), ([row]) => row?.['count'] === 0, 60_000);
      expect(await photographTables(target.ownerUrl, 1_000)).toEqual(before);
    }
    await putBack(target, 'good.gz', true);
    expect(await ask(target.ownerUrl, `select text from mention where external_id = 'post3'`)).toEqual([{ text: 'ミナモの話 post3' }]);
  });

  it('brings the backup of an older product up to date', async () => {
    const old = await newTarget();
    const owner = await openOwner(old.ownerUrl);
    const since = allMigrations.slice(allMigrations.indexOf(Retention1763800000011)).map(({ name }) => name);
    for (const _later of since) await owner.undoLastMigration({ transaction: 'each' });
    await owner.destroy();
    // What that product had instead of the list of what is left out.
    await ask(old.ownerUrl, 'create table volatile_table (name text); grant select on volatile_table to hinomi_app');
    await ask(old.ownerUrl, `insert into volatile_table values ('session'), ('volatile_table'), ('event')`);
    await ask(old.ownerUrl, `insert into topic (name, query) values ('古いトピック', '{}')`);
    await backUp(old.ownerUrl, 'old.zst');
    const target = await newTarget();
    const { migrated } = await putBack(target, 'old.zst');
    expect(migrated).toEqual(since);
    expect(await ask(target.ownerUrl, 'select name, (select post_days from retention_setting) as days from topic')).toEqual([{ name: '古いトピック', days: 180 }]);
    expect(await ask(target.appUrl, 'select count(*)::int as count from retention_setting')).toEqual([{ count: 1 }]);
  });
});

describe('a backup', () => {
  it('on a full disk leaves the old file as it was and no half one', async () => {
    writeFileSync(file('kept.zst'), 'the old backup');
    const environment = { DATABASE_URL: appUrl(), DATABASE_OWNER_URL: app.ownerUrl };
    const result = await runHinomi(['backup', '--out', 'kept.zst'], { folder, environment, fileLimit: 8 });
    expect(result.code, result.said).toBe(1);
    expect(result.said).toContain('No space is left');
    expect(readFileSync(file('kept.zst'), 'utf8')).toBe('the old backup');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('into a folder that cannot be written says so', async () => {
    await expect(backUp(appUrl(), 'no-such-folder/file.zst')).rejects.toThrow('cannot be written (ENOENT)');
  });

  it('that is stopped takes its half file back', async () => {
    const stopper = new AbortController();
    await expect(backUp(appUrl(), 'stopped.zst', { signal: stopper.signal, progress: () => stopper.abort(new Error('stopped')) })).rejects.toThrow('stopped');
    expect(existsSync(file('stopped.zst')) || existsSync(file('stopped.zst.part'))).toBe(false);
  });

  it('made while posts stream in is of one moment: every judged post is there, and every count fits', async () => {
    let isOver = false;
    let stored = 0;
    const pour = (async () => {
      for (let n = 0; !isOver; n += 1) {
        await app.get(IngestService).accept({ sourceId, lines: brandPosts(`stream${n}-`, 40), keepsOnlyMatches: false, position: null });
        stored += 40;
      }
    })();
    await eventually(() => stored, (count) => count > 200, 60_000);
    for (let n = 0; n < 3; n += 1) {
      await backUp(appUrl(), `busy${n}.zst`);
      await readArchive(file(`busy${n}.zst`));
    }
    isOver = true;
    await pour;
    for (let n = 0; n < 3; n += 1) {
      const target = await newTarget();
      await putBack(target, `busy${n}.zst`);
      const [row] = await ask(target.ownerUrl, `select (select count(*)::int from judgement j where not exists (select from mention m where m.id = j.mention_id)) as orphans,
        (select count(*) from mention where external_id like 'stream%') % 40 as partial, (select count(*)::int from mention where external_id like 'stream%') as posts`);
      expect(row).toMatchObject({ orphans: 0, partial: '0' });
      expect(Number(row?.['posts'])).toBeGreaterThan(0);
    }
  });
});
