import { readdirSync } from 'node:fs';
import type { Config } from '../platform/config/config.js';

/** What the database itself puts beside its folder. */
const ofTheDatabase = /^hinomi\.lock|^\.|\.part$|\.(log|pid|zst|gz|tgz|tar)$/;

/** Files in the data folder that are no part of the database, such as keys: a backup of the database does not hold them. */
export function listKeyFiles(config: Config): string[] {
  try {
    return readdirSync(config.dataFolder, { withFileTypes: true }).filter((entry) => entry.isFile() && !ofTheDatabase.test(entry.name)).map((entry) => entry.name).toSorted();
  } catch {
    // No such folder: an outside database, and nothing kept beside it.
    return [];
  }
}
