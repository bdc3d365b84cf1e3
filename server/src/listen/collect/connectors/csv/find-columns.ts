import { countFilled, hasText, planColumns, planFields } from './column-plan.js';
import type { ColumnField } from './column-names.js';
import type { ColumnChoice, ColumnPlan } from './column-plan.js';
import { ImportFileError } from './import-file-error.js';
import { delimiters, parseRecords } from './parse-records.js';
import type { Delimiter } from './parse-records.js';
import { RecordCutter } from './record-cutter.js';

export type CsvShape = { delimiter: Delimiter; plan: ColumnPlan };

/**
 * Finds the separator, unless one is ordered, and the columns from the beginning of a CSV text, which holds at least
 * the whole header. Throws ImportFileError for what is no table.
 */
export function findColumns(head: string, choice: ColumnChoice | null, ordered: Delimiter | null = null): CsvShape {
  const headers = (ordered === null ? delimiters : [ordered]).flatMap((delimiter) => {
    const header = readHeader(head, delimiter);
    return header === null ? [] : [{ delimiter, header, plan: planColumns(header, null) }];
  });
  const [first, ...others] = headers;
  // oxlint-disable-next-line no-control-regex -- control characters in a header mean that the file is no text
  if (first === undefined || headers.some(({ header }) => header.some((name) => /[\u0000-\u0008\u000e-\u001f]/.test(name)))) throw new ImportFileError('neither CSV nor NDJSON');
  const best = others.reduce((better, other) => (isBetter(other, better) ? other : better), first);
  return { delimiter: best.delimiter, plan: choice instanceof Map || choice === null ? planColumns(best.header, choice) : planFields(best.header, choice as readonly (ColumnField | null)[]) };
}

type Reading = { header: string[]; plan: ColumnPlan };

const isBetter = (one: Reading, other: Reading): boolean =>
  countFilled(one.plan) > countFilled(other.plan) || (countFilled(one.plan) === countFilled(other.plan) && one.header.length > other.header.length);

function readHeader(head: string, delimiter: Delimiter): string[] | null {
  const cutter = new RecordCutter(delimiter);
  const [record = cutter.end()[0]] = cutter.push(head);
  const [parsed] = record === undefined ? [] : parseRecords([record], delimiter);
  return parsed !== undefined && 'cells' in parsed ? parsed.cells.map((name) => name.trim()) : null;
}

/** Throws ImportFileError, naming the columns there are, where no column gives a text. */
export function requireText({ plan }: CsvShape): void {
  if (!hasText(plan)) throw new ImportFileError(`no column of text or title found; name one with --map {"text":"…"} (columns: ${listNames(plan.header)})`);
}

/** The names of a header in one line, for a message. */
function listNames(header: readonly string[]): string {
  const shown = header.slice(0, 20).map((name) => name.slice(0, 40).replace(/\s+/g, ' '));
  return `${shown.join(', ')}${header.length > 20 ? ` and ${header.length - 20} more` : ''}`;
}
