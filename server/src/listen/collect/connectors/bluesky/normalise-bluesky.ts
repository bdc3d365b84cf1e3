import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Normaliser } from '../connector.js';
import { readAnswer } from './domain/app-view.js';
import { asObject } from './domain/json-value.js';
import { lineOfEvent, readJetstreamEvent } from './domain/jetstream-event.js';

type Problem = { line: number | null; reason: string };
type Found = { lines: NeutralLine[]; problems: Problem[] };

/**
 * Recorded Bluesky data: Jetstream frames of both versions and answers of the AppView, one JSON document a file or
 * one a line. A line that cannot be read is a problem with its number; those around it are read.
 */
export const normaliseBluesky: Normaliser = (bytes) => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const found: Found = { lines: [], problems: [] };
  const whole = parse(text);
  if (whole.ok) addWhole(whole.value, found);
  else addLineByLine(text, found);
  return found;
};

function addWhole(value: unknown, found: Found): void {
  const documents = Array.isArray(value) ? value : [value];
  for (const document of documents) addDocument(document, documents.length === 1 ? 1 : null, found);
}

function addLineByLine(text: string, found: Found): void {
  const own: Found = { lines: [], problems: [] };
  let readable = 0;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const document = parse(line);
    if (document.ok && asObject(document.value) !== null) {
      readable += 1;
      addDocument(document.value, index + 1, own);
    } else own.problems.push({ line: index + 1, reason: 'not a JSON object' });
  });
  for (const line of own.lines) found.lines.push(line);
  if (readable > 0) for (const problem of own.problems) found.problems.push(problem);
  else if (own.problems.length > 0) found.problems.push({ line: null, reason: 'neither a JSON document nor one JSON object a line' });
}

function addDocument(document: unknown, line: number | null, found: Found): void {
  const event = readJetstreamEvent(document);
  if (event !== null) {
    const meaning = lineOfEvent(event);
    if (meaning.line !== null) found.lines.push(meaning.line);
    if (meaning.problem !== null) found.problems.push({ line, reason: meaning.problem });
    return;
  }
  const answer = readAnswer(document);
  if (answer === null) found.problems.push({ line, reason: 'neither a Jetstream frame nor an answer with posts' });
  for (const mention of answer?.mentions ?? []) found.lines.push(mention);
  for (const reason of answer?.problems ?? []) found.problems.push({ line, reason });
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}
