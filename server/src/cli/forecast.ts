import { randomUUID } from 'node:crypto';
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fitForecast } from '../judge/measure/domain/growth/fit-forecast.js';
import { CommandError } from './command.js';
import type { Command } from './command.js';
import { finalOf, findExtras, readSpreads, viewRow } from './spread-file.js';
import type { ExtraColumn, SpreadFile } from './spread-file.js';

const usage = 'forecast IN_DIR OUT_DIR';
const testName = /^test_([1-9]\d*)\.csv$/;

type Place = { readonly folder: string; readonly shown: string };
type Message = (line: string) => void;

/**
 * `forecast`: for every folder of IN_DIR that holds a train.csv, learns from it how posts grow and writes the same
 * `<set>/test_<cut>.csv` to OUT_DIR with `id,predicted_final,blow_up`, one row per row.
 */
export const forecastCommand: Command = {
  name: 'forecast',
  usage,
  async run(args, io) {
    const [from, to] = readFolders(args);
    const input = { folder: resolve(io.folder, from), shown: from };
    const sets = await listSets(input);
    const target = await prepareTarget(resolve(io.folder, to), input.folder, to);
    const refused: string[] = [];
    for (const set of sets) {
      const failure = await forecastSet({ folder: join(input.folder, set), shown: join(from, set) }, join(target, set), (line) => io.message(line));
      if (failure !== null) refused.push(failure);
    }
    if (refused.length > 0) throw new CommandError(refused.join('; '));
    return 0;
  },
};

function readFolders(args: readonly string[]): [string, string] {
  const option = args.find((arg) => arg.startsWith('-'));
  if (option !== undefined) throw new CommandError(`forecast: unknown option ${option}; usage: ${usage}`);
  const [from, to] = args;
  if (from === undefined || to === undefined || args.length > 2) throw new CommandError(`usage: ${usage}`);
  return [from, to];
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() === true;

async function listSets({ folder, shown }: Place): Promise<string[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    throw new CommandError(`${shown}: cannot be read: ${reasonOf(error)}`);
  }
  const isSet = await Promise.all(names.map((name) => isFile(join(folder, name, 'train.csv'))));
  const sets = names.filter((_, at) => isSet[at]);
  if (sets.length === 0) throw new CommandError(`${shown}: no folder in it holds a train.csv`);
  return sets;
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

/** Answers why a set could not be forecast, naming the file, or null. */
async function forecastSet(set: Place, target: string, message: Message): Promise<string | null> {
  const read = (name: string): Promise<SpreadFile> => readSpreads(join(set.folder, name), (line, reason) => message(`${join(set.shown, name)}:${String(line)}: ${reason}`));
  let file = 'train.csv';
  try {
    const train = await read(file);
    const extras = findExtras(train.rows.filter((row) => row.isReadable));
    const tests = (await readdir(set.folder)).filter((name) => testName.test(name)).sort((a, b) => cutOf(a) - cutOf(b));
    await mkdir(target, { recursive: true });
    for (file of tests) {
      const test = await read(file);
      if (test.form !== train.form) throw new Error('its spread is given in another form than in train.csv');
      await writeWhole(join(target, file), forecastRows(train, test, cutOf(file), extras));
    }
    return null;
  } catch (error) {
    return `${join(set.shown, file)}: ${reasonOf(error)}`;
  }
}

const cutOf = (name: string): number => Number(testName.exec(name)?.[1]);

/** The lines of one result: the posts of the training file are seen as they were at the cut. */
function forecastRows(train: SpreadFile, test: SpreadFile, cut: number, extras: readonly ExtraColumn[]): string {
  const past = train.rows.filter((row) => row.isReadable).map((row) => ({ view: viewRow(row, train.form, cut, extras), final: finalOf(row, train.form) }));
  const forecast = fitForecast(past, train.form, extras.map(({ kind }) => kind));
  const forecasts = forecast(test.rows.map((row) => viewRow(row, test.form, cut, extras)));
  const lines = test.rows.map(({ id }, at) => `${quoteCell(id)},${forecasts[at]!.size.toFixed(2)},${forecasts[at]!.blowUp.toFixed(6)}`);
  return ['id,predicted_final,blow_up', ...lines, ''].join('\n');
}

/** In one step, so that no reader meets half a file. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const quoteCell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
