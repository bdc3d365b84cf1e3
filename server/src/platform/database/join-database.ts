import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';
import { choosePlacement } from './embedded/choose-placement.js';
import { composeUrl } from './embedded/connect-as.js';
import { DataFolderInUseError } from './embedded/database-start-error.js';
import { APP_ROLE, DATABASE } from './embedded/ensure-roles.js';
import { clusterFolder } from './embedded/initialise-cluster.js';
import { readPostmaster } from './embedded/postmaster-file.js';
import { openDatabase } from './open-database.js';
import type { OpenedDatabase } from './open-database.js';

/** For commands: the database of the server that runs, or, where none runs, the database opened for the command alone. */
export async function joinDatabase(config: Config, dataDir: string, log: Log): Promise<OpenedDatabase> {
  try {
    return await openDatabase(config, dataDir, log);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    const place = await choosePlacement(dataDir, (line) => log.info(line));
    const running = readPostmaster(clusterFolder(place.dataDir));
    if (running === undefined) throw error;
    return { appUrl: composeUrl(running, APP_ROLE, DATABASE), dataDir: place.dataDir, stop: () => Promise.resolve() };
  }
}
