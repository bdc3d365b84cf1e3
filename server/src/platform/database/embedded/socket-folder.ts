import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseStartError } from './database-start-error.js';
import { shortHash } from './open-place.js';
import type { Account } from './run-program.js';
import { canReach } from './server-account.js';

/** The kernel allows 107 bytes (macOS 103) for a socket's path; `/.s.PGSQL.5432` and its lock take 19. */
const LONGEST = 84;
/** Characters that need no quoting in PostgreSQL's list of socket folders. */
const PLAIN = /^[\w./+-]+$/;

/**
 * Folder of the socket, mode 0700: the cluster itself, or where its path is too long or holds
 * other characters, a folder in the system's temporary place named after the cluster.
 */
export function chooseSocketFolder(cluster: string, account: Account | undefined, temporary: string = tmpdir()): string {
  if (isUsable(cluster)) return cluster;
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const name = `hinomi-${shortHash(`${uid} ${cluster}`)}`;
  const candidates = [temporary, '/tmp'].filter((folder) => account === undefined || canReach(folder, account));
  const folder = candidates.map((parent) => join(parent, name)).find(isUsable) ?? join('/tmp', name);
  makePrivate(folder, uid, account);
  return folder;
}

function isUsable(folder: string): boolean {
  return Buffer.byteLength(folder) <= LONGEST && PLAIN.test(folder);
}

function makePrivate(folder: string, uid: number, account: Account | undefined): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
    chmodSync(folder, 0o700);
    if (account !== undefined) chownSync(folder, account.uid, account.gid);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0) return;
  throw new DatabaseStartError(
    `The socket folder ${folder} belongs to somebody else. Remove it, or set DATA_DIR to a shorter path.`,
    `ソケット用フォルダ ${folder} は他のユーザーのものです。削除するか、DATA_DIR に短いパスを指定してください。`,
  );
}
