import { parseExactJson } from '@hinomi/shared/text/answer-fields';
import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { ReadingProblem } from '@hinomi/shared/contracts/blank-mention';
import { closeCutAnswer } from './close-cut-answer.js';
import { decodeFeed } from './rss/decode-feed.js';

/** One JSON document of a file; `line` where it began a line of its own, null where it is the whole file. */
type Document = { value: unknown; line: number | null };
export type AnswerLines = { lines: NeutralLine[]; problems: ReadingProblem[] };
type Found = { documents: Document[]; problems: ReadingProblem[] };

function tryParse(text: string): { value: unknown } | null {
  try {
    return { value: parseExactJson(text) };
  } catch {
    return null;
  }
}

function readLineByLine(text: string): Found {
  const found: Found = { documents: [], problems: [] };
  text.split(/\r\n?|\n/).forEach((written, at) => {
    const line = written.trim();
    if (line === '') return;
    const parsed = tryParse(line);
    if (parsed === null) found.problems.push({ line: at + 1, reason: 'not JSON' });
    else found.documents.push({ value: parsed.value, line: at + 1 });
  });
  return found;
}

function readCutOff(text: string): Found | null {
  const closed = /^[[{]/.test(text) ? closeCutAnswer(text) : null;
  const parsed = closed === null ? null : tryParse(closed);
  return parsed === null ? null : { documents: [{ value: parsed.value, line: null }], problems: [{ line: null, reason: 'truncated: the answer was cut off; only its whole entries were read' }] };
}

/** JSONP, `callback(…)`, and the guard some services put before their JSON. */
const withoutWrapping = (text: string): string => (/^[\w$.]{0,80}\(([\s\S]*)\)\s*;?$/.exec(text)?.[1] ?? text.replace(/^\)\]\}'[^\n]*\n/, '')).trim();

function readText(text: string, repair: (text: string) => string): Found {
  const whole = tryParse(text) ?? tryParse(repair(text));
  if (whole !== null) return { documents: [{ value: whole.value, line: null }], problems: [] };
  const byLine = readLineByLine(text);
  if (byLine.documents.length > 0 && byLine.documents.some(({ value }) => typeof value === 'object')) return byLine;
  return readCutOff(text) ?? { documents: [], problems: [{ line: null, reason: `no JSON: ${text.slice(0, 120) || 'the answer is empty'}` }] };
}

/**
 * The answers in recorded bytes: one JSON document (also JSONP), one a line, or an answer that was cut off, read as
 * far as it is whole. `readAnswer` gets one answer at a time and returns null for what is none of its source; a list
 * that is no answer itself is taken as a list of answers. `repair` mends the known faults of a source's JSON.
 */
export function readDocuments(bytes: Uint8Array, readAnswer: (value: unknown) => AnswerLines | null, repair: (text: string) => string = (text) => text): AnswerLines {
  const { documents, problems } = readText(withoutWrapping(decodeFeed(bytes).text.replace(/^\ufeff/, '').trim()), repair);
  const all: AnswerLines = { lines: [], problems: [...problems] };
  for (const { value, line } of documents) {
    const whole = readAnswer(value);
    const parts = whole === null && Array.isArray(value) ? (value as unknown[]).map(readAnswer) : [whole];
    for (const part of parts) addPart(all, part, line);
  }
  return all;
}

function addPart(all: AnswerLines, part: AnswerLines | null, line: number | null): void {
  if (part === null) all.problems.push({ line, reason: 'not an answer of this source' });
  for (const read of part?.lines ?? []) all.lines.push(read);
  for (const problem of part?.problems ?? []) all.problems.push({ line: problem.line ?? line, reason: problem.reason });
}
