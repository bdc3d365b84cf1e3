import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sensitivities } from '@hinomi/shared/vocabulary/level';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import { shippedJudge } from '../judge/analyse/shipped-judge.js';
import { readJsonLine } from '../listen/collect/connectors/csv/read-json-line.js';
import { TopicMatcher } from '../listen/topic/topic-matcher.js';
import { CommandError } from './command.js';
import type { Command, CommandIo } from './command.js';
import { readTopics } from './replay/read-topics.js';
import { RecordedStream } from './replay/recorded-stream.js';
import type { ReplayNews } from './replay/recorded-stream.js';
import { splitLines } from './split-lines.js';

const usage = 'replay FILE --topics TOPICS.json [--sensitivity low|standard|high]';
type Order = { file: string; topics: string; sensitivity: Sensitivity };

/**
 * Recorded lines (mentions, engagement, edits, tombstones) through taking in, judging, measuring and detecting, in the order of the
 * file and by its clock; prints each change of a topic's level, category, tags or tone as one JSON line. Touches nothing stored.
 */
export const replayCommand: Command = {
  name: 'replay',
  usage,
  async run(args, io) {
    const order = readOrder(args);
    const matcher = new TopicMatcher(await topicsOf(order, io));
    const printed: string[] = [];
    const stream = new RecordedStream({ judge: shippedJudge, matcher }, order.sensitivity, (news) => printed.push(toLine(news)));
    for await (const lines of readLines(order.file, io)) {
      for (const line of lines) stream.take(line);
      await io.out(printed.splice(0).join(''));
    }
    stream.finish();
    await io.out(printed.splice(0).join(''));
    return 0;
  },
};

function toLine({ topic, atMs, level, from, category, tags, reasons, tone }: ReplayNews): string {
  return `${JSON.stringify({ topic, at: new Date(atMs).toISOString(), level, from, category, tags, reasons, tone })}\n`;
}

async function* readLines(file: string, io: CommandIo): AsyncGenerator<ReturnType<typeof readGood>> {
  const input = createReadStream(resolve(io.folder, file));
  let number = 0;
  try {
    for await (const lines of splitLines(input)) {
      yield readGood(lines, number, (at, reason) => io.message(`${file}:${at}: ${reason}`));
      number += lines.length;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new CommandError(`replay: cannot read ${file}: ${String(error.code)}`);
    throw error;
  }
}

type Recorded = Extract<ReturnType<typeof readJsonLine>, { line: unknown }>['line'];

/** The lines that can be read; the others are told by their number. */
function readGood(lines: readonly string[], before: number, tell: (lineNumber: number, reason: string) => void): Recorded[] {
  return lines.flatMap((text, at) => {
    if (text.trim() === '' || text === '\uFEFF') return [];
    const read = readJsonLine(text, 'json');
    if ('line' in read) return [read.line];
    tell(before + at + 1, read.reason);
    return [];
  });
}

async function topicsOf({ topics, sensitivity }: Order, io: CommandIo): Promise<ReturnType<typeof readTopics>> {
  try {
    return readTopics(await readFile(resolve(io.folder, topics), 'utf8'), sensitivity);
  } catch (error) {
    throw new CommandError(`replay: cannot read ${topics}: ${error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.message : String(error)}`);
  }
}

function readOrder(args: readonly string[]): Order {
  const { topics, sensitivity = 'standard', files } = parse(args);
  const [file] = files;
  if (file === undefined || files.length > 1 || topics === undefined) throw new CommandError(`usage: ${usage}`);
  const known = sensitivities.find((name) => name === sensitivity);
  if (known === undefined) throw new CommandError(`replay: unknown sensitivity "${sensitivity}" (known: ${sensitivities.join(', ')})`);
  return { file, topics, sensitivity: known };
}

function parse(args: readonly string[]): { topics: string | undefined; sensitivity: string | undefined; files: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: { topics: { type: 'string' }, sensitivity: { type: 'string' } } });
    return { topics: values.topics, sensitivity: values.sensitivity, files: positionals };
  } catch (error) {
    throw new CommandError(`replay: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)} (usage: ${usage})`);
  }
}
