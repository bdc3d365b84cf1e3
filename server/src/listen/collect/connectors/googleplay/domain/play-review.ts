import { blankMention, type ReadingProblem } from '@hinomi/shared/contracts/blank-mention';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { readInstant, writeInstant } from '@hinomi/shared/text/answer-time';
import { readLanguageTag } from '@hinomi/shared/text/language-tag';
import { asObject, countOf, listOf, numberOf, objectAt, textAt, withoutGaps, type JsonObject } from '@hinomi/shared/text/answer-fields';

/** A Timestamp of the API: seconds as text or number, and nanoseconds; newer Google APIs write ISO 8601. */
export function readTimestamp(value: unknown): string | null {
  const seconds = numberOf(asObject(value)?.['seconds']);
  if (seconds === null) return readInstant(value);
  return writeInstant(seconds * 1_000 + Math.floor((numberOf(asObject(value)?.['nanos']) ?? 0) / 1_000_000));
}

/** The comments of one kind, the one changed last at the end. */
function commentsOf(review: JsonObject, kind: 'userComment' | 'developerComment'): JsonObject[] {
  const all = listOf(review['comments']).map((comment) => objectAt(comment, kind)).filter((comment) => comment !== null);
  return all.sort((one, other) => (readTimestamp(one['lastModified']) ?? '').localeCompare(readTimestamp(other['lastModified']) ?? ''));
}

/** Title and body, which the API joins with a tab where the writer gave both. */
function splitTitle(written: string | null): { title: string | null; text: string | null } {
  const at = written?.indexOf('\t') ?? -1;
  if (written === null || at === -1) return { title: null, text: written?.trim() || null };
  const title = written.slice(0, at).trim() || null;
  const text = written.slice(at + 1).trim() || null;
  return { title, text: text ?? title };
}

const rawText = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.toWellFormed().replace(/\0/g, '') : null);

function readReply(review: JsonObject): JsonObject | null {
  const reply = commentsOf(review, 'developerComment').at(-1);
  return reply === undefined ? null : withoutGaps({ text: textAt(reply, 'text'), at: readTimestamp(reply['lastModified']) });
}

function readDevice(comment: JsonObject): JsonObject {
  return {
    app_version: textAt(comment, 'appVersionName'), app_version_code: countOf(comment['appVersionCode']), android_version: countOf(comment['androidOsVersion']),
    device: textAt(comment, 'deviceMetadata', 'productName') ?? textAt(comment, 'device'), dislikes: countOf(comment['thumbsDownCount']),
  };
}

/** The page of a review for people. */
function pageOf(packageName: string | null, id: string): string | null {
  return packageName === null ? null : `https://play.google.com/store/apps/details?id=${encodeURIComponent(packageName)}&reviewId=${encodeURIComponent(id)}`;
}

/**
 * A Review of androidpublisher v3 as a mention: the newest words of its writer, in the language they were written in
 * where the answer holds a translation (`originalText`). `posted_at` is the time of the last change, the only one the
 * API states. Our own answer stays in `extra.developer_reply`. Returns the reason where it holds no text.
 */
export function readPlayReview(review: JsonObject, packageName: string | null): NeutralMention | { reason: string } {
  const id = textAt(review, 'reviewId');
  if (id === null) return { reason: 'a review without reviewId' };
  const comment = commentsOf(review, 'userComment').at(-1) ?? {};
  const original = rawText(comment['originalText']);
  const { title, text } = splitTitle(original ?? rawText(comment['text']));
  if (text === null) return { reason: `review ${id.slice(0, 60)} holds no text` };
  return {
    ...blankMention, external_id: id.slice(0, 2_048), source: 'googleplay', url: pageOf(packageName, id), text, title,
    author_name: textAt(review, 'authorName'), language: readLanguageTag(comment['reviewerLanguage']), posted_at: readTimestamp(comment['lastModified']),
    likes: countOf(comment['thumbsUpCount']), rating: numberOf(comment['starRating']),
    extra: withoutGaps({ ...readDevice(comment), translation: original === null ? null : textAt(comment, 'text'), developer_reply: readReply(review) }),
  };
}

/** An answer of reviews.list or reviews.get, or a bare list of reviews; null for any other JSON. */
export function readPlayAnswer(value: unknown, packageName: string | null): { lines: NeutralMention[]; problems: ReadingProblem[] } | null {
  const answer = asObject(value);
  if (answer === null) return null;
  const error = objectAt(answer, 'error');
  if (error !== null) return { lines: [], problems: [{ line: null, reason: `the source answered with an error: ${textAt(error, 'message') ?? textAt(error, 'status') ?? 'no reason'}` }] };
  const isReview = answer['reviewId'] !== undefined || answer['comments'] !== undefined;
  // An app without reviews is answered with an empty object.
  const isList = Array.isArray(answer['reviews']) || answer['pageInfo'] !== undefined || answer['tokenPagination'] !== undefined || Object.keys(answer).length === 0;
  if (!isReview && !isList) return null;
  const read = (isReview ? [answer] : listOf(answer['reviews'])).map((review) => readPlayReview(asObject(review) ?? {}, packageName));
  return {
    lines: read.filter((one): one is NeutralMention => !('reason' in one)),
    problems: read.flatMap((one) => ('reason' in one ? [{ line: null, reason: one.reason }] : [])),
  };
}

/** The token of the next page; null on the last. */
export const nextPageOf = (value: unknown): string | null => textAt(value, 'tokenPagination', 'nextPageToken');
