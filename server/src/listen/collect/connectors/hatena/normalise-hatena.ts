import { asObject } from '@hinomi/shared/text/answer-fields';
import type { Normaliser } from '../connector.js';
import { readDocuments, type AnswerLines } from '../read-documents.js';
import { decodeFeed } from '../rss/decode-feed.js';
import { parseFeedDate } from '../rss/feed-dates.js';
import { normaliseHatenaFeed } from '../rss/normalise-rss.js';
import { readComments, readEntry } from './domain/bookmark-comment.js';

/** An answer of `/entry/json/`, also `null` for a page nobody has bookmarked; null for any other JSON. */
export function readEntryAnswer(value: unknown): AnswerLines | null {
  if (value === null) return { lines: [], problems: [] };
  const answer = asObject(value);
  const entry = answer === null ? null : readEntry(answer);
  return answer === null || entry === null ? null : { lines: readComments(answer, entry, parseFeedDate), problems: [] };
}

/** Recorded answers of Hatena Bookmark: its feeds (search, hot entries) and the comments on an entry as JSON. */
export const normaliseHatena: Normaliser = (bytes, options) => {
  const start = decodeFeed(bytes).text.slice(0, 200).replace(/^\ufeff/, '').trimStart();
  return start.startsWith('<') || start === '' ? normaliseHatenaFeed(bytes, options) : readDocuments(bytes, readEntryAnswer);
};
