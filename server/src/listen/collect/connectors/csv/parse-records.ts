import { fileDelimiters } from '@hinomi/shared/vocabulary/import';
import type { FileDelimiter } from '@hinomi/shared/vocabulary/import';
import { parse } from 'csv-parse/sync';
import type { CutRecord } from './record-cutter.js';

export { fileDelimiters as delimiters };
export type Delimiter = FileDelimiter;
/** The cells of a record, or why it cannot be read. */
export type ParsedRecord = { line: number; cells: string[] } | { line: number; reason: string };

const flaws = {
  too_long: 'the row is longer than 10 million characters',
  quote_not_closed: 'a quote is opened and never closed; nothing from here to the end was read',
};

const parseText = (text: string, delimiter: Delimiter): string[][] =>
  parse(text, { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'] });

function parseOne({ line, text }: { line: number; text: string }, delimiter: Delimiter): ParsedRecord {
  try {
    const [cells, ...more] = parseText(text, delimiter);
    return cells === undefined || more.length > 0 ? { line, reason: 'the quotes of the row do not fit' } : { line, cells };
  } catch (error) {
    return { line, reason: error instanceof Error ? error.message.split('\n', 1)[0]! : 'unreadable' };
  }
}

function parseAll(whole: readonly { line: number; text: string }[], delimiter: Delimiter): ParsedRecord[] {
  try {
    const rows = parseText(whole.map(({ text }) => text).join('\n'), delimiter);
    if (rows.length === whole.length) return whole.map(({ line }, at) => ({ line, cells: rows[at]! }));
  } catch {
    // One row the parser cannot take stops all of them; each is then read by itself.
  }
  return whole.map((record) => parseOne(record, delimiter));
}

/** Cells of cut records, in their order; what cannot be read is told with its line and does not stop the rest. */
export function parseRecords(records: readonly CutRecord[], delimiter: Delimiter): ParsedRecord[] {
  const whole = records.flatMap((record) => (record.text === null ? [] : [record]));
  const parsed = new Map(parseAll(whole, delimiter).map((record) => [record.line, record]));
  return records.map(({ line, flaw }) => (flaw === null ? parsed.get(line) ?? { line, reason: 'unreadable' } : { line, reason: flaws[flaw] }));
}
