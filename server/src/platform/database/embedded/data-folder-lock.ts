import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderInUseError } from './database-start-error.js';
import { identifyProcess, readProcessSpace } from './process-identity.js';

/** Held by one Hinomi server for one data folder. */
export type DataFolderLock = { release(): void };

type LockHolder = { readonly pid: number; readonly startedAs: string; readonly space: string };

const FILE = 'hinomi.lock';
const HEARTBEAT_MS = 5_000;
/** Only for holders in another container, whose process cannot be looked at from here. */
const SILENT_MS = 20_000;

/**
 * Takes the lock of a data folder, or throws DataFolderInUseError while another living server
 * holds it. The database server has a lock of its own, but that one must not refuse a new Hinomi
 * which takes over the database of a killed one; hence this second lock, of the Node process.
 */
export function lockDataFolder(dataDir: string): DataFolderLock {
  const file = join(dataDir, FILE);
  const own = describeSelf();
  const draft = join(dataDir, `${FILE}.${process.pid}`);
  rmSync(draft, { force: true });
  writeFileSync(draft, own, { flag: 'wx' });
  try {
    while (!tryLink(draft, file)) removeIfStale(file, dataDir);
  } finally {
    rmSync(draft, { force: true });
  }
  return keepAlive(file, own);
}

function describeSelf(): string {
  const holder: LockHolder = {
    pid: process.pid,
    startedAs: identifyProcess(process.pid)?.startedAs ?? '',
    space: readProcessSpace(),
  };
  return JSON.stringify(holder);
}

/** A hard link either appears with its whole content or not at all. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function removeIfStale(file: string, dataDir: string): void {
  const content = readIfThere(file);
  if (content === undefined) return;
  const holder = parseHolder(content);
  if (holder !== undefined && isHolderAlive(holder, file)) throw new DataFolderInUseError(dataDir, holder.pid);
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  // Somebody else may have replaced the stale lock between the look and the move: give it back.
  if (readFileSync(aside, 'utf8') !== content) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function isHolderAlive(holder: LockHolder, file: string): boolean {
  if (holder.space !== readProcessSpace()) return Date.now() - statSync(file).mtimeMs < SILENT_MS;
  const found = identifyProcess(holder.pid);
  return found !== undefined && !found.isZombie && found.startedAs === holder.startedAs;
}

function parseHolder(content: string): LockHolder | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, startedAs, space } = value as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof startedAs !== 'string' || typeof space !== 'string') return undefined;
    return { pid, startedAs, space };
  } catch {
    return undefined;
  }
}

function keepAlive(file: string, own: string): DataFolderLock {
  const isOurs = (): boolean => readIfThere(file) === own;
  const timer = setInterval(() => {
    const now = new Date();
    if (isOurs()) utimesSync(file, now, now);
  }, HEARTBEAT_MS);
  timer.unref();
  return {
    release() {
      clearInterval(timer);
      if (isOurs()) rmSync(file, { force: true });
    },
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
