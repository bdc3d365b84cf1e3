import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Normaliser } from '../connector.js';
import { readRecording } from '../recorded-documents.js';
import { readAnswer } from './domain/app-view.js';
import { lineOfEvent, readJetstreamEvent } from './domain/jetstream-event.js';

type Problem = { line: number | null; reason: string };
type Found = { lines: NeutralLine[]; problems: Problem[] };

/**
 * Recorded Bluesky data: Jetstream frames of both versions and answers of the AppView, one JSON document a file or
 * one a line. A line that cannot be read is a problem with its number; those around it are read.
 */
export const normaliseBluesky: Normaliser = (bytes) => {
  const recording = readRecording(bytes);
  const found: Found = { lines: [], problems: recording.problems };
  for (const { value, line } of recording.documents) addDocument(value, line, found);
  found.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return found;
};

function addDocument(document: unknown, line: number | null, found: Found): void {
  const event = readJetstreamEvent(document);
  if (event !== null) {
    // A closed account is no post: the stream follows it, a recording has no line for it.
    const meaning = event.kind === 'account' ? { line: null, problem: null } : lineOfEvent(event);
    if (meaning.line !== null) found.lines.push(meaning.line);
    if (meaning.problem !== null) found.problems.push({ line, reason: meaning.problem });
    return;
  }
  const answer = readAnswer(document);
  if (answer === null) found.problems.push({ line, reason: 'neither a Jetstream frame nor an answer with posts' });
  for (const mention of answer?.mentions ?? []) found.lines.push(mention);
  for (const reason of answer?.problems ?? []) found.problems.push({ line, reason });
}
