import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';
import { createSeriesScorer } from '../judge/detect/domain/score-series.js';
import type { SeriesScorer } from '../judge/detect/domain/score-series.js';
import { CommandError } from './command.js';
import type { Command } from './command.js';

const usage = 'detect IN_DIR OUT_DIR';
/** Scored text is handed to the disk in pieces of about this many characters. */
const pieceLength = 65_536;

/** `detect`: every *.csv directly in IN_DIR (`timestamp,value`) → the same name in OUT_DIR with `timestamp,anomaly_score`. */
export const detectCommand: Command = {
  name: 'detect',
  usage,
  async run(args, io) {
    const [from, to] = readFolders(args);
    const names = await listSeries(resolve(io.folder, from), from);
    const target = await prepareTarget(resolve(io.folder, to), resolve(io.folder, from), to);
    const refused: string[] = [];
    for (const name of names) {
      const failure = await scoreFile(join(resolve(io.folder, from), name), join(target, name), (line, reason) => io.message(`${join(from, name)}:${String(line)}: ${reason}`));
      if (failure !== null) refused.push(`${join(from, name)}: ${failure}`);
    }
    if (refused.length > 0) throw new CommandError(refused.join('; '));
    return 0;
  },
};

function readFolders(args: readonly string[]): [string, string] {
  const option = args.find((arg) => arg.startsWith('-'));
  if (option !== undefined) throw new CommandError(`detect: unknown option ${option}; usage: ${usage}`);
  const [from, to] = args;
  if (from === undefined || to === undefined || args.length > 2) throw new CommandError(`usage: ${usage}`);
  return [from, to];
}

async function listSeries(folder: string, shown: string): Promise<string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
    const isFile = await Promise.all(names.map(async (name) => (await stat(join(folder, name)).catch(() => null))?.isDirectory() !== true));
    return names.filter((_, at) => isFile[at]);
  } catch (error) {
    throw new CommandError(`${shown}: cannot be read: ${reasonOf(error)}`);
  }
}

/** Makes the folder where it is missing; refuses the input folder, whose files would be overwritten. */
async function prepareTarget(folder: string, input: string, shown: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CommandError(`${shown}: cannot be made: ${reasonOf(error)}`);
  }
  if ((await realpath(folder)) === (await realpath(input))) throw new CommandError(`${shown}: OUT_DIR must not be IN_DIR`);
  return folder;
}

type Report = (line: number, reason: string) => void;

/** Scores one file into its place in one step, so that no reader meets half a file; answers why it could not, or null. */
async function scoreFile(from: string, to: string, report: Report): Promise<string | null> {
  const draft = `${to}.${randomUUID()}.part`;
  try {
    const file = await open(draft, 'wx');
    try {
      let piece = '';
      for await (const line of scoreLines(from, report)) {
        piece += `${line}\n`;
        if (piece.length < pieceLength) continue;
        await file.write(piece);
        piece = '';
      }
      await file.write(piece);
    } finally {
      await file.close();
    }
    await rename(draft, to);
    return null;
  } catch (error) {
    await rm(draft, { force: true });
    return reasonOf(error);
  }
}

async function* scoreLines(from: string, report: Report): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(from, 'utf8'), crlfDelay: Infinity });
  const scorer = createSeriesScorer();
  let columns: Columns | null = null;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    if (columns === null) {
      columns = findColumns(line);
      yield 'timestamp,anomaly_score';
    } else yield scoreRow(line, columns, scorer, (reason) => report(number, reason));
  }
  if (columns !== null) return;
  report(1, 'the file is empty');
  yield 'timestamp,anomaly_score';
}

type Columns = { readonly timestamp: number; readonly value: number; readonly count: number };

function findColumns(line: string): Columns {
  const names = splitRow(line.replace(/^\uFEFF/, '')).map((name) => name.trim());
  const found = { timestamp: names.indexOf('timestamp'), value: names.indexOf('value'), count: names.length };
  if (found.timestamp < 0 || found.value < 0) throw new Error('line 1 must name the columns timestamp and value');
  return found;
}

/** One row in, one row out: what cannot be read is reported and scores 0 under its own timestamp. */
function scoreRow(line: string, columns: Columns, scorer: SeriesScorer, report: (reason: string) => void): string {
  const cells = splitRow(line);
  const timestamp = cells[columns.timestamp] ?? '';
  const atMs = readInstant(timestamp);
  const value = readCount(cells[columns.value] ?? '');
  const reason = whyUnreadable(cells.length, columns.count, atMs, value);
  if (reason !== null) report(reason);
  const score = reason === null ? scorer.score(atMs, value) : 0;
  return `${quoteCell(timestamp)},${String(score)}`;
}

function whyUnreadable(cells: number, expected: number, atMs: number, value: number): string | null {
  if (cells !== expected) return `${String(expected)} columns expected, ${String(cells)} found`;
  if (Number.isNaN(atMs)) return 'timestamp is no date and time';
  if (!Number.isFinite(value)) return 'value is no finite number';
  return null;
}

/** A row never spans lines, so that a stray quotation mark spoils one row and not the rest of the file. */
function splitRow(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  try {
    return parse(line, { relax_quotes: true })[0] ?? [];
  } catch {
    return line.split(',');
  }
}

const quoteCell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const readCount = (text: string): number => (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN);

/** Milliseconds since 1970; a timestamp without a zone counts as UTC; NaN where it is none. */
function readInstant(text: string): number {
  const found = /^\s*(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$/i.exec(text);
  if (found === null) return Number.NaN;
  const [, year = '', month = '', day = '', clock = '00:00', zone = 'Z'] = found;
  const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  return Date.parse(`${year}-${month}-${day}T${clock}${offset}`);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
