import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { channels } from '@hinomi/shared/vocabulary/channel';
import { AuditService } from '../govern/audit/audit.service.js';
import { ImportFileError, readImportFile } from '../listen/collect/import-file.reader.js';
import { ImportPartService } from '../listen/import/import-part.service.js';
import { IngestService } from '../listen/ingest/ingest.service.js';
import { Database } from '../platform/database/database.js';
import { CommandError } from './command.js';
import type { Command } from './command.js';
import { storeImport } from './store-import.js';
import type { ImportOrder, ImportRooms } from './store-import.js';
import { withRooms } from './with-rooms.js';

const usage = 'import FILE [--source NAME] [--map FILE]';
type Order = ImportOrder & { path: string; mapPath: string | null };

/** Stores mentions of a file, beside a running server or alone; a second run adds nothing. */
export const importCommand: Command = {
  name: 'import',
  usage: `${usage}   store mentions of a CSV or NDJSON file`,
  async run(args, io) {
    const order = readArguments(args, io.folder);
    try {
      // The file is opened first: one that cannot be read should not start a database.
      const parts = await readImportFile(order.path, order.mapPath, channels.find((channel) => channel === order.source) ?? null);
      const sum = await withRooms((app) => {
        const rooms: ImportRooms = { database: app.get(Database), ingest: app.get(IngestService), parts: app.get(ImportPartService), audit: app.get(AuditService) };
        return storeImport(parts, order, rooms, io);
      });
      await io.out(`${JSON.stringify(sum)}\n`);
      return 0;
    } catch (error) {
      throw error instanceof ImportFileError ? new CommandError(`${order.file}: ${error.message}`) : error;
    }
  },
};

function readArguments(args: readonly string[], folder: string): Order {
  const { values, positionals } = parse(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.source?.trim() === '') throw new CommandError(`usage: ${usage}`);
  return { file, path: resolve(folder, file), mapPath: values.map === undefined ? null : resolve(folder, values.map), source: values.source?.trim() ?? null };
}

function parse(args: readonly string[]): { values: { source?: string | undefined; map?: string | undefined }; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { source: { type: 'string' }, map: { type: 'string' } } });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message.split('\n', 1)[0]! : String(error));
  }
}
