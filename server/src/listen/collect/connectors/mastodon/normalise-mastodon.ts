import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { htmlToText } from '../../html-to-text.js';
import type { Normaliser } from '../connector.js';
import { readRecording } from '../recorded-documents.js';
import { readDocument } from './domain/read-document.js';

/**
 * Recorded answers and streaming frames of servers with the Mastodon API (Mastodon and its forks, GoToSocial, Pleroma,
 * Akkoma) to neutral lines: statuses and boosts as mentions, `status.update` as edits, `delete` as tombstones.
 */
export const normaliseMastodon: Normaliser = (bytes) => {
  const recording = readRecording(bytes);
  const lines: NeutralLine[] = [];
  for (const { value, line } of recording.documents) {
    const found = readDocument(value, htmlToText);
    for (const one of found.lines) lines.push(one);
    for (const reason of found.problems) recording.problems.push({ line, reason });
  }
  return { lines, problems: recording.problems };
};
