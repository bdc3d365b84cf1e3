import { appendFileSync, chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseStartError, explainFolderError } from './database-start-error.js';
import type { Placement } from './choose-placement.js';
import { programPath } from './postgres-binaries.js';
import { runProgram } from './run-program.js';
import { SETTINGS_FILE } from './server-settings.js';

/** The role initdb makes; used by the launcher only. */
export const SUPERUSER = 'hinomi_super';

/** Folder of PostgreSQL's own files. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'cluster');
}

/**
 * Creates the cluster unless it exists. It is made in a second folder and moved into place, so a
 * power cut leaves either no cluster or a whole one. Throws DatabaseStartError for a cluster of
 * another major version.
 */
export async function initialiseCluster(place: Placement): Promise<void> {
  const cluster = clusterFolder(place.dataDir);
  if (existsSync(cluster)) {
    checkMajorVersion(cluster, place.version);
    return;
  }
  const draft = `${cluster}.new`;
  prepareDraft(draft, place);
  await runInitdb(draft, place);
  appendFileSync(join(draft, 'postgresql.conf'), `\ninclude '${SETTINGS_FILE}'\n`);
  renameSync(draft, cluster);
}

function prepareDraft(draft: string, { account, dataDir }: Placement): void {
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    chmodSync(draft, 0o700);
    if (account !== undefined) chownSync(draft, account.uid, account.gid);
  } catch (error) {
    throw explainFolderError(error, dataDir);
  }
}

async function runInitdb(draft: string, { account, binaries, dataDir }: Placement): Promise<void> {
  const outcome = await runProgram(
    programPath(binaries, 'initdb'),
    // The socket lies in a folder of mode 0700, so whoever reaches it may come in; nothing listens on TCP.
    ['-D', draft, '-U', SUPERUSER, '-E', 'UTF8', '--locale=C', '--auth-local=trust', '--auth-host=reject', '--no-instructions'],
    account,
  );
  if (outcome.code === 0) return;
  rmSync(draft, { recursive: true, force: true });
  throw explainInitdb(outcome.stderr, dataDir, account?.uid ?? process.getuid?.());
}

function explainInitdb(stderr: string, dataDir: string, uid: number | undefined): DatabaseStartError {
  if (stderr.includes('could not look up effective user ID')) {
    return new DatabaseStartError(
      `User ${uid} has no entry in the user table, which the bundled PostgreSQL needs. Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server.`,
      `ユーザー ${uid} がユーザー一覧に登録されていないため、同梱の PostgreSQL を使えません。DATABASE_URL と DATABASE_OWNER_URL を指定してください。`,
    );
  }
  const reason = stderr.trim().split('\n').find((line) => line.includes('error')) ?? stderr.trim();
  return new DatabaseStartError(
    `The database could not be created in ${dataDir}: ${reason}`,
    `${dataDir} にデータベースを作成できませんでした。`,
  );
}

function checkMajorVersion(cluster: string, version: string): void {
  const found = readMajorVersion(cluster);
  const wanted = version.split('.', 1)[0];
  if (found === wanted) return;
  throw new DatabaseStartError(
    `The data folder ${cluster} was written by PostgreSQL ${found}, the bundled one is ${wanted}. Start the Hinomi release that wrote it and export, or set DATA_DIR to another folder.`,
    `データフォルダ ${cluster} は PostgreSQL ${found} のものですが、同梱版は ${wanted} です。作成した版の Hinomi で書き出すか、DATA_DIR に別のフォルダを指定してください。`,
  );
}

function readMajorVersion(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw explainFolderError(error, cluster) === error
      ? new DatabaseStartError(`The folder ${cluster} holds no PostgreSQL data.`, `フォルダ ${cluster} に PostgreSQL のデータがありません。`, { cause: error })
      : explainFolderError(error, cluster);
  }
}
