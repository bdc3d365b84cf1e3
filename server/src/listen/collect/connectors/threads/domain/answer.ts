import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, objectAt, objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import { engagementOfInsights, isPost, mentionOfPost } from './post.js';

export type AnswerLines = { lines: NeutralLine[]; problems: string[] };

/**
 * One document of the Threads API: a list of posts (search, own posts, replies), one post, the insights of a post, or a
 * delivery of its webhook. An error answer is a problem. An empty list gives nothing.
 */
export function readThreadsDocument(document: unknown): AnswerLines {
  const answer = asObject(document);
  if (answer === null) return { lines: [], problems: ['not an answer of the Threads API'] };
  const error = objectAt(answer, 'error');
  if (error !== null) return { lines: [], problems: [`Threads answered with an error: ${textAt(error, 'message') ?? 'unknown'}`.slice(0, 300)] };
  const found: AnswerLines = { lines: [], problems: [] };
  for (const item of itemsOf(answer)) addItem(item, found);
  found.lines.push(...engagementOfInsights(objectsAt(answer, 'data')));
  return found;
}

function itemsOf(answer: LooseObject): unknown[] {
  if (Array.isArray(answer['data'])) return answer['data'];
  if (answer['values'] !== undefined) return [answer['values']].flat().map((one: unknown) => objectAt(one, 'value'));
  return [answer];
}

function addItem(item: unknown, found: AnswerLines): void {
  const post = asObject(item);
  if (post === null) found.problems.push('an item that is no post');
  else if (isPost(post)) {
    const outcome = mentionOfPost(post);
    if (typeof outcome === 'string') found.problems.push(outcome);
    else found.lines.push(outcome);
  }
}
