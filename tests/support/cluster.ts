import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseStartError } from '../../server/src/platform/database/embedded/database-start-error.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/src/platform/database/embedded/start-embedded-postgres.js';
import { migrate } from '../../server/src/platform/database/migrate.js';

/** A database server for one test only, which may kill and restart it. */
export type PrivateCluster = {
  readonly dataDir: string;
  /** The server as it was started last. */
  readonly postgres: EmbeddedPostgres;
  /** Starts a server on the same data again, after it was stopped or killed. */
  restart(): Promise<EmbeddedPostgres>;
  /** Stops the server and removes its data. */
  close(): Promise<void>;
};

const PREFIX = 'hinomi-test-';
const FORGOTTEN_MS = 60 * 60_000;

/** A fresh folder that the user who runs PostgreSQL for root can enter as well. */
export function makeClusterFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755);
  return folder;
}

/** Where root's database goes when the checkout or the folder is closed to its user: beside the data, never into the system. */
export function openPlacesBeside(dataDir: string): readonly string[] {
  return [join(dirname(dataDir), 'open')];
}

/** Starts a cluster of its own, with the same durability as the product's. `migrated: false` leaves the database empty. */
export async function startPrivateCluster({ migrated = true }: { migrated?: boolean } = {}): Promise<PrivateCluster> {
  const folder = makeClusterFolder();
  const dataDir = join(folder, 'data');
  const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir, log: () => undefined, openPlaces: openPlacesBeside(dataDir) });
  let postgres = await start();
  const close = async (): Promise<void> => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (migrated) await migrate({ ownerUrl: postgres.ownerUrl, appUrl: postgres.appUrl, log: () => undefined });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    dataDir,
    get postgres() {
      return postgres;
    },
    async restart() {
      await postgres.stop();
      postgres = await start();
      return postgres;
    },
    close,
  };
}

/** Stops and removes clusters of test runs that were killed; only those no living process holds, after an hour. */
export async function removeForgottenClusters(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > FORGOTTEN_MS) await removeForgotten(folder);
  }
}

async function removeForgotten(folder: string): Promise<void> {
  const dataDir = join(folder, 'data');
  try {
    // Taking it over is the way to stop a server that may still run on it.
    if (existsSync(join(dataDir, 'cluster'))) await (await startEmbeddedPostgres({ dataDir, log: () => undefined, openPlaces: openPlacesBeside(dataDir) })).stop();
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // In use by a longer run, of another user, or broken: none of this may fail the run that starts now.
    if (!(error instanceof DatabaseStartError)) process.emitWarning(`could not remove ${folder}: ${String(error)}`);
  }
}
