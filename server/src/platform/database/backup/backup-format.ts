import { z } from 'zod';

/**
 * The file: a tar, compressed with gzip or zstd. Its entries in this order: `hinomi-backup.json` (the header), the rows
 * of each table as `data/<table>/<number>` in PostgreSQL's COPY text form (UTF-8, UTC, a row a line, parts of some
 * megabytes), `manifest.json` (rows and SHA-256 of each table, sequences), `manifest.sha256` (hex, of both JSON entries).
 */
export const formatName = 'hinomi-backup';
/** Raised when a reader of today could misread the file; restore refuses higher ones. */
export const formatVersion = 1;
export const headerEntry = 'hinomi-backup.json';
export const manifestEntry = 'manifest.json';
export const sealEntry = 'manifest.sha256';
/** Parts are cut at this size, so that memory does not grow with the table. */
export const partBytes = 4 * 1024 * 1024;
/** More than any entry this program writes. */
export const entryLimit = 64 * 1024 * 1024;

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);
export const headerSchema = z.object({
  format: z.literal(formatName),
  version: z.number().int(),
  /** Version of the product that wrote the file. */
  product: z.string(),
  createdAt: z.iso.datetime(),
  /** Version of the PostgreSQL server the rows come from, such as `18.4`. */
  server: z.string(),
  /** Names of the migrations the tables stand at, oldest first. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name, columns: z.array(name).min(1) })),
  /** Tables that are left out on purpose. */
  leftOut: z.array(name),
  /** Files of the data folder that may hold keys; they are no part of the backup and must be kept elsewhere. */
  filesNotIncluded: z.array(z.string()),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const manifestSchema = z.object({
  tables: z.array(z.object({ name, rows: z.number().int().nonnegative(), bytes: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  sequences: z.array(z.object({ name, value: z.string().regex(/^-?\d+$/) })),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

export const partEntry = (table: string, number: number): string => `data/${table}/${String(number).padStart(6, '0')}`;
/** The table of a part; null for an entry of another kind. */
export const tableOfPart = (entry: string): string | null => /^data\/([a-z_][a-z0-9_]*)\/\d{6,}$/.exec(entry)?.[1] ?? null;
