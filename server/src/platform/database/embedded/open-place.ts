import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, chmodSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseStartError, explainFolderError } from './database-start-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';

/**
 * Where programs and data go when the account cannot reach them at home (a checkout under root's
 * closed home). /var/lib first: other users cannot prepare a trap there, and nothing sweeps it by age.
 */
const OPEN_PLACES = ['/var/lib/hinomi', '/var/tmp/hinomi'];

/** The first open place that can be made and belongs to root alone. */
export function findOpenPlace(places: readonly string[] = OPEN_PLACES): string {
  let last: unknown;
  for (const place of places) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
      refuseForeignFolder(place);
      return place;
    } catch (error) {
      last = explainFolderError(error, place);
    }
  }
  throw last;
}

/** Name of the folder that stands for a data folder which the account cannot reach. */
export function openDataFolder(place: string, dataDir: string): string {
  return join(place, `data-${shortHash(dataDir)}`);
}

/** Twelve characters that stay the same for the same text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Copies the binaries to the open place once; later starts find the copy. */
export function copyBinaries(binaries: PostgresBinaries, place: string, version: string): PostgresBinaries {
  const goal = join(place, `postgres-${version}`);
  if (!existsSync(goal)) {
    const draft = mkdtempSync(join(place, 'copy-'));
    // The libraries' links are relative; without this option they would point back into the closed folder.
    cpSync(realpathSync(binaries.root), draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    moveOrDrop(draft, goal);
  }
  refuseForeignFolder(goal);
  return { root: goal };
}

/** Of two servers that copy at the same time the second keeps the first one's copy. */
function moveOrDrop(draft: string, goal: string): void {
  try {
    renameSync(draft, goal);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(goal)) throw error;
  }
}

/** Programs in a folder that somebody else can write must not be run. */
function refuseForeignFolder(folder: string): void {
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return;
  throw new DatabaseStartError(
    `The folder ${folder} can be changed by other users. Remove it, or set DATABASE_URL.`,
    `フォルダ ${folder} は他のユーザーが変更できます。削除するか、DATABASE_URL を指定してください。`,
  );
}
