import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { ColumnChoice } from './column-plan.js';
import { decodeStream } from './decode-stream.js';
import type { FoundEncoding } from './decode-stream.js';
import { findColumns, mostBefore } from './find-columns.js';
import type { CsvShape } from './find-columns.js';
import { ImportFileError } from './import-file-error.js';
import { PartGatherer } from './import-part.js';
import type { ImportPart } from './import-part.js';
import { parseRecords } from './parse-records.js';
import type { Delimiter } from './parse-records.js';
import { readJsonLine } from './read-json-line.js';
import { readRow } from './read-row.js';
import { RecordCutter } from './record-cutter.js';
import type { CutRecord } from './record-cutter.js';

type Text = AsyncGenerator<string>;

/** How a file is to be read; null = found from its content. `channel` is that of lines which name none (else `json` or `csv`). */
export type ReadingOrder = { columns?: ColumnChoice | null; channel?: Channel | null; encoding?: string | null; delimiter?: Delimiter | null };
/** A file whose beginning was read. `shape` is null for NDJSON; `encoding` may become surer while `parts` are read. */
export type OpenedImport = { form: 'csv' | 'ndjson'; found: () => FoundEncoding; shape: CsvShape | null; parts: AsyncIterable<ImportPart>; records: AsyncIterable<CutRecord[]> };

/** A header longer than this is none. */
const headLimit = 2_000_000;
/** Below this more is read for lines above the header. */
const shortHead = 16_000;
/** How much text the rows have that are handed to the parser together. */
const unitsPerParse = 1_000_000;

/**
 * Opens CSV or NDJSON of any length and encoding; NDJSON where the first non-blank character is `{`. Either `parts` or
 * `records` (the lines as they stand there, without the header) may be read, once. Throws ImportFileError for what
 * cannot be used at all; a line that cannot be used is rejected with its number and stops nothing.
 */
export async function openImport(bytes: AsyncIterable<Uint8Array>, order: ReadingOrder): Promise<OpenedImport> {
  let found: FoundEncoding = { encoding: 'utf-8', isUnsure: false };
  const text = decodeStream(bytes, { encoding: order.encoding ?? null, onFound: (one) => { found = { encoding: one.encoding, isUnsure: one.isUnsure }; } });
  const head = await asFileError(readHead(text));
  refuseOthers(head);
  if (/^\s*\{/.test(head)) {
    if (order.columns !== undefined && order.columns !== null && !Array.isArray(order.columns)) throw new ImportFileError('a mapping of columns is for CSV files; this one is NDJSON');
    const records = (): AsyncGenerator<CutRecord[]> => cutAll(head, text, new RecordCutter(null));
    return { form: 'ndjson', found: () => found, shape: null, parts: readNdjson(records(), order.channel ?? 'json'), records: records() };
  }
  const shape = findColumns(head, order.columns ?? null, order.delimiter ?? null);
  const records = (): AsyncGenerator<CutRecord[]> => without(shape.before + 1, cutAll(head, text, new RecordCutter(shape.delimiter)));
  return { form: 'csv', found: () => found, shape, parts: readCsv(records(), shape, order.channel ?? 'csv'), records: records() };
}

/** Files that look like a table to whoever chose them and are none. */
function refuseOthers(head: string): void {
  if (head.trim() === '') throw new ImportFileError('the file is empty');
  if (head.startsWith('PK\u0003\u0004')) throw new ImportFileError('an Excel workbook or ZIP file; save it as CSV first');
  if (/^\s*<(?:!doctype|html|\?xml|svg)/i.test(head)) throw new ImportFileError('an HTML or XML page, not a table');
  if (/^\s*\[\s*\{/.test(head)) throw new ImportFileError('a JSON array; write one object a line (NDJSON)');
}

async function asFileError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && 'code' in error) throw new ImportFileError(`the file cannot be read (${String(error.code)})`);
    throw error;
  }
}

/** The beginning of the text: at least one whole line that is not blank, and, in a file of short lines, all that a header may stand below. */
async function readHead(text: Text): Promise<string> {
  let head = '';
  const isEnough = (): boolean => {
    const lines = head.trimStart().split(/[\r\n]+/, mostBefore + 2).length - 1;
    return lines > mostBefore || (lines > 0 && head.length >= shortHead);
  };
  while (head.length < headLimit && !isEnough()) {
    const piece = await text.next();
    if (piece.done === true) break;
    head += piece.value;
  }
  return head.replace(/^\ufeff/, '');
}

async function* cutAll(head: string, rest: Text, cutter: RecordCutter): AsyncGenerator<CutRecord[]> {
  yield cutter.push(head);
  for (let piece = await asFileError(rest.next()); piece.done !== true; piece = await asFileError(rest.next())) yield cutter.push(piece.value);
  yield cutter.end();
}

/** The records behind the first `count`. */
async function* without(count: number, groups: AsyncGenerator<CutRecord[]>): AsyncGenerator<CutRecord[]> {
  let left = count;
  for await (const records of groups) {
    yield left === 0 ? records : records.slice(left);
    left -= Math.min(left, records.length);
  }
}

async function* readNdjson(groups: AsyncGenerator<CutRecord[]>, channel: Channel): AsyncGenerator<ImportPart> {
  const gatherer = new PartGatherer(channel);
  for await (const records of groups) {
    for (const record of records) {
      const read = record.text === null ? { reason: 'the line is longer than 10 million characters' } : readJsonLine(record.text, channel);
      if ('reason' in read) gatherer.reject(record.line, read.reason, record.text);
      else gatherer.add(read.line, read.channel, read.id, record.text?.length ?? 0);
      if (gatherer.isFull) yield* present(gatherer.take());
    }
  }
  yield* present(gatherer.take());
}

async function* readCsv(groups: AsyncGenerator<CutRecord[]>, { delimiter, plan }: CsvShape, channel: Channel): AsyncGenerator<ImportPart> {
  const gatherer = new PartGatherer(channel);
  for await (const records of groups) {
    for (const some of slice(records)) {
      for (const [at, record] of parseRecords(some, delimiter).entries()) {
        const read = 'reason' in record ? record : readRow(record.cells, plan, channel);
        if (read !== null && 'reason' in read) gatherer.reject(record.line, read.reason, some[at]?.text ?? null);
        else if (read !== null) gatherer.add(read.mention, read.mention.source, read.mention.external_id, read.mention.text.length + 500);
        if (gatherer.isFull) yield* present(gatherer.take());
      }
    }
  }
  yield* present(gatherer.take());
}

/** Records in groups of a bounded size, so that long ones are not all parsed at once. */
function* slice(records: readonly CutRecord[]): Generator<CutRecord[]> {
  let some: CutRecord[] = [];
  let units = 0;
  for (const record of records) {
    some.push(record);
    units += record.text?.length ?? 0;
    if (units < unitsPerParse) continue;
    yield some;
    [some, units] = [[], 0];
  }
  if (some.length > 0) yield some;
}

function* present(part: ImportPart | null): Generator<ImportPart> {
  if (part !== null) yield part;
}
