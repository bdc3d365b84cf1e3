import { execFileSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../server/src/platform/database/embedded/start-embedded-postgres.js';
import { makeClusterFolder, openPlacesBeside } from '../../support/cluster.js';
import { startPostgresChild, type PostgresChild } from './postgres-child.js';

export const log = (): void => undefined;

/** What the tests of a file have started; each is undone after its test, the last one first. */
export const cleanups: (() => unknown)[] = [];

/** For afterEach. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
}

export function newFolder(): string {
  const folder = makeClusterFolder();
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function newDataDir(): string {
  return join(newFolder(), 'data');
}

export async function start(dataDir: string, openPlaces = openPlacesBeside(dataDir)): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log, openPlaces });
  cleanups.push(() => postgres.stop());
  return postgres;
}

export function startChild(order: { dataDir: string; uid?: number | undefined }): PostgresChild {
  const child = startPostgresChild(order);
  cleanups.push(() => child.kill());
  return child;
}

/** Opens a connection of its own for one statement. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

export async function waitUntil(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('the awaited state did not come');
    await sleep(20);
  }
}

/** The user a process runs as. */
export function owner(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  // Small Linux images have no ps.
  if (process.platform === 'linux') return statSync(`/proc/${pid}`).uid;
  return Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }));
}
