import { existsSync, lstatSync, mkdirSync, chownSync, accessSync, constants, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseStartError, explainFolderError } from './database-start-error.js';
import { copyBinaries, findOpenPlace, openDataFolder } from './open-place.js';
import { findPostgresBinaries, noBinariesError, readPostgresVersion, type PostgresBinaries } from './postgres-binaries.js';
import { canReach, chooseAccount } from './server-account.js';
import type { Account } from './run-program.js';

/** Who runs PostgreSQL, from which programs, on which folder. */
export type Placement = {
  readonly account: Account | undefined;
  readonly binaries: PostgresBinaries;
  /** Version of the binaries, such as `18.4`. */
  readonly version: string;
  /** Holds `cluster` and the lock; differs from the wished one only when that lies in a closed home. */
  readonly dataDir: string;
};

/** Decides user, programs and folder, and makes the folder. `openPlaces` replaces the places for closed homes. */
export async function choosePlacement(
  wishedDir: string,
  log: (line: string) => void,
  openPlaces?: readonly string[],
): Promise<Placement> {
  const wished = resolve(wishedDir);
  refuseFile(wished);
  refuseShellCharacters(wished);
  const account = chooseAccount(wished);
  const home = findPostgresBinaries();
  refuseShellCharacters(home.root);
  const version = await readPostgresVersion(home, undefined);
  if (version === undefined) throw noBinariesError(`${process.platform}-${process.arch}: not executable`);
  if (account === undefined) {
    return { account, binaries: home, version, dataDir: makeDataFolder(wished, undefined) };
  }
  const binaries = await reachableBinaries(home, version, account, openPlaces);
  const dataDir = canReach(wished, account) ? wished : openDataFolder(findOpenPlace(openPlaces), wished);
  if (binaries !== home) log(`PostgreSQL runs as user ${account.uid}, which cannot enter ${home.root}; using the copy in ${binaries.root}`);
  if (dataDir !== wished) log(`PostgreSQL runs as user ${account.uid}, which cannot enter ${wished}; the data is kept in ${dataDir}`);
  return { account, binaries, version, dataDir: makeDataFolder(dataDir, account) };
}

async function reachableBinaries(
  home: PostgresBinaries,
  version: string,
  account: Account,
  openPlaces: readonly string[] | undefined,
): Promise<PostgresBinaries> {
  if ((await readPostgresVersion(home, account)) !== undefined) return home;
  const copy = copyBinaries(home, findOpenPlace(openPlaces), version);
  if ((await readPostgresVersion(copy, account)) === undefined) throw noBinariesError(`user ${account.uid}: ${copy.root} not executable`);
  return copy;
}

/** pg_ctl hands its paths to a shell between double quotes, in which these characters act. */
const ACTS_IN_SHELL = /["$`\\\n]/;

/** Also a file on the way to the folder: as root it would else be taken for a closed home, and the data kept elsewhere. */
function refuseFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return refuseFile(dirname(path));
  if (found.isDirectory()) return;
  throw new DatabaseStartError(`${path} is a file; the data needs a folder.`, `${path} はファイルです。データにはフォルダが必要です。`);
}

function refuseShellCharacters(path: string): void {
  if (!ACTS_IN_SHELL.test(path)) return;
  throw new DatabaseStartError(
    `PostgreSQL cannot work in ${JSON.stringify(path)}: the path has a quote, dollar sign, backtick or backslash. Use another folder (DATA_DIR).`,
    `${JSON.stringify(path)} のパスに引用符・$・\`・\\ があるため PostgreSQL を動かせません。別のフォルダ（DATA_DIR）を使ってください。`,
  );
}

/**
 * Makes the folder where it is missing and checks that this process can write it. Answers its path
 * without links: a running server is recognised by the path it was started with.
 */
function makeDataFolder(dataDir: string, account: Account | undefined): string {
  try {
    const first = mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    if (first !== undefined && account !== undefined) handToOwnerAbove(first, dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    if (existsSync(join(dataDir, 'cluster'))) accessSync(join(dataDir, 'cluster'), constants.W_OK | constants.X_OK);
    const real = realpathSync(dataDir);
    refuseShellCharacters(real);
    return real;
  } catch (error) {
    throw explainFolderError(error, dataDir);
  }
}

/** New folders in a user's checkout belong to that user, so that a later start without root works too. */
function handToOwnerAbove(first: string, last: string): void {
  const { uid, gid } = lstatSync(dirname(first));
  for (let path = last; path.length >= first.length; path = dirname(path)) chownSync(path, uid, gid);
}
