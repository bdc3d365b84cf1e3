import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { parseExactJson } from '@hinomi/shared/text/answer-fields';
import { closeCutAnswer } from './close-cut-answer.js';
import type { Normaliser } from './connector.js';

export type JsonDocument = { value: unknown; line: number | null };
export type JsonDocuments = { documents: JsonDocument[]; problems: { line: number | null; reason: string }[] };

/**
 * The JSON documents of a recorded file in their order: one document (an array counts as its items) or one a line,
 * with or without a byte order mark, in UTF-8 or UTF-16. A line that is no JSON is a problem with its number; those
 * around it are read. Empty lines (the keep-alive of a stream) say nothing. Of an answer that was cut off the whole
 * entries are read.
 */
export function readJsonDocuments(bytes: Uint8Array): JsonDocuments {
  const text = decode(bytes);
  const whole = parse(text);
  if (whole.isJson) return { documents: flatten(whole.value, null), problems: [] };
  const documents: JsonDocument[] = [];
  const problems: JsonDocuments['problems'] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const parsed = parse(line);
    if (parsed.isJson && typeof parsed.value === 'object' && parsed.value !== null) documents.push(...flatten(parsed.value, index + 1));
    else problems.push({ line: index + 1, reason: 'not a JSON object' });
  });
  if (documents.length > 0 || problems.length === 0) return { documents, problems };
  return readCutOff(text) ?? { documents, problems: problems.length === 1 ? problems : [{ line: null, reason: 'neither a JSON document nor one JSON object a line' }] };
}

function readCutOff(text: string): JsonDocuments | null {
  const closed = closeCutAnswer(text.trimStart());
  const parsed = closed === null ? null : parse(closed);
  if (parsed?.isJson !== true || typeof parsed.value !== 'object') return null;
  return { documents: flatten(parsed.value, null), problems: [{ line: null, reason: 'truncated: the answer was cut off; only its whole entries were read' }] };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function parse(text: string): { isJson: true; value: unknown } | { isJson: false } {
  try {
    return { isJson: true, value: parseExactJson(text) };
  } catch {
    return { isJson: false };
  }
}

/** The items of an array, and of arrays directly inside it (pages kept in one file). */
function flatten(value: unknown, line: number | null): JsonDocument[] {
  return (Array.isArray(value) ? value.flat() : [value]).map((one: unknown) => ({ value: one, line }));
}

/** New counts alone are no mention: a recording is made of mentions, edits and deletions. */
const isCounts = (line: NeutralLine): boolean => 'line_kind' in line && line.line_kind === 'engagement';

/** A recorded file as neutral lines: `read` says what one document holds, everything in the order of the file. */
export function normaliseDocuments(bytes: Uint8Array, read: (document: unknown) => { lines: NeutralLine[]; problems: string[] }): ReturnType<Normaliser> {
  const { documents, problems } = readJsonDocuments(bytes);
  const found = documents.map(({ value, line }) => ({ line, ...read(value) }));
  const reasons = found.flatMap(({ line, problems: own }) => own.map((reason) => ({ line, reason })));
  return { lines: found.flatMap(({ lines }) => lines.filter((line) => !isCounts(line))), problems: [...problems, ...reasons].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
