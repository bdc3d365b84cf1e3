import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess } from './process-identity.js';

const PID_FILE = 'postmaster.pid';

/** What a database server wrote about itself into its folder. */
export type Postmaster = { readonly pid: number; readonly socketDir: string; readonly port: number };

/** Reads postmaster.pid; undefined when there is none or it is not complete yet. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(join(cluster, PID_FILE));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '' };
}

/** Whether the process is a running server of this cluster: not a zombie, not a stranger with the same number. */
export function isPostmasterAlive(cluster: string, pid: number): boolean {
  const found = identifyProcess(pid);
  return found !== undefined && !found.isZombie && found.commandLine.includes(cluster);
}

/**
 * Removes pid files that PostgreSQL itself would take for a running server although their process
 * is a zombie or another program. Children left by the dead server are still noticed at start, by
 * the shared memory they hold.
 */
export function removeDeadPostmasterFiles(cluster: string): void {
  const { pid, socketDir, port } = readPostmaster(cluster) ?? {};
  if (pid === undefined || isPostmasterAlive(cluster, pid)) return;
  rmSync(join(cluster, PID_FILE), { force: true });
  const socketLock = join(socketDir || cluster, `.s.PGSQL.${port}.lock`);
  if (readLines(socketLock)[0] === String(pid)) rmSync(socketLock, { force: true });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
