import type { ReadingProblem } from '@hinomi/shared/contracts/blank-mention';
import { asObject, textAt, listOf, type JsonObject } from '@hinomi/shared/text/answer-fields';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { htmlToText } from '../../html-to-text.js';
import type { Normaliser } from '../connector.js';
import { readDocuments, type AnswerLines } from '../read-documents.js';
import { decodeFeed } from '../rss/decode-feed.js';
import { FeedRefusal } from '../rss/feed-refusal.js';
import { readAtomReviews } from './atom-entries.js';
import { readConnectAnswer } from './domain/connect-review.js';
import { addressOf, entriesOf, isAppEntry, readReview } from './domain/customer-review.js';

function collect(read: readonly (NeutralMention | { reason: string })[], problems: ReadingProblem[] = []): AnswerLines {
  const lines: NeutralMention[] = [];
  for (const one of read) {
    if ('reason' in one) problems.push({ line: null, reason: one.reason });
    else lines.push(one);
  }
  return { lines, problems };
}

const readEntries = (entries: readonly JsonObject[], address: string | null): AnswerLines =>
  collect(entries.filter((entry) => !isAppEntry(entry)).map((entry) => readReview(entry, { address, toPlain: htmlToText })));

/** One answer of the feed's JSON form or of the App Store Connect API; null for any other JSON. */
export function readAppStoreAnswer(value: unknown): AnswerLines | null {
  const answer = asObject(value);
  if (answer === null) return null;
  const feed = asObject(answer['feed']);
  if (feed !== null) return readEntries(entriesOf(feed), addressOf(feed));
  if (textAt(answer, 'id', 'label') !== null) return readEntries([answer], null);
  const reviews = readConnectAnswer(answer);
  if (reviews !== null) return collect(reviews);
  const [error] = listOf(answer['errors']);
  return error === undefined ? null : { lines: [], problems: [{ line: null, reason: `the source answered with an error: ${textAt(error, 'detail') ?? textAt(error, 'title') ?? 'no reason'}` }] };
}

/** The Atom form of the customer reviews. */
export function readAppStoreAtom(text: string): AnswerLines & { isTruncated: boolean } {
  const { entries, address, isTruncated } = readAtomReviews(text);
  const whole = entries.filter((entry) => entry !== null);
  const { lines, problems } = readEntries(whole, address);
  if (whole.length < entries.length) problems.push({ line: null, reason: `${entries.length - whole.length} entries cannot be read` });
  if (isTruncated) problems.push({ line: null, reason: `truncated: the feed was cut off; ${lines.length} whole entries were read` });
  return { lines, problems, isTruncated };
}

/**
 * Recorded customer reviews of the App Store: the feed in its JSON or Atom form, answers of the App Store Connect API,
 * one document a file or one a line. The entry of the app itself is no mention.
 */
export const normaliseAppStore: Normaliser = (bytes) => {
  const text = decodeFeed(bytes).text.replace(/^\ufeff/, '').trimStart();
  if (!text.startsWith('<')) return readDocuments(bytes, readAppStoreAnswer);
  try {
    return readAppStoreAtom(text);
  } catch (error) {
    if (!(error instanceof FeedRefusal)) throw error;
    return { lines: [], problems: [{ line: null, reason: error.message }] };
  }
};
