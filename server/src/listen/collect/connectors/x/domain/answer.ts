import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, instantAt, objectAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { isComplianceEvent, isComplianceRow, missingReferences, tombstoneOfRow, tombstonesOfErrors, tombstonesOfEvent } from './compliance.js';
import { isLegacyPost, mentionOfLegacyPost } from './legacy-post.js';
import { isPost, mentionOfPost, readIncludes, type Includes, type Seen } from './post.js';

export type AnswerLines = { lines: NeutralLine[]; problems: string[] };

/** What the whole document says besides the posts themselves. */
type Around = { includes: Includes; seen: Seen; missing: Set<string> };

/**
 * One document of X: an answer of API v2 (`data` a list or one object, with `includes` and partial `errors`), a frame
 * of the filtered stream, an event of a compliance stream, a row of a batch compliance answer, a bare post (also with
 * its author and references written into it), or a post, search answer or deletion of API v1.1. What is neither
 * mention nor deletion (counts, users, rules, lists) gives nothing.
 */
export function readXDocument(document: unknown): AnswerLines {
  const answer = asObject(document);
  const found: AnswerLines = { lines: [], problems: [] };
  if (answer === null) return { lines: [], problems: ['neither an answer nor a frame of X'] };
  const around = readAround(answer);
  if (Array.isArray(answer['data'])) for (const one of answer['data']) addObject(one, around, found);
  else if (answer['data'] !== undefined) addObject(answer['data'], around, found);
  else if (Array.isArray(answer['statuses'])) for (const one of answer['statuses']) addObject(one, around, found);
  else addObject(answer, around, found);
  found.lines.push(...tombstonesOfErrors(objectsAt(answer, 'errors')));
  if (found.lines.length === 0 && answer['data'] === undefined) found.problems.push(...troubleOf(answer));
  return found;
}

function readAround(answer: LooseObject): Around {
  const rules = objectsAt(answer, 'matching_rules').map((rule) => textAt(rule, 'tag')).filter((tag) => tag !== null);
  return {
    includes: readIncludes(answer), missing: new Set(missingReferences(objectsAt(answer, 'errors'))),
    // Recorders write down when they asked; X itself does not say.
    seen: { receivedAt: instantAt(objectAt(answer, '__twarc'), 'retrieved_at'), matchedRules: rules },
  };
}

function addObject(value: unknown, around: Around, found: AnswerLines): void {
  const one = asObject(value);
  if (one === null) {
    if (value !== null) found.problems.push('neither a post nor another object of X');
    return;
  }
  if (isLegacyPost(one)) addMention(mentionOfLegacyPost(one, around.seen.receivedAt), found);
  else if (isPost(one)) addMention(withMissing(mentionOfPost(one, around.includes, around.seen), around.missing), found);
  else if (isComplianceEvent(one)) found.lines.push(...tombstonesOfEvent(one));
  else if (isComplianceRow(one)) {
    const tombstone = tombstoneOfRow(one);
    if (tombstone !== null) found.lines.push(tombstone);
  }
}

type Outcome = ReturnType<typeof mentionOfPost>;

function addMention(outcome: Outcome, found: AnswerLines): void {
  if (typeof outcome === 'string') found.problems.push(outcome);
  else found.lines.push(outcome);
}

/** Notes which of the posts it speaks of were deleted, protected or withheld when it was read. */
function withMissing(outcome: Outcome, missing: ReadonlySet<string>): Outcome {
  if (typeof outcome === 'string') return outcome;
  const gone = [outcome.parent_id, outcome.quote_of, outcome.repost_of].filter((id) => id !== null && missing.has(id));
  return gone.length === 0 ? outcome : { ...outcome, extra: { ...outcome.extra, unavailable: gone } };
}

/** What an answer without data complains of: a problem document, or a list of errors (a disconnected stream too). */
function troubleOf(answer: LooseObject): string[] {
  const errors = [answer, ...objectsAt(answer, 'errors')];
  return errors.flatMap((error) => {
    const title = textAt(error, 'title') ?? textAt(error, 'message');
    const isTrouble = title !== null && (error !== answer || textAt(error, 'type') !== null || typeof error['status'] === 'number');
    return isTrouble ? [`X answered with an error: ${title}${textAt(error, 'detail') === null ? '' : ` (${textAt(error, 'detail')})`}`.slice(0, 300)] : [];
  });
}
