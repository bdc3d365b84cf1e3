import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { viewCounts, viewTimes } from '../judge/measure/domain/growth/spread-view.js';
import type { SpreadView } from '../judge/measure/domain/growth/spread-view.js';
import type { ExtraKind } from '../judge/measure/domain/growth/spread-features.js';
import type { SpreadForm } from '../judge/measure/domain/growth/fit-forecast.js';

/** One row of a file of spreads: the seconds of its events, or its counts at even steps (-1 = not yet seen). */
export type SpreadRow = { readonly id: string; readonly spread: readonly number[]; readonly extras: Readonly<Record<string, number>>; readonly isReadable: boolean };
export type SpreadFile = { readonly form: SpreadForm; readonly rows: readonly SpreadRow[] };
export type ExtraColumn = { readonly name: string; readonly kind: ExtraKind };
export type Report = (line: number, reason: string) => void;

type Columns = { readonly id: number; readonly spread: number; readonly form: SpreadForm; readonly extras: readonly { name: string; at: number }[]; readonly count: number };

/**
 * Reads a file of spreads, finding its columns by name: `id`, and `times` (seconds since the post) or `counts`, separated by
 * blanks; further columns of numbers are facts of the post. What cannot be read is reported and stands without events.
 */
export async function readSpreads(path: string, report: Report): Promise<SpreadFile> {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/);
  const columns = findColumns(lines[0] ?? '');
  const rows: SpreadRow[] = [];
  for (const [at, line] of lines.entries()) if (at > 0 && line.trim() !== '') rows.push(readRow(line, columns, (reason) => report(at + 1, reason)));
  return { form: columns.form, rows };
}

function findColumns(line: string): Columns {
  const names = splitRow(line.replace(/^\uFEFF/, '')).map((name) => name.trim());
  const id = names.indexOf('id');
  const form = names.includes('times') ? 'events' : 'counts';
  const spread = names.indexOf(form === 'events' ? 'times' : 'counts');
  if (id < 0 || spread < 0) throw new Error('line 1 must name the columns id and times, or id and counts');
  return { id, spread, form, count: names.length, extras: names.map((name, at) => ({ name, at })).filter(({ at }) => at !== id && at !== spread) };
}

function readRow(line: string, columns: Columns, report: (reason: string) => void): SpreadRow {
  const cells = splitRow(line);
  const id = cells[columns.id] ?? '';
  const spread = readNumbers(cells[columns.spread] ?? '', columns.form);
  const reason = cells.length !== columns.count ? `${String(columns.count)} columns expected, ${String(cells.length)} found` : whyUnreadable(id, spread, columns.form);
  if (reason !== null) report(reason);
  const extras = Object.fromEntries(columns.extras.map(({ name, at }) => [name, readNumber(cells[at] ?? '')]));
  return { id, extras, isReadable: reason === null, spread: reason === null ? spread ?? [] : [] };
}

function whyUnreadable(id: string, spread: readonly number[] | null, form: SpreadForm): string | null {
  if (id.trim() === '') return 'id is empty';
  if (spread !== null) return null;
  return form === 'events' ? 'times are no seconds separated by blanks' : 'counts are no whole numbers from -1 on, separated by blanks';
}

/** Null where a part is no number of its kind. Times are put in order; counts stay as they came. */
function readNumbers(cell: string, form: SpreadForm): number[] | null {
  const numbers = cell.trim() === '' ? [] : cell.trim().split(/\s+/).map(readNumber);
  if (form === 'events') return numbers.every((one) => one >= 0) ? numbers.sort((a, b) => a - b) : null;
  return numbers.every((one) => Number.isInteger(one) && one >= -1) ? numbers : null;
}

const readNumber = (text: string): number => (/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(text) ? Number(text) : Number.NaN);

/** A row never spans lines, so that a stray quotation mark spoils one row and not the rest of the file. */
function splitRow(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  try {
    return parse(line, { relax_quotes: true })[0] ?? [];
  } catch {
    return line.split(',');
  }
}

/** The further columns that are numbers in at least half of the rows; a name that ends in hour is an hour of the day. */
export function findExtras(rows: readonly SpreadRow[]): ExtraColumn[] {
  return Object.keys(rows[0]?.extras ?? {})
    .filter((name) => rows.filter((row) => Number.isFinite(row.extras[name])).length * 2 >= rows.length)
    .map((name) => ({ name, kind: name.endsWith('hour') ? 'hour' : 'size' }));
}

/** What was visible of a row at the cut: seconds for events, steps for counts. */
export function viewRow(row: SpreadRow, form: SpreadForm, cut: number, extras: readonly ExtraColumn[]): SpreadView {
  const known = extras.map(({ name }) => row.extras[name] ?? Number.NaN);
  return form === 'events' ? viewTimes(row.spread, cut, known) : viewCounts(row.spread, cut, known);
}

/** Events of a row that has run its course. */
export const finalOf = (row: SpreadRow, form: SpreadForm): number => (form === 'events' ? row.spread.length : Math.max(0, row.spread.at(-1) ?? 0));
