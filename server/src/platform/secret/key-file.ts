import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSecretKeys } from './secret-keys.js';

const ownerOnly = 0o600;

function readKeys(path: string): Buffer[] | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
  const keys = parseSecretKeys(text.trim());
  if (keys === null) throw new Error(`${path} holds no key of 32 bytes. Restore it from a backup, or set SECRET_KEY.`);
  return keys;
}

/**
 * The keys of `secret.key` in this folder; makes the file, for its owner alone, where there is none. Of two processes
 * that make it at once both get the key of the first.
 */
export function readOrMakeKeys(folder: string): Buffer[] {
  const path = join(folder, 'secret.key');
  const known = readKeys(path);
  if (known !== null) return known;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: ownerOnly, flag: 'wx' });
  try {
    // A link appears whole and never replaces what is there.
    linkSync(draft, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKeys(path) ?? readOrMakeKeys(folder);
}
