import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DatabaseStartError } from '../../server/src/platform/database/embedded/database-start-error.js';
import { copyBinaries } from '../../server/src/platform/database/embedded/open-place.js';
import { findPostgresBinaries, readPostgresVersion } from '../../server/src/platform/database/embedded/postgres-binaries.js';
import { canReach } from '../../server/src/platform/database/embedded/server-account.js';
import { startEmbeddedPostgres } from '../../server/src/platform/database/embedded/start-embedded-postgres.js';
import { cleanups, cleanUp, newDataDir, newFolder, owner, start, startChild } from './processes/postgres-fixture.js';

afterEach(cleanUp);

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
/** Whether a user without rights may run the installed programs where they lie. */
const isCheckoutOpen = !isRoot || canReach(findPostgresBinaries().root, { uid: NOBODY, gid: NOBODY });

describe('a folder or machine that cannot work', () => {
  test('a data folder of another major version is refused and left as it is', async () => {
    const dataDir = newDataDir();
    await (await start(dataDir)).stop();
    const file = join(dataDir, 'cluster', 'PG_VERSION');
    writeFileSync(file, '17\n');
    await expect(start(dataDir)).rejects.toThrow(/written by PostgreSQL 17, the bundled one is 18/);
    expect(readFileSync(file, 'utf8')).toBe('17\n');
    expect(existsSync(join(dataDir, 'hinomi.lock'))).toBe(false);
  });

  test('a folder that cannot be written is refused in one clear line a language', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o555);
    const refusal = await startChild({ dataDir: join(folder, 'data'), uid: isRoot ? NOBODY : undefined }).next();
    expect(refusal).toMatchObject({ event: 'refused', name: 'DatabaseStartError' });
    expect(refusal.message).toContain(isCheckoutOpen ? 'cannot be written (EACCES)' : 'No bundled PostgreSQL runs');
    expect(refusal.message?.split('\n')).toHaveLength(2);
  });

  test('a file in the place of the folder is refused', async () => {
    const file = join(newFolder(), 'data');
    writeFileSync(file, '');
    await expect(start(file)).rejects.toBeInstanceOf(DatabaseStartError);
  });

  test.each(['"quoted"', '$HOME', '`id`', 'back\\slash'])('a path with %s, which a shell would act on, is refused', async (name) => {
    await expect(start(join(newFolder(), name))).rejects.toBeInstanceOf(DatabaseStartError);
  });

  test('a machine without bundled programs is sent to DATABASE_URL', () => {
    expect(() => findPostgresBinaries('plan9', 'mips')).toThrow(/DATABASE_URL/);
  });

  test('a user unknown to the system is sent to DATABASE_URL; an ordinary user needs no other account', async () => {
    const dataDir = newDataDir();
    mkdirSync(dataDir);
    if (isRoot) chownSync(dataDir, 54_321, 54_321);
    const outcome = await start(dataDir, [newFolder()]).then(() => 'started', String);
    expect(outcome).toMatch(isRoot ? /User 54321 has no entry.*DATABASE_URL/ : /^started$/);
    expect(existsSync(join(dataDir, 'cluster.new'))).toBe(false);
  });
});

describe('the user who runs the database', () => {
  test('for root it is nobody, never root; for everybody else it is that user', async () => {
    const postgres = await start(newDataDir());
    expect(owner(postgres.pid)).toBe(isRoot ? NOBODY : process.getuid?.());
  });

  test('an ordinary user starts and ends it without any privilege', async () => {
    const folder = newFolder();
    const uid = isRoot ? NOBODY : undefined;
    if (isRoot) chownSync(folder, NOBODY, NOBODY);
    const child = startChild({ dataDir: join(folder, 'data'), uid });
    const said = await child.next();
    child.order('stop');
    const last = await child.next();
    // A child that gave up root's rights cannot run programs in root's closed home; it must say so.
    const expected = isCheckoutOpen ? ['ready', uid ?? process.getuid?.(), 'stopped'] : ['refused', undefined, 'ended'];
    expect([said.event, owner(said.pid), last.event]).toEqual(expected);
  });

  test('data in a closed home goes to an open place for root, and says so; for its owner it stays', async () => {
    const home = newFolder();
    chmodSync(home, 0o700);
    const open = newFolder();
    const lines: string[] = [];
    const postgres = await startEmbeddedPostgres({ dataDir: join(home, 'data'), log: (line) => lines.push(line), openPlaces: [open] });
    cleanups.push(() => postgres.stop());
    expect(existsSync(join(home, 'data', 'cluster'))).toBe(!isRoot);
    expect(lines.some((line) => line.includes(`the data is kept in ${open}`))).toBe(isRoot);
    expect(decodeURIComponent(postgres.appUrl)).toContain(isRoot ? open : home);
  });

  test('programs in a closed home run from a copy everybody may read', async () => {
    const open = newFolder();
    const version = await readPostgresVersion(findPostgresBinaries(), undefined);
    const copy = copyBinaries(findPostgresBinaries(), open, version ?? '');
    const account = isRoot ? { uid: NOBODY, gid: NOBODY } : undefined;
    expect(await readPostgresVersion(copy, account)).toBe(version);
    expect(copyBinaries(findPostgresBinaries(), open, version ?? '')).toEqual(copy);
    const libraries = readdirSync(join(copy.root, 'lib')).map((name) => realpathSync(join(copy.root, 'lib', name)));
    expect(libraries.filter((path) => !path.startsWith(realpathSync(open)))).toEqual([]);
    chmodSync(open, 0o700);
    expect(await readPostgresVersion(copy, account)).toBe(isRoot ? undefined : version);
    chmodSync(open, 0o755);
    chmodSync(copy.root, 0o777);
    expect(() => copyBinaries(findPostgresBinaries(), open, version ?? '')).toThrow(/can be changed by other users/);
  });
});
