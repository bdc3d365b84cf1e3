import { closeSync, mkdirSync, chownSync, openSync, readSync, fstatSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Placement } from './choose-placement.js';
import { DatabaseStartError } from './database-start-error.js';
import { askServer, composeUrl } from './connect-as.js';
import { clusterFolder, SUPERUSER } from './initialise-cluster.js';
import { isPostmasterAlive, readPostmaster, removeDeadPostmasterFiles, type Postmaster } from './postmaster-file.js';
import { programPath } from './postgres-binaries.js';
import { runProgram } from './run-program.js';

const ATTEMPTS = 20;
const PAUSE_MS = 250;
/** Replaying the log of a large database after a power cut takes minutes. */
const LONGEST_START_MS = 15 * 60_000;
const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

/** A server of this cluster that takes connections; reuses one left by a killed Hinomi, else starts one. */
export async function runPostmaster(place: Placement, log: (line: string) => void): Promise<Postmaster> {
  const cluster = clusterFolder(place.dataDir);
  const deadline = Date.now() + LONGEST_START_MS;
  for (let attempt = 0; attempt < ATTEMPTS && Date.now() < deadline; attempt += 1) {
    const running = await findRunning(cluster, deadline);
    if (running !== undefined) {
      if (attempt === 0) log(`using the PostgreSQL that is already running (process ${running.pid})`);
      return running;
    }
    removeDeadPostmasterFiles(cluster);
    if (await startServer(place)) {
      const started = await findRunning(cluster, deadline);
      if (started !== undefined) return started;
    }
    await sleep(PAUSE_MS);
  }
  const reason = readLogEnd(logFile(cluster));
  throw new DatabaseStartError(`PostgreSQL did not start: ${reason}`, `PostgreSQL を起動できませんでした。ログ: ${logFile(cluster)}`);
}

/** Stops a server and waits for its end; running transactions are rolled back, nothing acknowledged is lost. */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its emergency stop, which the next start repairs.
  for (const [signal, patienceMs] of [['SIGINT', 60_000], ['SIGQUIT', 10_000]] as const) {
    if (!isPostmasterAlive(cluster, pid)) return;
    signalProcess(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (isPostmasterAlive(cluster, pid) && Date.now() < deadline) await sleep(20);
  }
}

/** Sends a signal; a process that has just ended is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function findRunning(cluster: string, deadline: number): Promise<Postmaster | undefined> {
  while (Date.now() < deadline) {
    const found = readPostmaster(cluster);
    if (found === undefined || found.socketDir === '') return undefined;
    const answer = await askServer(composeUrl(found, SUPERUSER, 'postgres'));
    if (answer === 'ready') return found;
    if (answer === 'silent' && !isPostmasterAlive(cluster, found.pid)) return undefined;
    await sleep(PAUSE_MS);
  }
  return undefined;
}

/** pg_ctl gives the server a session of its own, so Ctrl-C on Hinomi's terminal does not reach it. */
async function startServer(place: Placement): Promise<boolean> {
  const cluster = clusterFolder(place.dataDir);
  const file = prepareLog(cluster, place);
  const outcome = await runProgram(
    programPath(place.binaries, 'pg_ctl'),
    ['start', '-w', '-t', '30', '-s', '-D', cluster, '-l', file],
    place.account,
  );
  return outcome.code === 0;
}

function logFile(cluster: string): string {
  return join(cluster, 'log', 'server.log');
}

/** Keeps one older log file, so that the log cannot fill the disk over years. */
function prepareLog(cluster: string, { account }: Placement): string {
  const file = logFile(cluster);
  const made = mkdirSync(join(cluster, 'log'), { recursive: true, mode: 0o700 });
  if (made !== undefined && account !== undefined) chownSync(made, account.uid, account.gid);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
  return file;
}

/** The last complaint of the server, on one line. */
function readLogEnd(file: string): string {
  try {
    const handle = openSync(file, 'r');
    const size = fstatSync(handle).size;
    const bytes = Buffer.alloc(Math.min(size, 4096));
    readSync(handle, bytes, 0, bytes.length, size - bytes.length);
    closeSync(handle);
    const lines = bytes.toString('utf8').trim().split('\n');
    return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
  } catch {
    return `no log in ${file}`;
  }
}
