import { choosePlacement, type Placement } from './choose-placement.js';
import { composeUrl } from './connect-as.js';
import { lockDataFolder, type DataFolderLock } from './data-folder-lock.js';
import { explainFolderError } from './database-start-error.js';
import { APP_ROLE, DATABASE, ensureRoles, OWNER_ROLE } from './ensure-roles.js';
import { clusterFolder, initialiseCluster } from './initialise-cluster.js';
import { isPostmasterAlive, type Postmaster } from './postmaster-file.js';
import { runPostmaster, signalProcess, stopPostmaster } from './run-postmaster.js';
import { composeSettings, readUsableMemory, writeSettings } from './server-settings.js';
import { chooseSocketFolder } from './socket-folder.js';

/** The product's own database server. */
export type EmbeddedPostgres = {
  /** Address for the role that migrates; it owns the database. */
  readonly ownerUrl: string;
  /** Address for the role the product works with. */
  readonly appUrl: string;
  /** Folder the data lies in; another than asked for where that one lies in a closed home. */
  readonly dataDir: string;
  /** Process number of the database server. */
  readonly pid: number;
  /** Ends the server and frees the data folder; further calls wait for the same end. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Where data is kept; made when missing. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Only as root: replaces the places for data and programs that the database's user cannot reach. */
  readonly openPlaces?: readonly string[];
};

/**
 * Starts PostgreSQL from the binaries that came with the packages, on a Unix socket only. A server
 * left by a killed Hinomi is taken over. Throws DatabaseStartError with words for the terminal,
 * DataFolderInUseError while another Hinomi works on the folder.
 */
export async function startEmbeddedPostgres({ dataDir, log, openPlaces }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await choosePlacement(dataDir, log, openPlaces);
  const lock = takeLock(place.dataDir);
  try {
    const postmaster = await prepareAndRun(place, log);
    return handOver(place, postmaster, lock);
  } catch (error) {
    lock.release();
    throw explainFolderError(error, place.dataDir);
  }
}

function takeLock(dataDir: string): DataFolderLock {
  try {
    return lockDataFolder(dataDir);
  } catch (error) {
    throw explainFolderError(error, dataDir);
  }
}

async function prepareAndRun(place: Placement, log: (line: string) => void): Promise<Postmaster> {
  await initialiseCluster(place);
  const cluster = clusterFolder(place.dataDir);
  writeSettings(cluster, composeSettings(chooseSocketFolder(cluster, place.account), readUsableMemory()));
  const postmaster = await runPostmaster(place, log);
  await ensureRoles(postmaster);
  return postmaster;
}

function handOver(place: Placement, postmaster: Postmaster, lock: DataFolderLock): EmbeddedPostgres {
  const cluster = clusterFolder(place.dataDir);
  // Also for an end without stop(): only kill -9 of Hinomi leaves the server behind.
  const endWithProcess = (): void => {
    if (isPostmasterAlive(cluster, postmaster.pid)) signalProcess(postmaster.pid, 'SIGINT');
  };
  process.once('exit', endWithProcess);
  let stopping: Promise<void> | undefined;
  return {
    ownerUrl: composeUrl(postmaster, OWNER_ROLE, DATABASE),
    appUrl: composeUrl(postmaster, APP_ROLE, DATABASE),
    dataDir: place.dataDir,
    pid: postmaster.pid,
    stop() {
      stopping ??= stopPostmaster(cluster, postmaster.pid).finally(() => {
        process.removeListener('exit', endWithProcess);
        lock.release();
      });
      return stopping;
    },
  };
}
