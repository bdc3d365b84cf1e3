import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { neutralMention, type NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Normaliser } from '../listen/collect/connectors/connector.js';
import { normalisers } from '../listen/collect/normalisers.js';
import { CommandError, type Command, type CommandIo } from './command.js';

const usage = 'normalise --source <channel> [--origin URL] FILE…';
const linesPerWrite = 500;

/** The fields of a mention in the order of the documented form. */
const fieldOrder = Object.keys(neutralMention.shape);

type Order = { normalise: Normaliser; origin: string | null; files: string[] };

function readOptions(args: readonly string[]): { source: string | undefined; origin: string | undefined; files: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true, strict: true,
      options: { source: { type: 'string' }, origin: { type: 'string' } },
    });
    return { source: values.source, origin: values.origin, files: positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
    throw new CommandError(`normalise: ${reason} (usage: ${usage})`);
  }
}

function readOrder(args: readonly string[]): Order {
  const { source, origin, files } = readOptions(args);
  if (source === undefined) throw new CommandError(`normalise: --source is missing (usage: ${usage})`);
  const normalise = normalisers.get(source);
  if (normalise === undefined) throw new CommandError(`normalise: unknown channel "${source}" (known: ${[...normalisers.keys()].join(', ')})`);
  if (origin !== undefined && !/^https?:$/.test(URL.canParse(origin) ? new URL(origin).protocol : '')) throw new CommandError(`normalise: --origin is no http address: "${origin}"`);
  if (files.length === 0) throw new CommandError(`normalise: no file given (usage: ${usage})`);
  return { normalise, origin: origin ?? null, files };
}

async function readBytes(file: string, io: CommandIo): Promise<Uint8Array> {
  try {
    return await readFile(resolve(io.folder, file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandError(`normalise: cannot read ${file}: ${reason}`);
  }
}

/** A mention with every field in the documented order; of other lines the kind and time first, then what they hold. */
function toPrinted(line: NeutralLine, file: string): Record<string, unknown> {
  const held = new Map<string, unknown>(Object.entries(line));
  const isMention = !held.has('line_kind');
  const ordered: Record<string, unknown> = {};
  const first = isMention ? [] : ['line_kind', 'external_id', 'tombstone_of', 'at', 'reason', 'text'].filter((field) => held.has(field));
  for (const field of [...first, ...fieldOrder]) {
    if (held.has(field)) ordered[field] = held.get(field) ?? null;
    else if (isMention) ordered[field] = field === 'links' || field === 'tags' ? [] : field === 'extra' ? {} : null;
  }
  return { ...ordered, file };
}

async function printFile(file: string, order: Order, io: CommandIo): Promise<void> {
  const { lines, problems } = order.normalise(await readBytes(file, io), { origin: order.origin });
  for (let at = 0; at < lines.length; at += linesPerWrite) {
    await io.out(lines.slice(at, at + linesPerWrite).map((line) => `${JSON.stringify(toPrinted(line, file))}\n`).join(''));
  }
  for (const { line, reason } of problems) io.message(`${file}${line === null ? '' : `:${line}`}: ${reason.replace(/\s+/g, ' ')}`);
}

/**
 * `normalise --source <channel> [--origin URL] FILE…`: raw answers of a source, as recorded in files, to neutral lines
 * on standard output in their order, each with the `file` as it was given. What could not be read is told on standard
 * error as `FILE:LINE: reason` and does not stop the rest. Opens no network and no database.
 */
export const normaliseCommand: Command = {
  name: 'normalise',
  usage,
  async run(args, io) {
    const order = readOrder(args);
    for (const file of order.files) await printFile(file, order, io);
    return 0;
  },
};
