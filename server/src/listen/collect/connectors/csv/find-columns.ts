import { countFilled, hasText, planColumns, planFields } from './column-plan.js';
import { foldName } from './column-names.js';
import type { ColumnField } from './column-names.js';
import type { ColumnChoice, ColumnPlan } from './column-plan.js';
import { ImportFileError } from './import-file-error.js';
import { delimiters, parseRecords } from './parse-records.js';
import type { Delimiter } from './parse-records.js';
import { RecordCutter } from './record-cutter.js';

/** `before`: records above the header, which are none of its rows: `sep=;`, the name of a report, its period. */
export type CsvShape = { delimiter: Delimiter; plan: ColumnPlan; before: number };

/** Records a header may stand below. */
export const mostBefore = 20;

/**
 * Finds the separator, unless one is ordered, the header and its columns from the beginning of a CSV text, which holds
 * at least the whole first record. The header is the first record, or the first one below it that names a text where
 * the first does not. Throws ImportFileError for what is no table.
 */
export function findColumns(head: string, choice: ColumnChoice | null, ordered: Delimiter | null = null): CsvShape {
  const named = choice instanceof Map ? [...choice.values()].filter((name): name is string => name !== null) : [];
  const readings = (ordered === null ? delimiters : [ordered]).flatMap((delimiter) => {
    const records = readBeginning(head, delimiter);
    return records.length === 0 ? [] : [chooseHeader(records, delimiter, named)];
  });
  const [first, ...others] = readings;
  // oxlint-disable-next-line no-control-regex -- control characters in a header mean that the file is no text
  if (first === undefined || readings.some(({ header }) => header.some((name) => /[\u0000-\u0008\u000e-\u001f]/.test(name)))) throw new ImportFileError('neither CSV nor NDJSON');
  const { delimiter, header, before } = others.reduce((better, other) => (isBetter(other, better) ? other : better), first);
  return { delimiter, before, plan: choice instanceof Map || choice === null ? planColumns(header, choice) : planFields(header, choice as readonly (ColumnField | null)[]) };
}

/** `fits`: the header holds what was asked for. */
type Reading = { delimiter: Delimiter; header: string[]; plan: ColumnPlan; before: number; fits: boolean };

function isBetter(one: Reading, other: Reading): boolean {
  if (one.fits !== other.fits) return one.fits;
  const more = countFilled(one.plan) - countFilled(other.plan);
  return more > 0 || (more === 0 && one.header.length > other.header.length);
}

/** `named`: columns somebody ordered by name; the record that holds them all is the header. */
function chooseHeader(records: readonly string[][], delimiter: Delimiter, named: readonly string[]): Reading {
  const read = (before: number): Reading => {
    const header = records[before]!;
    const plan = planColumns(header, null);
    const fits = named.length > 0 ? named.every((name) => header.some((column) => foldName(column) === foldName(name))) : hasText(plan);
    return { delimiter, header, plan, before, fits };
  };
  const first = read(0);
  for (let before = 1; !first.fits && before < records.length; before += 1) {
    // A line of words above or below a table has no columns beside the one it would be taken for.
    const reading = records[before]!.length < 2 ? first : read(before);
    if (reading.fits) return reading;
  }
  return first;
}

function readBeginning(head: string, delimiter: Delimiter): string[][] {
  const cutter = new RecordCutter(delimiter);
  const records = cutter.push(head);
  const whole = (records.length > 0 ? records : cutter.end()).slice(0, mostBefore + 1);
  return parseRecords(whole, delimiter).flatMap((parsed) => ('cells' in parsed ? [parsed.cells.map((name) => name.trim())] : []));
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
