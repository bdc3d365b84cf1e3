import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Normaliser } from '../connector.js';
import { readRecording } from '../recorded-documents.js';
import { readDocument } from './domain/read-document.js';

/**
 * Recorded answers and streaming frames of servers with the Misskey API (Misskey, Sharkey, Firefish, Iceshrimp,
 * CherryPick) to neutral lines. `origin` is the server that was asked; without it a note that was written there keeps
 * the server's own id and has no page.
 */
export const normaliseMisskey: Normaliser = (bytes, { origin }) => {
  const server = origin === null ? null : new URL(origin).origin;
  const recording = readRecording(bytes);
  const lines: NeutralLine[] = [];
  for (const { value, line } of recording.documents) {
    const found = readDocument(value, server);
    for (const one of found.lines) lines.push(one);
    for (const reason of found.problems) recording.problems.push({ line, reason });
  }
  return { lines, problems: recording.problems };
};
