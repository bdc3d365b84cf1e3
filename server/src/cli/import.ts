import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AuditService } from '../govern/audit/audit.service.js';
import { ImportFileError, readImportFile } from '../listen/ingest/import-file.js';
import type { ImportPart } from '../listen/ingest/import-file.js';
import { IngestService } from '../listen/ingest/ingest.service.js';
import { SourceService } from '../listen/source/source.service.js';
import { Database } from '../platform/database/database.js';
import { CommandError } from './command.js';
import type { Command, CommandIo } from './command.js';
import { withRooms } from './with-rooms.js';

type Sum = { added: number; changed: number; unchanged: number; rejected: number };
type Rooms = { database: Database; ingest: IngestService; sources: SourceService; audit: AuditService };
type Order = { file: string; path: string; mapPath: string | null; source: string | null };

/** Stores mentions of a file, beside a running server or alone; a second run adds nothing. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE [--source NAME] [--map FILE]   store mentions of a CSV or NDJSON file',
  async run(args, io) {
    const order = readArguments(args, io.folder);
    // The file is opened first: one that cannot be read should not start a database.
    const parts = await readImportFile(order.path, order.mapPath).catch((error: unknown) => {
      throw error instanceof ImportFileError ? new CommandError(`${order.file}: ${error.message}`) : error;
    });
    const sum = await withRooms((app) => {
      const rooms: Rooms = { database: app.get(Database), ingest: app.get(IngestService), sources: app.get(SourceService), audit: app.get(AuditService) };
      return store(parts, order, rooms, io);
    });
    await io.out(`${JSON.stringify(sum)}\n`);
    return 0;
  },
};

function readArguments(args: readonly string[], folder: string): Order {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { source: { type: 'string' }, map: { type: 'string' } } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new CommandError(`usage: ${importCommand.usage}`);
    return { file, path: resolve(folder, file), mapPath: values.map === undefined ? null : resolve(folder, values.map), source: values.source ?? null };
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(error instanceof Error ? error.message : String(error));
  }
}

async function store(parts: AsyncIterable<ImportPart>, order: Order, rooms: Rooms, io: CommandIo): Promise<Sum> {
  const sum: Sum = { added: 0, changed: 0, unchanged: 0, rejected: 0 };
  const sourceIds = new Map<string, number>();
  for await (const part of parts) {
    for (const { line, reason } of part.rejected) io.message(`${order.file}:${line}: ${reason}`);
    sum.rejected += part.rejected.length;
    for (const [channel, lines] of part.byChannel) {
      const name = order.source ?? `${basename(order.file)} (${channel})`;
      const sourceId = sourceIds.get(name) ?? await rooms.database.transact((tx) => rooms.sources.ensureImportSource(tx, name, channel));
      sourceIds.set(name, sourceId);
      const taken = await rooms.ingest.accept({ sourceId, lines, keepsOnlyMatches: false, position: null });
      for (const key of ['added', 'changed', 'unchanged', 'rejected'] as const) sum[key] += taken[key];
    }
    io.message(`${sum.added + sum.changed + sum.unchanged + sum.rejected} lines …`);
  }
  await rooms.database.transact((tx) => {
    rooms.audit.record(tx, { act: 'import.finished', caller: null, subject: `file:${basename(order.file)}`, detail: { ...sum } });
    return Promise.resolve();
  });
  return sum;
}
