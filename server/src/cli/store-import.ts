import { basename } from 'node:path';
import type { AuditService } from '../govern/audit/audit.service.js';
import type { ImportPart } from '../listen/collect/connectors/csv/import-part.js';
import type { IngestService } from '../listen/ingest/ingest.service.js';
import type { SourceService } from '../listen/source/source.service.js';
import type { Database } from '../platform/database/database.js';
import type { CommandIo } from './command.js';
import { findImportPlaces, importSourceName } from './find-import-places.js';

export type ImportSum = { added: number; changed: number; unchanged: number; rejected: number };
export type ImportRooms = { database: Database; ingest: IngestService; sources: SourceService; audit: AuditService };
/** `file` as the caller wrote it; `source` the one source everything goes to, null = one source a channel. */
export type ImportOrder = { file: string; source: string | null };

const linesPerMessage = 10_000;

/** Stores the parts of an opened file in their order, each in one transaction; tells rejected lines as `FILE:LINE: reason`. */
export async function storeImport(parts: AsyncIterable<ImportPart>, order: ImportOrder, rooms: ImportRooms, io: Pick<CommandIo, 'message'>): Promise<ImportSum> {
  const sum: ImportSum = { added: 0, changed: 0, unchanged: 0, rejected: 0 };
  const sourceIds = new Map<string, number>();
  let [lines, told] = [0, 0];
  for await (const { byChannel, unplaced, fallback, rejected } of parts) {
    for (const { line, reason } of rejected) io.message(`${order.file}:${line}: ${reason}`);
    sum.rejected += rejected.length;
    lines += rejected.length;
    // Asked part by part: the posts may have come with the part before. One named source holds them all.
    const later: typeof byChannel = order.source === null ? await findImportPlaces(rooms.database, unplaced, fallback) : [[fallback, unplaced]];
    for (const [channel, some] of [...byChannel, ...later]) {
      if (some.length === 0) continue;
      const name = order.source ?? importSourceName(channel);
      const sourceId = sourceIds.get(name) ?? await rooms.database.transact((tx) => rooms.sources.ensureImportSource(tx, name, channel));
      sourceIds.set(name, sourceId);
      const taken = await rooms.ingest.accept({ sourceId, lines: some, keepsOnlyMatches: false, position: null });
      for (const key of ['added', 'changed', 'unchanged', 'rejected'] as const) sum[key] += taken[key];
      if (taken.rejected > 0) io.message(`${order.file}: ${taken.rejected} lines could not be stored and were set aside under "${name}"`);
      lines += some.length;
    }
    if (lines - told >= linesPerMessage) {
      told = lines;
      io.message(`${lines} lines …`);
    }
  }
  await rooms.database.transact((tx) => {
    rooms.audit.record(tx, { act: 'import.finished', caller: null, subject: `file:${basename(order.file)}`, detail: { ...sum } });
    return Promise.resolve();
  });
  return sum;
}
