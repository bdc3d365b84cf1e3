import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Normaliser } from '../connector.js';
import { decodeFeed } from '../rss/decode-feed.js';
import { findColumns, requireText } from './find-columns.js';
import { ImportFileError } from './import-file-error.js';
import { parseRecords } from './parse-records.js';
import { readJsonText } from './read-json-text.js';
import { readRow } from './read-row.js';
import { RecordCutter } from './record-cutter.js';

type Read = ReturnType<Normaliser>;

/** A file people exported (CSV in any Japanese encoding, or NDJSON) to neutral lines, row by row as `import` would take them. */
export const normaliseCsv: Normaliser = (bytes) => {
  const { text } = decodeFeed(bytes);
  const content = text.replace(/^\ufeff/, '');
  if (content.trim() === '') return { lines: [], problems: [{ line: null, reason: 'the file is empty' }] };
  if (/^\s*[{[]\s*[{"\]}]/.test(content)) return readJsonText(content, 'json');
  try {
    return readTable(content);
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error;
    return { lines: [], problems: [{ line: null, reason: error.message }] };
  }
};

function readTable(content: string): Read {
  const shape = findColumns(content, null);
  requireText(shape);
  const { delimiter, plan } = shape;
  const cutter = new RecordCutter(delimiter);
  const records = [...cutter.push(content), ...cutter.end()].slice(shape.before + 1);
  const lines: NeutralLine[] = [];
  const problems: Read['problems'] = [];
  for (const record of parseRecords(records, delimiter)) {
    const read = 'reason' in record ? record : readRow(record.cells, plan, 'csv');
    if (read !== null && 'reason' in read) problems.push({ line: record.line, reason: read.reason });
    else if (read !== null) lines.push(read.mention);
  }
  return { lines, problems };
}
