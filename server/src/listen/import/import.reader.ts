import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportFile } from '@hinomi/shared/contracts/import';
import { columnFields } from '@hinomi/shared/vocabulary/import';
import type { ColumnField, FileDelimiter, ImportState } from '@hinomi/shared/vocabulary/import';
import { Database } from '../../platform/database/database.js';

type Row = Omit<ImportFile, 'createdAt' | 'startedAt' | 'finishedAt'> & { createdAt: Date; startedAt: Date | null; finishedAt: Date | null };
export type ImportChoice = { state: ImportState; encoding: string | null; delimiter: FileDelimiter | null; fields: (ColumnField | null)[] | null; sourceName: string | null };

const columns = `f.id, f.name, f.state, f.size::float8 as size, f.received::float8 as received, f.form, f.bytes_read::float8 as "bytesRead", f.added, f.changed, f.unchanged, f.rejected, f.undone, f.kept,
  f.source_name as "sourceName", f.error, p.name as "createdBy", f.created_at as "createdAt", f.started_at as "startedAt", f.finished_at as "finishedAt",
  f.state in ('done', 'cancelled') and exists (select from import_addition a where a.import_id = f.id) as "canUndo"`;
const fieldNames: ReadonlySet<string> = new Set(columnFields);

/** Fields as they were stored; a field this version does not know counts as not used. */
export const toFields = (stored: readonly (string | null)[]): (ColumnField | null)[] => stored.map((field) => (field !== null && fieldNames.has(field) ? (field as ColumnField) : null));
/** What files of one header have in common: names and order of their columns. */
export const shapeOf = (header: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(header.map((name) => name.trim().normalize('NFKC').toLowerCase()))).digest();

/** Answers how imports stand. */
@Injectable()
export class ImportReader {
  constructor(private readonly database: Database) {}

  /** The newest 100. */
  async list(): Promise<ImportFile[]> {
    return (await this.database.query<Row>(`select ${columns} from import_file f join person p on p.id = f.created_by order by f.id desc limit 100`)).map(toFile);
  }

  async find(importId: number): Promise<ImportFile | null> {
    const [row] = await this.database.query<Row>(`select ${columns} from import_file f join person p on p.id = f.created_by where f.id = $1`, [importId]);
    return row === undefined ? null : toFile(row);
  }

  /** Files whose bytes are kept. */
  async countOpen(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`select count(*)::int as count from import_file where state in ('uploading', 'ready', 'running', 'paused', 'failed')`);
    return row?.count ?? 0;
  }

  /** The fields chosen last for a file with this header; null where there was none. */
  async rememberedFields(header: readonly string[]): Promise<(ColumnField | null)[] | null> {
    const [row] = await this.database.query<{ fields: (string | null)[] }>('select fields from import_mapping where shape = $1', [shapeOf(header)]);
    return row === undefined || row.fields.length !== header.length ? null : toFields(row.fields);
  }

  /** The bytes of the file, piece by piece, in chunks that decode well. */
  async *bytesOf(importId: number, onRead: (bytes: number) => void = () => undefined): AsyncGenerator<Uint8Array> {
    for (let place = 0; ; place += 1) {
      const [row] = await this.database.query<{ bytes: Buffer }>('select bytes from import_piece where import_id = $1 and place = $2', [importId, place]);
      if (row === undefined) return;
      for (let at = 0; at < row.bytes.length; at += chunkBytes) {
        const chunk = row.bytes.subarray(at, at + chunkBytes);
        onRead(chunk.length);
        yield chunk;
      }
    }
  }

  /** Refused lines in their order, in portions. */
  async *rejectedOf(importId: number): AsyncGenerator<{ line: number; reason: string; excerpt: string }[]> {
    for (let after = -1; ;) {
      const rows = await this.database.query<{ line: number; reason: string; excerpt: string }>(
        'select line::float8 as line, reason, excerpt from import_rejected where import_id = $1 and line > $2 order by line limit 1000', [importId, after]);
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.line;
      yield rows;
    }
  }
}

const chunkBytes = 262_144;
const toFile = (row: Row): ImportFile => ({ ...row, createdAt: row.createdAt.toISOString(), startedAt: row.startedAt?.toISOString() ?? null, finishedAt: row.finishedAt?.toISOString() ?? null });
