import { parseExactJson } from '@hinomi/shared/text/answer-fields';
import { closeCutAnswer } from './close-cut-answer.js';

/** One JSON value of a recording; `line` (from 1) where the recording has lines, else null. */
export type RecordedDocument = { value: unknown; line: number | null };
export type RecordingProblem = { line: number | null; reason: string };
export type Recording = { documents: RecordedDocument[]; problems: RecordingProblem[] };

type Parsed = { ok: true; value: unknown } | { ok: false };

const maxDepth = 8;

/**
 * Takes a recording apart, whose form is found from its content: one JSON answer, one a line, several printed one
 * after the other, or server-sent events (each becomes `{event, payload}` with the payload as text). Lists, and texts
 * that hold JSON, are opened. What cannot be read is a problem with its line; what stands around it is read.
 */
export function readRecording(bytes: Uint8Array): Recording {
  const text = new TextDecoder('utf-8').decode(bytes);
  const recording: Recording = { documents: [], problems: [] };
  const whole = parse(text);
  if (whole.ok) addValue(whole.value, null, recording);
  else if (isEventStream(text)) addEvents(text, recording);
  else addLines(text, recording);
  return recording;
}

function parse(text: string): Parsed {
  try {
    return { ok: true, value: parseExactJson(text) };
  } catch {
    return { ok: false };
  }
}

function addValue(value: unknown, line: number | null, recording: Recording, depth = 0): void {
  const opened = depth < maxDepth ? openValue(value) : null;
  if (opened !== null) for (const item of opened) addValue(item, line, recording, depth + 1);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) recording.documents.push({ value, line });
  else recording.problems.push({ line, reason: 'not a JSON object' });
}

/** What a list or a text of JSON holds; null for all else. */
function openValue(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  const inner = typeof value === 'string' && /^\s*[{[]/.test(value) ? parse(value) : null;
  return inner?.ok === true ? [inner.value] : null;
}

function addLines(text: string, recording: Recording): void {
  const own: Recording = { documents: [], problems: [] };
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const parsed = parse(line);
    if (parsed.ok) addValue(parsed.value, index + 1, own);
    else own.problems.push({ line: index + 1, reason: 'not JSON' });
  });
  const found = own.documents.length > 0 ? own : readPrinted(text);
  for (const document of found.documents) recording.documents.push(document);
  for (const problem of found.problems) recording.problems.push(problem);
}

/** Objects printed over several lines, one after the other; of a piece that is cut off its whole entries are read. */
function readPrinted(text: string): Recording {
  const found: Recording = { documents: [], problems: [] };
  let isWhole = true;
  for (const piece of cutObjects(text)) {
    const whole = parse(piece);
    const parsed = whole.ok ? whole : parse(closeCutAnswer(piece) ?? '');
    if (parsed.ok) addValue(parsed.value, null, found);
    if (!whole.ok) isWhole = false;
  }
  const blank = text.trim() === '';
  if (found.documents.length === 0 && !blank) found.problems.push({ line: null, reason: 'neither a JSON document nor one JSON object a line' });
  else if (!isWhole) found.problems.push({ line: null, reason: 'truncated: the recording was cut off; only its whole entries were read' });
  return found;
}

/** Pieces from `{` or `[` to its partner, quoted text respected; the last may lack it. */
function* cutObjects(text: string): Generator<string> {
  const signs = /["{}[\]]/g;
  const rest = /[^"\\]*(?:\\.[^"\\]*)*"/sy;
  let start = -1;
  let depth = 0;
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    const at = sign.index;
    if (sign[0] === '"') {
      if (depth === 0) continue;
      rest.lastIndex = at + 1;
      if (rest.exec(text) === null) break;
      signs.lastIndex = rest.lastIndex;
    } else if (sign[0] === '{' || sign[0] === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) yield text.slice(start, at + 1);
    }
  }
  if (depth > 0) yield text.slice(start);
}

const field = /^(event|data|id|retry)?:/;

const isEventStream = (text: string): boolean => field.test(text.trimStart());

/** Server-sent events (HTML standard, 9.2): fields until a blank line; lines that begin with a colon are comments. */
function addEvents(text: string, recording: Recording): void {
  let event = 'message';
  let data: string[] = [];
  let startedAt = 1;
  const finish = (next: number): void => {
    if (data.length > 0) recording.documents.push({ value: { event, payload: data.join('\n') }, line: startedAt });
    event = 'message';
    data = [];
    startedAt = next;
  };
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const [, name, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (line === '') finish(index + 2);
    else if (name === 'event') event = value;
    else if (name === 'data') data.push(value);
    else if (name !== '' && name !== 'id' && name !== 'retry') recording.problems.push({ line: index + 1, reason: 'not a line of server-sent events' });
  });
  finish(0);
}
