import { basename } from 'node:path';
import type { AuditService } from '../govern/audit/audit.service.js';
import { readAhead } from '../listen/collect/import-file.reader.js';
import type { ImportPart } from '../listen/collect/import-file.reader.js';
import type { ImportPartService } from '../listen/import/import-part.service.js';
import type { IngestService } from '../listen/ingest/ingest.service.js';
import type { Database } from '../platform/database/database.js';
import type { CommandIo } from './command.js';

export type ImportSum = { added: number; changed: number; unchanged: number; rejected: number };
export type ImportRooms = { database: Database; ingest: IngestService; parts: ImportPartService; audit: AuditService };
/** `file` as the caller wrote it; `source` the one source everything goes to, null = one source a channel. */
export type ImportOrder = { file: string; source: string | null };

const linesPerMessage = 10_000;

/** Stores the parts of an opened file in their order, each in one transaction; tells rejected lines as `FILE:LINE: reason`. */
export async function storeImport(parts: AsyncIterable<ImportPart>, order: ImportOrder, rooms: ImportRooms, io: Pick<CommandIo, 'message'>): Promise<ImportSum> {
  const sum: ImportSum = { added: 0, changed: 0, unchanged: 0, rejected: 0 };
  let [lines, told] = [0, 0];
  const startedMs = performance.now();
  for await (const part of readAhead(parts)) {
    for (const { line, reason } of part.rejected) io.message(`${order.file}:${line}: ${reason}`);
    sum.rejected += part.rejected.length;
    lines += part.rejected.length;
    for (const { sourceId, sourceName, lines: some } of await rooms.parts.batchesOf(part, order.source)) {
      const taken = await rooms.ingest.accept({ sourceId, lines: some, keepsOnlyMatches: false, position: null });
      for (const key of ['added', 'changed', 'unchanged', 'rejected'] as const) sum[key] += taken[key];
      if (taken.rejected > 0) io.message(`${order.file}: ${taken.rejected} lines could not be stored and were set aside under "${sourceName}"`);
      lines += some.length;
    }
    if (lines - told >= linesPerMessage) {
      told = lines;
      io.message(`${lines} lines … (${Math.round(lines / ((performance.now() - startedMs) / 1_000))}/s)`);
    }
  }
  await rooms.database.transact((tx) => {
    rooms.audit.record(tx, { act: 'import.finished', caller: null, subject: `file:${basename(order.file)}`, detail: { ...sum } });
    return Promise.resolve();
  });
  return sum;
}
