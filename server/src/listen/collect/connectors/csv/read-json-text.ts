import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { readJsonLine, readJsonValue } from './read-json-line.js';
import { RecordCutter } from './record-cutter.js';

/** What a text of JSON held: its lines in their order, and what was refused; `line` counts from 1 (of an array: the item). */
export type JsonText = { lines: NeutralLine[]; problems: { line: number; reason: string }[] };

/**
 * Neutral lines of a JSON text: an array of them, one object over several lines, or NDJSON. A line that names no
 * channel is of `channel`. Never throws; what cannot be read is told with its number and stops nothing.
 */
export function readJsonText(text: string, channel: Channel): JsonText {
  const content = text.replace(/^\ufeff/, '');
  const whole = /^\s*\[/.test(content) || /^\s*\{\s*[\r\n]/.test(content) ? parseWhole(content) : null;
  if (whole !== null) return readValues(whole.map((value, at) => [at + 1, readJsonValue(value, channel)]));
  const cutter = new RecordCutter(null);
  return readValues([...cutter.push(content), ...cutter.end()].map((record) => [
    record.line, record.text === null ? { reason: 'the line is longer than 10 million characters' } : readJsonLine(record.text, channel),
  ]));
}

function parseWhole(content: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(content);
    return Array.isArray(value) ? value : [value];
  } catch {
    return null;
  }
}

function readValues(read: readonly [number, ReturnType<typeof readJsonLine>][]): JsonText {
  const result: JsonText = { lines: [], problems: [] };
  for (const [line, one] of read) {
    if ('reason' in one) result.problems.push({ line, reason: one.reason });
    else result.lines.push(one.line);
  }
  return result;
}
