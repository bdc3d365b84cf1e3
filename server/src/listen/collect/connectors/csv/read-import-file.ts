import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { readMapping } from './column-plan.js';
import type { ColumnMapping } from './column-plan.js';
import { decodeStream } from './decode-stream.js';
import { findColumns } from './find-columns.js';
import type { CsvShape } from './find-columns.js';
import { ImportFileError } from './import-file-error.js';
import { PartGatherer } from './import-part.js';
import type { ImportPart } from './import-part.js';
import { parseRecords } from './parse-records.js';
import { readJsonLine } from './read-json-line.js';
import { readRow } from './read-row.js';
import { RecordCutter } from './record-cutter.js';
import type { CutRecord } from './record-cutter.js';

export { ImportFileError } from './import-file-error.js';
export type { ImportPart } from './import-part.js';

type Text = AsyncGenerator<string>;

const chunkBytes = 65_536;
/** A header longer than this is none. */
const headLimit = 2_000_000;
const mappingLimit = 1_000_000;
/** How much text the rows have that are handed to the parser together. */
const unitsPerParse = 1_000_000;

/**
 * Opens a CSV or NDJSON file of any length and encoding and answers its lines in parts, in their order. The file is
 * NDJSON where its first non-blank character is `{`. `mapPath` is a file that says which column is which field;
 * `channel` that of lines which name none (else `json` or `csv`). Throws ImportFileError for a file that cannot be
 * used at all; a line that cannot be used is rejected with its number and stops nothing.
 */
export async function readImportFile(path: string, mapPath: string | null, channel: Channel | null = null): Promise<AsyncIterable<ImportPart>> {
  const mapping = mapPath === null ? null : await readMappingFile(mapPath);
  const text = decodeStream(createReadStream(path, { highWaterMark: chunkBytes }));
  const head = await asFileError(readHead(text));
  if (head.trim() === '') throw new ImportFileError('the file is empty');
  if (/^\s*\{/.test(head)) {
    if (mapping !== null) throw new ImportFileError('a mapping of columns is for CSV files; this one is NDJSON');
    return readNdjson(head, text, channel ?? 'json');
  }
  if (/^\s*\[\s*\{/.test(head)) throw new ImportFileError('a JSON array; write one object a line (NDJSON)');
  return readCsv(head, text, findColumns(head, mapping), channel ?? 'csv');
}

async function readMappingFile(path: string): Promise<ColumnMapping> {
  const text = await asFileError(stat(path).then(({ size }) => (size > mappingLimit ? '' : readFile(path, 'utf8'))), 'the mapping file');
  return readMapping(text);
}

async function asFileError<T>(work: Promise<T>, what = 'the file'): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new ImportFileError(`${what} cannot be read (${String(error.code)})`);
    throw error;
  }
}

/** The beginning of the text, with at least one whole line that is not blank. */
async function readHead(text: Text): Promise<string> {
  let head = '';
  while (head.length < headLimit && !/[\r\n]/.test(head.trimStart())) {
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

async function* readNdjson(head: string, rest: Text, channel: Channel): AsyncGenerator<ImportPart> {
  const gatherer = new PartGatherer(channel);
  for await (const records of cutAll(head, rest, new RecordCutter(null))) {
    for (const record of records) {
      const read = record.text === null ? { reason: 'the line is longer than 10 million characters' } : readJsonLine(record.text, channel);
      if ('reason' in read) gatherer.reject(record.line, read.reason);
      else gatherer.add(read.line, read.channel, read.id, record.text?.length ?? 0);
      if (gatherer.isFull) yield* present(gatherer.take());
    }
  }
  yield* present(gatherer.take());
}

async function* readCsv(head: string, rest: Text, { delimiter, plan }: CsvShape, channel: Channel): AsyncGenerator<ImportPart> {
  const gatherer = new PartGatherer(channel);
  let isHeader = true;
  for await (const records of cutAll(head, rest, new RecordCutter(delimiter))) {
    const rows = isHeader ? records.slice(1) : records;
    isHeader &&= records.length === 0;
    for (const some of slice(rows)) {
      for (const record of parseRecords(some, delimiter)) {
        const read = 'reason' in record ? record : readRow(record.cells, plan, channel);
        if (read !== null && 'reason' in read) gatherer.reject(record.line, read.reason);
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
