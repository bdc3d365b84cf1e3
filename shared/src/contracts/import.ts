import { z } from 'zod';
import { channels } from '../vocabulary/channel.ts';
import { columnFields, fileDelimiters, fileEncodings, importActs, importStates, mostFileBytes } from '../vocabulary/import.ts';
import { languages } from '../vocabulary/words.ts';
import { instant, shortText, smallId } from './fields.ts';

/** A file that is about to be sent; only the last part of its name is kept, and only to be shown. */
export const importBody = z.strictObject({ name: z.string().max(1_000), size: z.number().int().min(1).max(mostFileBytes) });

const count = z.number().int().nonnegative();
export const importFile = z.object({
  id: smallId, name: z.string(), state: z.enum(importStates), size: count, received: count,
  form: z.enum(['csv', 'ndjson']).nullable(),
  /** Bytes of the file that are stored already. */
  bytesRead: count,
  added: count, changed: count, unchanged: count, rejected: count,
  /** Posts that were added and taken back, and those an undo left because somebody works with them. */
  undone: count, kept: count,
  /** Where everything goes; null = one source for each medium. */
  sourceName: z.string().nullable(),
  /** Why it was interrupted, as the reader of the file said it. */
  error: z.string().nullable(),
  createdBy: z.string().nullable(), createdAt: instant, startedAt: instant.nullable(), finishedAt: instant.nullable(),
  /** What it added can still be told and taken back. */
  canUndo: z.boolean(),
});
export type ImportFile = z.infer<typeof importFile>;
export const importList = z.object({ imports: z.array(importFile) });
export const pieceAnswer = z.object({ received: count, state: z.enum(importStates) });

const field = z.enum(columnFields).nullable();
/** How the file is to be read; null = as found. `fields` names the field of every column in its order. */
export const planBody = z.strictObject({
  encoding: z.enum(fileEncodings).nullable().default(null), delimiter: z.enum(fileDelimiters).nullable().default(null),
  fields: z.array(field).max(500).nullable().default(null), sourceName: shortText.nullable().default(null),
});
export type PlanBody = z.infer<typeof planBody>;

export const importPlan = z.object({
  form: z.enum(['csv', 'ndjson']), encoding: z.string(), isEncodingUnsure: z.boolean(), delimiter: z.enum(fileDelimiters).nullable(),
  columns: z.array(z.object({ name: z.string(), field, samples: z.array(z.string()) })),
  /** The columns were chosen by somebody for a file with the same header. */
  isRemembered: z.boolean(),
  /** A text or a title will be read; without it the import cannot start. */
  hasText: z.boolean(),
  /** The first lines as they will be stored, each with what is wrong with it. */
  rows: z.array(z.object({
    line: count, problem: z.string().nullable(), excerpt: z.string(),
    mention: z.object({ channel: z.enum(channels).nullable(), text: z.string(), title: z.string().nullable(), author: z.string().nullable(), postedAt: instant.nullable(), url: z.string().nullable() }).nullable(),
  })),
});
export type ImportPlan = z.infer<typeof importPlan>;

export const importActBody = z.strictObject({ act: z.enum(importActs) });
export const rejectedQuery = z.strictObject({ language: z.enum(languages) });
