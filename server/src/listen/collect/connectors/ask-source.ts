import { createHash } from 'node:crypto';
import { parseExactJson } from '@hinomi/shared/text/answer-fields';
import { parseRetryAfter, statusToCode } from '../../../platform/outgoing/answer-status.js';
import type { OutgoingAnswer, OutgoingRequest } from '../../../platform/outgoing/outgoing-client.js';
import { OutgoingError } from '../../../platform/outgoing/outgoing-error.js';
import { ConnectorError, type Cursor, type ReadInput } from './connector.js';
import type { AnswerLines } from './read-documents.js';

export type Asking = Pick<ReadInput, 'outgoing' | 'signal'> & { nowMs: number };

/**
 * One request to a source whose answer must be good: throws ConnectorError for the network, for a bad status (with the
 * time it asks us to stay away) and for an answer that broke off. 304 is good.
 */
export async function askSource(asking: Asking, request: Omit<OutgoingRequest, 'signal'>): Promise<OutgoingAnswer> {
  const answer = await send(asking, request);
  const code = statusToCode(answer.status);
  if (code !== null) throw new ConnectorError(code, `HTTP ${answer.status}`, parseRetryAfter(answer.headers['retry-after'], asking.nowMs));
  if (answer.isTruncated) throw new ConnectorError('truncated');
  return answer;
}

async function send({ outgoing, signal }: Asking, request: Omit<OutgoingRequest, 'signal'>): Promise<OutgoingAnswer> {
  try {
    return await outgoing.request({ ...request, signal });
  } catch (error) {
    if (error instanceof OutgoingError) throw new ConnectorError(error.code, error.detail, error.retryAfterMs);
    throw error;
  }
}

/** The JSON of an answer by its reader; throws `bad_answer` for what is no JSON or not of the documented form. */
export function readAnswer(text: string, read: (value: unknown) => AnswerLines | null, repair: (text: string) => string = (written) => written): AnswerLines {
  const found = read(parseAnswer(text, repair));
  if (found === null) throw new ConnectorError('bad_answer', 'another form than documented');
  return found;
}

/** The JSON of an answer; throws `bad_answer` with its beginning where it is none: refusals are often plain words. */
export function parseAnswer(text: string, repair: (text: string) => string = (written) => written): unknown {
  for (const form of [text, repair(text)]) {
    try {
      return parseExactJson(form);
    } catch {
      continue;
    }
  }
  throw new ConnectorError('bad_answer', text.trim().slice(0, 120) || 'the answer is empty');
}

/** What was read as the result's problem: posts that could not be read are told, those around them are kept. */
export function problemOf({ lines, problems }: AnswerLines): { code: 'bad_answer'; detail: string } | null {
  const [first] = problems;
  if (first === undefined) return null;
  if (lines.length === 0) throw new ConnectorError('bad_answer', first.reason);
  return { code: 'bad_answer', detail: problems.length === 1 ? first.reason : `${first.reason} (+${problems.length - 1})` };
}

/** Short names of what was read last, by which the next poll knows where to stop. */
export function readKeys(cursor: Cursor | null): ReadonlySet<string> {
  const keys = cursor?.['keys'];
  return new Set(Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string').slice(0, 1_000) : []);
}

/** Short name of a version of a post: a changed text or time makes it a new one. */
export function keyOf(...parts: (string | null | undefined)[]): string {
  return createHash('sha256').update(parts.map((part) => part ?? '').join('\n')).digest('base64url').slice(0, 16);
}

/** The start of addresses: what was typed, without a slash at its end, else the service's own. */
export function baseOf(config: Record<string, unknown>, official: string): string {
  const typed = config['url'];
  return typeof typed === 'string' && typed.trim() !== '' ? typed.trim().replace(/\/+$/, '') : official;
}
