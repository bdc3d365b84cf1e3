import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './run-program.js';

/** The account that exists on every Linux without being created, and owns nothing. */
const NOBODY: Account = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root. So root hands it to the owner of the data folder (or, before
 * that exists, of the folder it will lie in), and where that is root too, to nobody. Undefined for
 * an ordinary user: everything runs as that user.
 */
export function chooseAccount(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = [join(dataDir, 'cluster'), dataDir].map(readOwner).find((found) => found !== undefined) ?? readOwner(nearestExisting(dataDir));
  return owner === undefined || owner.uid === 0 ? NOBODY : owner;
}

/** Whether the account may pass through every folder down to this one (or to where it will be made). */
export function canReach(folder: string, account: Account): boolean {
  for (let path = nearestExisting(folder); ; path = dirname(path)) {
    const { uid, gid, mode } = statSync(path);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** The folder itself, or the closest one above it that exists. */
export function nearestExisting(folder: string): string {
  let path = folder;
  while (readOwner(path) === undefined && path !== dirname(path)) path = dirname(path);
  return path;
}

function readOwner(path: string): Account | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}
